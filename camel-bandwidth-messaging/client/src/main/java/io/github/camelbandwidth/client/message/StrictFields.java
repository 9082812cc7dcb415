/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.time.Rfc3339;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object a person wrote, read strictly: one that nobody asks for is an error, since a misspelt field
 * would otherwise be a message without it. Errors name fields by their path, never values.
 */
public final class StrictFields {
    private final JsonNode json;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> asked = new LinkedHashSet<>();

    private StrictFields(JsonNode json, String path, List<FieldError> errors) {
        this.json = json;
        this.path = path;
        this.errors = errors;
    }

    /**
     * Reads a whole document.
     *
     * @param example of such a document, for the error of one that is no object
     * @throws InvalidMessageException naming every field that is unknown or of the wrong type
     */
    public static <T> T read(JsonNode json, String example, Function<StrictFields, T> reader) {
        if (!json.isObject()) {
            throw new InvalidMessageException(
                    List.of(new FieldError("body", "must be a JSON object, such as " + example)));
        }
        List<FieldError> errors = new ArrayList<>();
        T value = new StrictFields(json, "", errors).readWith(reader);
        if (!errors.isEmpty()) {
            throw new InvalidMessageException(errors);
        }
        return value;
    }

    private <T> T readWith(Function<StrictFields, T> reader) {
        T value = reader.apply(this);
        json.properties().stream()
                .filter(field ->
                        !asked.contains(field.getKey()) && !field.getValue().isNull())
                .forEach(field -> error(field.getKey(), "no such field; there are " + String.join(", ", asked)));
        return value;
    }

    /** Adds an error about a field of this object. */
    public void error(String name, String otherwise) {
        errors.add(new FieldError(path + name, otherwise));
    }

    private @Nullable JsonNode field(String name) {
        asked.add(name);
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** Whether there is such a field; this does not count as asking for it. */
    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    public @Nullable String string(String name) {
        JsonNode value = field(name);
        if (value != null && !value.isTextual()) {
            error(name, "must be a string");
        }
        return value == null ? null : value.textValue();
    }

    /** A decimal number, which the API wants as a string; it may be written as either. */
    public @Nullable String decimal(String name) {
        JsonNode value = field(name);
        if (value == null || value.isTextual()) {
            return value == null ? null : value.textValue();
        }
        if (!value.isNumber()) {
            error(name, "must be a decimal number");
        }
        return value.decimalValue().toPlainString();
    }

    /** A date and time with an offset. */
    public @Nullable Instant instant(String name) {
        return parsed(name, Rfc3339::parse, "must be a time with its offset, such as 2026-02-01T15:00:00Z");
    }

    /** One of the words of {@code words}, in its own spelling. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        E[] all = words.getEnumConstants();
        return parsed(
                name,
                text -> Stream.of(all).filter(one -> one.name().equals(text)).findFirst(),
                "must be one of " + Stream.of(all).map(Enum::name).toList());
    }

    /** A string that {@code parser} understands. */
    public <T> @Nullable T parsed(String name, Function<String, Optional<T>> parser, String otherwise) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            error(name, otherwise);
        }
        return value.orElse(null);
    }

    /** An object inside this one. */
    public <T> @Nullable T object(String name, Function<StrictFields, T> reader) {
        JsonNode value = field(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            error(name, "must be an object");
            return null;
        }
        return new StrictFields(value, path + name + ".", errors).readWith(reader);
    }

    /** An array of objects; empty if it is missing. */
    public <T> List<T> objects(String name, Function<StrictFields, Optional<T>> reader) {
        JsonNode value = field(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isObject)) {
            error(name, "must be an array of objects");
            return List.of();
        }
        List<T> objects = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            new StrictFields(value.get(i), path + name + "[" + i + "].", errors)
                    .readWith(reader)
                    .ifPresent(objects::add);
        }
        return objects;
    }
}
