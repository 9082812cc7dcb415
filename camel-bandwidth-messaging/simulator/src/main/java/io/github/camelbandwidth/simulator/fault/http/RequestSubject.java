/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.fault.MatchField;
import io.github.camelbandwidth.simulator.fault.Subject;
import io.github.camelbandwidth.simulator.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What rules can know of a request. */
final class RequestSubject {
    private static final Pattern SEND = Pattern.compile(".*/users/[^/]+/messages(/multiChannel)?/?");
    private static final Pattern ACCOUNT = Pattern.compile(".*?/users/([^/]+)(/.*)?");

    private RequestSubject() {}

    /** Whether it asks for a message to be sent. */
    static boolean isSend(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST)
                && SEND.matcher(request.path()).matches();
    }

    /** What its head says. */
    static Subject of(HttpServerRequest request) {
        Matcher account = ACCOUNT.matcher(request.path());
        return new Subject()
                .with(MatchField.METHOD, request.method().name())
                .with(MatchField.PATH, request.path())
                .with(MatchField.ACCOUNT_ID, account.matches() ? account.group(1) : null);
    }

    /** What the body of a send says, besides; one that is no JSON object says nothing. */
    static void addBody(Subject subject, @Nullable Buffer body) {
        Json.readObject(body == null ? new byte[0] : body.getBytes()).ifPresent(send -> {
            List<JsonNode> parts = new ArrayList<>(List.of(send));
            send.path("channelList").forEach(parts::add);
            subject.with(MatchField.TO, texts(List.of(send), "/to"))
                    .with(MatchField.TAG, texts(List.of(send), "/tag"))
                    .with(MatchField.FROM, texts(parts, "/from"))
                    .with(MatchField.APPLICATION_ID, texts(parts, "/applicationId"))
                    .with(MatchField.TEXT, texts(parts, "/text", "/content/text"));
        });
    }

    private static List<String> texts(List<JsonNode> parts, String... pointers) {
        List<String> texts = new ArrayList<>();
        for (JsonNode part : parts) {
            for (String pointer : pointers) {
                JsonNode node = part.at(pointer);
                (node.isArray() ? node : List.of(node)).forEach(value -> {
                    if (value.isTextual()) {
                        texts.add(value.asText());
                    }
                });
            }
        }
        return texts;
    }
}
