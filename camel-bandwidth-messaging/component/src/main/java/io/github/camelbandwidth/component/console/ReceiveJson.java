/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.console;

import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.observe.EventEnd;
import io.github.camelbandwidth.component.observe.LedgerCounts;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.ReceiveFigures;
import io.github.camelbandwidth.component.observe.Receiver;
import java.util.List;
import java.util.Locale;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** What has been received, for tools. */
final class ReceiveJson {
    private ReceiveJson() {}

    static void add(Observations observations, JsonObject root) {
        ReceiveFigures.Counts counts = observations.receiveFigures().counts();
        root.put("events", events(counts));
        root.put("answers", ConsoleJson.counts(counts.answers(), ReceiveJson::word));
        root.put("eventsSilence", observations.silence().toMillis());
        observations.lastEventAt().ifPresent(at -> root.put("lastEventAt", at.toEpochMilli()));
        JsonArray receivers = new JsonArray();
        observations.receivers().forEach(receiver -> receivers.add(receiver(receiver)));
        root.put("receivers", receivers);
        JsonArray ledgers = new JsonArray();
        ledgers(observations).forEach(ledger -> ledgers.add(ledger(ledger)));
        root.put("ledgers", ledgers);
        JsonArray last = new JsonArray();
        observations.lastEvents().forEach(end -> last.add(event(end)));
        root.put("lastEvents", last);
    }

    private static JsonObject events(ReceiveFigures.Counts counts) {
        JsonObject json = new JsonObject();
        json.put("received", counts.received());
        json.put("filtered", counts.filtered());
        json.put("duplicates", counts.duplicates());
        json.put("done", counts.succeeded());
        json.put("failed", counts.failed());
        return json;
    }

    private static JsonObject receiver(Receiver receiver) {
        JsonObject json = new JsonObject();
        json.put("path", receiver.path());
        json.put("served", receiver.isServed());
        json.put("active", receiver.busy());
        json.put("most", receiver.places());
        json.put("ledger", kind(receiver.ledger()));
        return json;
    }

    /** Each once, by whomever it is shared. */
    private static List<Ledger> ledgers(Observations observations) {
        return observations.receivers().stream()
                .map(Receiver::ledger)
                .distinct()
                .toList();
    }

    private static JsonObject ledger(Ledger ledger) {
        LedgerCounts counts = LedgerCounts.of(ledger);
        JsonObject json = new JsonObject();
        json.put("kind", kind(ledger));
        json.put("takeovers", counts.takeovers());
        json.put("refused", counts.refused());
        ledger.keys().ifPresent(keys -> json.put("keys", keys));
        return json;
    }

    private static String kind(Ledger ledger) {
        return ledger.getClass().getSimpleName();
    }

    private static JsonObject event(EventEnd end) {
        JsonObject json = new JsonObject();
        json.put("timestamp", end.at().toEpochMilli());
        json.put("type", end.type());
        json.put("outcome", word(end.what()));
        json.put("messageId", end.messageId());
        json.put("to", end.to());
        json.put("took", end.took() == null ? null : end.took().toMillis());
        json.values().removeIf(value -> value == null);
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
