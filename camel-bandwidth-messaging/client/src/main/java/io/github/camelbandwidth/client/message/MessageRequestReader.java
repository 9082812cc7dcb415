/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.time.Rfc3339;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a request from JSON, strictly: a misspelt field would otherwise be a message without it. Errors name fields,
 * never values.
 */
final class MessageRequestReader {
    private final MessageRequestBuilder request = MessageRequest.builder();
    private final List<FieldError> errors = new ArrayList<>();

    MessageRequest read(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidMessageException(
                    List.of(new FieldError("body", "must be a JSON object, such as {\"to\": [..], \"text\": \"..\"}")));
        }
        json.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> read(field.getKey(), field.getValue()));
        if (!errors.isEmpty()) {
            throw new InvalidMessageException(errors);
        }
        return request.build();
    }

    private void read(String name, JsonNode value) {
        switch (name) {
            case "applicationId" -> string(name, value, request::applicationId);
            case "to" -> strings(name, value, request::to);
            case "from" -> string(name, value, request::from);
            case "text" -> string(name, value, request::text);
            case "media" -> strings(name, value, request::media);
            case "tag" -> string(name, value, request::tag);
            case "priority" -> parsed(name, value, Priority::of, request::priority, "must be default or high");
            case "expiration" ->
                parsed(
                        name,
                        value,
                        Rfc3339::parse,
                        request::expiration,
                        "must be a time with its offset, such as 2026-02-01T15:00:00Z");
            default ->
                errors.add(new FieldError(
                        name,
                        "no such field; there are applicationId, to, from, text, media, tag, priority and expiration"));
        }
    }

    private void string(String name, JsonNode value, Consumer<String> field) {
        if (value.isTextual()) {
            field.accept(value.textValue());
        } else {
            errors.add(new FieldError(name, "must be a string"));
        }
    }

    private void strings(String name, JsonNode value, Consumer<List<String>> field) {
        if (value.isTextual()) {
            field.accept(List.of(value.textValue()));
        } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isTextual)) {
            field.accept(value.valueStream().map(JsonNode::textValue).toList());
        } else {
            errors.add(new FieldError(name, "must be a string or an array of strings"));
        }
    }

    private <T> void parsed(
            String name, JsonNode value, Function<String, Optional<T>> parser, Consumer<T> field, String otherwise) {
        string(name, value, text -> parser.apply(text)
                .ifPresentOrElse(field, () -> errors.add(new FieldError(name, otherwise))));
    }
}
