/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.console;

import io.github.camelbandwidth.component.observe.Figures;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Origin;
import io.github.camelbandwidth.component.observe.SendEnd;
import io.github.camelbandwidth.component.pace.PaceState;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** What has been seen, for tools. */
final class ConsoleJson {
    private ConsoleJson() {}

    static JsonObject of(Observations observations) {
        Figures figures = observations.figures();
        JsonObject root = new JsonObject();
        JsonArray accounts = new JsonArray();
        figures.sends().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Origin::account).thenComparing(Origin::resource)))
                .forEach(entry -> accounts.add(account(entry.getKey(), entry.getValue())));
        root.put("accounts", accounts);
        JsonArray lines = new JsonArray();
        observations.lines().forEach((account, state) -> lines.add(line(account, state)));
        root.put("waitingLines", lines);
        root.put("deliveries", counts(figures.arrivals(), status -> status.word()));
        root.put("errorCodes", counts(figures.codes(), String::valueOf));
        root.put("eventsAwaited", observations.silent());
        root.put("eventsMissed", observations.missed());
        JsonArray last = new JsonArray();
        figures.last().forEach(end -> last.add(send(end)));
        root.put("lastSends", last);
        ReceiveJson.add(observations, root);
        return root;
    }

    private static JsonObject account(Origin origin, Figures.Sends sends) {
        JsonObject json = new JsonObject();
        json.put("account", origin.account());
        json.put("resource", origin.resource());
        json.put("active", sends.inFlight());
        json.put("sends", counts(sends.ended(), verdict -> verdict.word()));
        json.put("requests", sends.tries());
        json.put("throttled", sends.throttled());
        json.put("segments", sends.counted());
        json.put("segmentsExpected", sends.expected());
        json.put("segmentsMiscounted", sends.miscounted());
        return json;
    }

    private static JsonObject line(String account, PaceState state) {
        JsonObject json = new JsonObject();
        json.put("account", account);
        json.put("waiting", state.waiting());
        json.put("most", state.line());
        json.put("longestWait", state.longestWait().toMillis());
        json.put("passed", state.passed());
        json.put("refused", counts(state.refused(), reason -> reason.name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')));
        json.put("hanging", state.hanging());
        return json;
    }

    static <K extends Comparable<? super K>> JsonObject counts(Map<K, Long> counts, Function<K, String> name) {
        JsonObject json = new JsonObject();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> json.put(name.apply(entry.getKey()), entry.getValue()));
        return json;
    }

    private static JsonObject send(SendEnd end) {
        JsonObject json = new JsonObject();
        json.put("timestamp", end.at().toEpochMilli());
        json.put("account", end.origin().account());
        json.put("resource", end.origin().resource());
        json.put("outcome", end.verdict().word());
        json.put("sent", end.verdict().sent().name().toLowerCase(Locale.ROOT));
        json.put("status", end.status());
        json.put("messageId", end.id());
        json.put("from", end.from());
        json.put("to", new JsonArray(end.to()));
        json.put("segments", end.counted());
        json.put("segmentsExpected", end.expected());
        json.put("took", end.took().toMillis());
        json.values().removeIf(value -> value == null);
        return json;
    }
}
