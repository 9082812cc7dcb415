/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The fields of a request and what is found wrong with them. */
final class Fields {
    private final ObjectNode body;
    private final FieldErrors errors;

    Fields(ObjectNode body, FieldErrors errors) {
        this.body = body;
        this.errors = errors;
    }

    JsonNode node(String name) {
        return body.path(name);
    }

    boolean isAbsent(String name) {
        return node(name).isMissingNode() || node(name).isNull();
    }

    /** Left out, or an empty string or array; a value of another kind is not empty. */
    boolean isEmpty(String name) {
        JsonNode node = node(name);
        return isAbsent(name)
                || (node.isArray() && node.isEmpty())
                || (node.isTextual() && node.asText().isEmpty());
    }

    void error(String name, String description) {
        errors.add(name, description);
    }

    /** The string of that name, or null when it is left out or is no string, which is an error. */
    @Nullable
    String text(String name) {
        if (isAbsent(name)) {
            return null;
        }
        if (!node(name).isTextual()) {
            error(name, "'" + name + "' must be a string");
            return null;
        }
        return node(name).asText();
    }

    /** The same, and an error when it is left out or empty; then it is the empty string. */
    String required(String name) {
        if (isEmpty(name)) {
            error(name, "'" + name + "' is required");
            return "";
        }
        String value = text(name);
        return value == null ? "" : value;
    }

    /** The same as {@link #text}, and an error when it has more than {@code max} UTF-16 units. */
    @Nullable
    String limited(String name, int max) {
        String value = text(name);
        if (value != null && value.length() > max) {
            error(name, "'" + name + "' must have " + max + " characters or fewer");
        }
        return value;
    }
}
