/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds what goes over the wire against the simulator's OpenAPI file: every answer, every request that was answered with 2xx,
 * and every webhook.
 */
public final class Contract {
    private static final JsonNode NOTHING = MissingNode.getInstance();

    private Contract() {}

    /** What was asked. */
    public record Asked(String method, URI uri, Function<String, Optional<String>> header, String body) {}

    /** What was answered. */
    public record Answered(int status, Function<String, Optional<String>> header, String body) {}

    /** What is wrong with an exchange; nothing when it is as described. */
    public static List<String> violations(Asked asked, Answered answered) {
        Optional<JsonNode> item = OpenApi.pathItem(asked.uri().getRawPath());
        JsonNode operation = item.map(found -> found.path(asked.method().toLowerCase(Locale.ROOT)))
                .orElse(NOTHING);
        if (operation.isMissingNode()) {
            return ofNoOperation(asked, answered);
        }
        List<String> found = new ArrayList<>(ofAnswer(operation, answered));
        if (answered.status() / 100 == 2) {
            found.addAll(ofQuery(item.get(), operation, asked));
            found.addAll(ofRequest(operation, asked));
        }
        return found.stream()
                .map(each -> asked.method() + " " + asked.uri().getPath() + ", " + answered.status() + ": " + each)
                .toList();
    }

    /** What is wrong with the body of a webhook. */
    public static List<String> violations(String webhook) {
        return OpenApi.violations(OpenApi.schema("Events"), Golden.tree(webhook));
    }

    private static List<String> ofNoOperation(Asked asked, Answered answered) {
        boolean refused = answered.status() == 401
                || answered.status() == 404
                || answered.status() == 405
                || answered.status() == 415;
        return refused
                ? List.of()
                : List.of("Not described: " + asked.method() + " " + asked.uri().getPath());
    }

    private static List<String> ofAnswer(JsonNode operation, Answered answered) {
        JsonNode response = OpenApi.resolved(operation.path("responses").path(String.valueOf(answered.status())));
        if (response.isMissingNode()) {
            return List.of("the status is not described");
        }
        List<String> found = new ArrayList<>();
        response.path("headers").properties().forEach(header -> {
            if (header.getValue().path("required").asBoolean()
                    && answered.header().apply(header.getKey()).isEmpty()) {
                found.add("the answer has no " + header.getKey());
            }
        });
        found.addAll(ofContent("answer", response, answered.header(), answered.body()));
        return found;
    }

    private static List<String> ofRequest(JsonNode operation, Asked asked) {
        JsonNode body = operation.path("requestBody");
        return body.isMissingNode() ? List.of() : ofContent("request", body, asked.header(), asked.body());
    }

    private static List<String> ofContent(
            String what, JsonNode described, Function<String, Optional<String>> header, String body) {
        JsonNode content = described.path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("the " + what + " has a body");
        }
        String type =
                header.apply("Content-Type").orElse("").split(";", -1)[0].trim().toLowerCase(Locale.ROOT);
        JsonNode media = content.has(type) ? content.path(type) : content.path("*/*");
        if (media.isMissingNode()) {
            return List.of("the " + what + "'s type '" + type + "' is not described");
        }
        return type.equals("application/json") && media.has("schema")
                ? OpenApi.violations(media.path("schema"), Golden.tree(body)).stream()
                        .map(each -> what + ": " + each)
                        .toList()
                : List.of();
    }

    private static List<String> ofQuery(JsonNode item, JsonNode operation, Asked asked) {
        String query = asked.uri().getRawQuery();
        List<String> found = new ArrayList<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            JsonNode parameter = queryParameter(item, operation, pair[0]);
            JsonNode value = value(parameter.path("schema"), URLDecoder.decode(pair[1], UTF_8));
            found.addAll(
                    parameter.isMissingNode()
                            ? List.of("the parameter " + pair[0] + " is not described")
                            : OpenApi.violations(parameter.path("schema"), value));
        }
        return found;
    }

    private static JsonNode queryParameter(JsonNode item, JsonNode operation, String name) {
        for (JsonNode owner : List.of(operation, item)) {
            for (JsonNode parameter : owner.path("parameters")) {
                JsonNode resolved = OpenApi.resolved(parameter);
                if (Map.of("in", "query", "name", name)
                        .equals(Map.of(
                                "in",
                                resolved.path("in").asText(),
                                "name",
                                resolved.path("name").asText()))) {
                    return resolved;
                }
            }
        }
        return NOTHING;
    }

    private static JsonNode value(JsonNode schema, String given) {
        return switch (schema.path("type").asText()) {
            case "integer" ->
                given.matches("-?\\d{1,18}") ? LongNode.valueOf(Long.parseLong(given)) : TextNode.valueOf(given);
            case "boolean" ->
                given.matches("true|false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(given))
                        : TextNode.valueOf(given);
            default -> TextNode.valueOf(given);
        };
    }
}
