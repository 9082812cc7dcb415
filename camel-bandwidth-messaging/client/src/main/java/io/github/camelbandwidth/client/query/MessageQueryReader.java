/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a search from JSON, strictly: without a misspelt filter it would find other people's messages. */
final class MessageQueryReader {
    private final List<FieldError> errors = new ArrayList<>();
    private MessageQuery query = MessageQuery.all();

    MessageQuery read(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidMessageException(
                    List.of(new FieldError("body", "must be a JSON object, such as {\"messageId\": \"..\"}")));
        }
        json.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> read(field.getKey(), field.getValue()));
        if (!errors.isEmpty()) {
            throw new InvalidMessageException(errors);
        }
        return query;
    }

    private void read(String name, JsonNode value) {
        switch (name) {
            case "sort" -> query = query.withSort(text(name, value));
            case "pageToken" -> query = query.withPageToken(text(name, value));
            case "limit" -> limit(value);
            case "limitTotalCount" -> limitTotalCount(value);
            default ->
                MessageFilter.of(name)
                        .ifPresentOrElse(
                                filter -> query = query.with(filter, text(name, value)),
                                () -> errors.add(new FieldError(name, "no such filter; there are " + names())));
        }
    }

    /** Numbers and truth values as they are written; several values with commas between. */
    private String text(String name, JsonNode value) {
        if (value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isTextual)) {
            return value.valueStream().map(JsonNode::textValue).collect(Collectors.joining(","));
        }
        if (!value.isTextual() && !value.isIntegralNumber() && !value.isBoolean()) {
            errors.add(new FieldError(name, "must be a string, a whole number, true or false"));
        }
        return value.asText();
    }

    private void limit(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            query = query.withLimit(value.intValue());
        } else {
            errors.add(new FieldError("limit", "must be a whole number"));
        }
    }

    private void limitTotalCount(JsonNode value) {
        if (value.isBoolean()) {
            query = query.withLimitTotalCount(value.booleanValue());
        } else {
            errors.add(new FieldError("limitTotalCount", "must be true or false"));
        }
    }

    private static String names() {
        return Stream.concat(
                        Stream.of(MessageFilter.values()).map(MessageFilter::parameter),
                        Stream.of("sort", "pageToken", "limit", "limitTotalCount"))
                .collect(Collectors.joining(", "));
    }
}
