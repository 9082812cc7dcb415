/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON object a control call carries. What is wrong with it is an {@link IllegalArgumentException} that says so. */
final class ControlBody {
    private final ObjectNode fields;

    private ControlBody(ObjectNode fields) {
        this.fields = fields;
    }

    /** The body of a call that knows these fields and no others. */
    static ControlBody of(RoutingContext context, String... known) {
        var bytes = context.body().buffer();
        ObjectNode fields = Json.readObject(bytes == null ? new byte[0] : bytes.getBytes())
                .orElseThrow(() -> new IllegalArgumentException("The body must be a JSON object"));
        return of(fields, known);
    }

    /** An object inside a body that knows these fields and no others. */
    static ControlBody of(ObjectNode fields, String... known) {
        fields.fieldNames().forEachRemaining(name -> {
            if (!List.of(known).contains(name)) {
                throw new IllegalArgumentException(
                        "There is no field '" + name + "' here; there are " + String.join(", ", known));
            }
        });
        return new ControlBody(fields);
    }

    String required(String name) {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "' is required");
        }
        return value;
    }

    @Nullable
    String text(String name) {
        JsonNode node = fields.path(name);
        check(isAbsent(node) || node.isTextual(), name, "a string");
        return isAbsent(node) ? null : node.asText();
    }

    /** An object inside that knows these fields and no others; an empty one when it is left out. */
    ControlBody object(String name, String... known) {
        JsonNode node = fields.path(name);
        check(isAbsent(node) || node.isObject(), name, "an object");
        return node instanceof ObjectNode object ? of(object, known) : new ControlBody(fields.objectNode());
    }

    @Nullable
    Duration duration(String name) {
        String value = text(name);
        try {
            return value == null ? null : Duration.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' must be a duration such as PT24H", e);
        }
    }

    Duration requiredDuration(String name) {
        required(name);
        return Objects.requireNonNull(duration(name));
    }

    @Nullable
    Integer integer(String name) {
        JsonNode node = fields.path(name);
        check(isAbsent(node) || (node.isIntegralNumber() && node.canConvertToInt()), name, "a whole number");
        return isAbsent(node) ? null : node.asInt();
    }

    @Nullable
    Long number(String name) {
        JsonNode node = fields.path(name);
        check(isAbsent(node) || (node.isIntegralNumber() && node.canConvertToLong()), name, "a whole number");
        return isAbsent(node) ? null : node.asLong();
    }

    /** The value as it is; missing or null when it was left out. */
    JsonNode node(String name) {
        return fields.path(name);
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode node = fields.path(name);
        check(isAbsent(node) || node.isBoolean(), name, "true or false");
        return isAbsent(node) ? otherwise : node.asBoolean();
    }

    @Nullable
    URI url(String name) {
        String value = text(name);
        return value == null ? null : URI.create(value);
    }

    List<String> texts(String name) {
        JsonNode node = fields.path(name);
        List<String> values = new ArrayList<>();
        check(isAbsent(node) || node.isArray(), name, "an array of strings");
        node.forEach(element -> {
            check(element.isTextual(), name, "an array of strings");
            values.add(element.asText());
        });
        return values;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static void check(boolean condition, String name, String kind) {
        if (!condition) {
            throw new IllegalArgumentException("'" + name + "' must be " + kind);
        }
    }
}
