/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.time.Rfc3339;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object somebody else wrote, read with leniency: what is missing or of another type is absent. Fields
 * and types come without notice in this API, and none of them is worth losing a message or an event for.
 */
public final class Fields {
    private final JsonNode json;

    public Fields(JsonNode json) {
        this.json = json;
    }

    /** The fields of an object inside this one; none if it is not there. */
    public Fields object(String name) {
        return new Fields(json.path(name));
    }

    /** All objects of an array. */
    public List<Fields> objects(String name) {
        return elements(name).filter(JsonNode::isObject).map(Fields::new).toList();
    }

    public @Nullable String string(String name) {
        return json.path(name).textValue();
    }

    /** A string, also one that somebody wrote as a number: an id, say, or a latitude. */
    public @Nullable String text(String name) {
        JsonNode value = json.path(name);
        return value.isNumber() ? value.asText() : value.textValue();
    }

    /** A whole number, also one written as a string. */
    public @Nullable Integer integer(String name) {
        JsonNode value = json.path(name);
        if (value.canConvertToInt() && value.isIntegralNumber()) {
            return value.intValue();
        }
        return read(name, text -> text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty())
                .orElse(null);
    }

    /** As {@link #integer}, up to 18 digits. */
    public @Nullable Long wholeNumber(String name) {
        JsonNode value = json.path(name);
        if (value.canConvertToLong() && value.isIntegralNumber()) {
            return value.longValue();
        }
        return read(name, text -> text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty())
                .orElse(null);
    }

    /** A date and time with an offset in any of its forms, with or without fractions of a second. */
    public @Nullable Instant instant(String name) {
        return read(name, Rfc3339::parseTolerant).orElse(null);
    }

    /** All strings of an array, or a single string as the only one. */
    public List<String> strings(String name) {
        JsonNode value = json.path(name);
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        return elements(name)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    /** Of an array only: Jackson streams the values of an object as well. */
    private Stream<JsonNode> elements(String name) {
        JsonNode value = json.path(name);
        return value.isArray() ? value.valueStream() : Stream.empty();
    }

    /** A string understood by {@code reader}. */
    public <T> Optional<T> read(String name, Function<String, Optional<T>> reader) {
        return Optional.ofNullable(string(name)).flatMap(reader);
    }
}
