/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import io.github.camelbandwidth.client.json.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code errors} in an answer of the multi-channel resource.
 *
 * @param type short name of the kind of error
 * @param description for a person; it may quote what was sent
 * @param source what in the request it is about: each entry is one of {@code field}, {@code parameter}, {@code header}
 *     and {@code reference} with its name; often empty
 */
public record ErrorDetail(@Nullable String type, @Nullable String description, Map<String, String> source) {

    public ErrorDetail {
        source = Map.copyOf(source);
    }

    /** Reads an entry with leniency. */
    public static ErrorDetail of(Fields error) {
        Fields from = error.object("source");
        Map<String, String> source = new LinkedHashMap<>();
        Stream.of("field", "parameter", "header", "reference")
                .forEach(kind -> Optional.ofNullable(from.string(kind)).ifPresent(name -> source.put(kind, name)));
        return new ErrorDetail(error.string("type"), error.string("description"), source);
    }

    /** Without the description, which may quote a text. */
    @Override
    public String toString() {
        return "ErrorDetail[" + type + ", " + source.keySet() + "]";
    }
}
