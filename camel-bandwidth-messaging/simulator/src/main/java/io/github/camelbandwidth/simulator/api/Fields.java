/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a request and what is found wrong with them. */
final class Fields {
    private final ObjectNode body;
    private final FieldErrors errors;
    private final String path;

    Fields(ObjectNode body, FieldErrors errors) {
        this(body, errors, "");
    }

    private Fields(ObjectNode body, FieldErrors errors, String path) {
        this.body = body;
        this.errors = errors;
        this.path = path;
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

    /** The name with all that leads to it, in quotes. */
    String quoted(String name) {
        return "'" + path + name + "'";
    }

    void error(String name, String description) {
        errors.add(path + name, description);
    }

    /** The string of that name, or null when it is left out or is no string, which is an error. */
    @Nullable
    String text(String name) {
        if (isAbsent(name)) {
            return null;
        }
        if (!node(name).isTextual()) {
            error(name, quoted(name) + " must be a string");
            return null;
        }
        return node(name).asText();
    }

    /** The same, and an error when it is left out or empty; then it is the empty string. */
    String required(String name) {
        if (isEmpty(name)) {
            error(name, quoted(name) + " is required");
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
            error(name, quoted(name) + " must have " + max + " characters or fewer");
        }
        return value;
    }

    /** The same as {@link #required}, and an error when it has more than {@code max} UTF-16 units. */
    String requiredLimited(String name, int max) {
        return isEmpty(name) ? required(name) : Objects.requireNonNullElse(limited(name, max), "");
    }

    /** The constant of that name, or null when it is left out or none of {@code words}, which is an error. */
    <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        String given = text(name);
        if (given == null) {
            return null;
        }
        List<E> all = List.of(words.getEnumConstants());
        Optional<E> found =
                all.stream().filter(word -> word.name().equals(given)).findFirst();
        if (found.isEmpty()) {
            error(name, "'" + given + "' must be replaced with one of " + all);
        }
        return found.orElse(null);
    }

    /** The same, and an error when it is left out. */
    <E extends Enum<E>> @Nullable E requiredWord(String name, Class<E> words) {
        if (isEmpty(name)) {
            required(name);
            return null;
        }
        return word(name, words);
    }

    /** The fields of the object of that name, or nothing when it is left out or no object, which is an error. */
    Optional<Fields> object(String name) {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        if (node(name) instanceof ObjectNode object) {
            return Optional.of(new Fields(object, errors, path + name + "."));
        }
        error(name, quoted(name) + " must be an object");
        return Optional.empty();
    }

    /** The same, and an error when it is left out. */
    Optional<Fields> requiredObject(String name) {
        if (isAbsent(name)) {
            required(name);
        }
        return object(name);
    }

    /** The fields of the objects in the array of that name, none when it is left out; anything else is an error. */
    List<Fields> objects(String name, int min, int max) {
        if (isAbsent(name)) {
            return List.of();
        }
        JsonNode array = node(name);
        if (!array.isArray() || array.size() < min || array.size() > max) {
            error(name, quoted(name) + " must be an array of " + min + " to " + max + " objects");
            return List.of();
        }
        List<Fields> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof ObjectNode object) {
                all.add(new Fields(object, errors, path + name + "[" + i + "]."));
            } else {
                error(name + "[" + i + "]", quoted(name + "[" + i + "]") + " must be an object");
            }
        }
        return all;
    }

    /** The same, and an error when it is left out. */
    List<Fields> requiredObjects(String name, int min, int max) {
        if (isAbsent(name)) {
            required(name);
        }
        return objects(name, min, max);
    }
}
