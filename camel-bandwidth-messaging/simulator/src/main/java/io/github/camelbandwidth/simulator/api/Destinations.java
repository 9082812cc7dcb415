/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code to}: one number, or an array of up to ten different ones. */
final class Destinations {
    private static final String TO = "to";
    private static final int MAX = 10;

    private Destinations() {}

    static List<String> read(Fields fields) {
        JsonNode node = fields.node(TO);
        if (fields.isEmpty(TO)) {
            fields.error(TO, "'to' is required");
        } else if (node.isTextual()) {
            checkNumber(node.asText(), fields);
            return List.of(node.asText());
        } else if (node.isArray()) {
            return array(node, fields);
        } else {
            fields.error(TO, "'to' must be a string or an array of strings");
        }
        return List.of();
    }

    static String notE164(String value) {
        return "'" + value + "' must be replaced with a valid E164 formatted telephone number";
    }

    private static List<String> array(JsonNode node, Fields fields) {
        if (node.size() > MAX) {
            fields.error(TO, "A message can have at most " + MAX + " recipients");
            return List.of();
        }
        Set<String> numbers = new LinkedHashSet<>();
        for (JsonNode element : node) {
            String number = element.asText();
            if (!element.isTextual()) {
                fields.error(TO, "'to' must be a string or an array of strings");
            } else if (!numbers.add(number)) {
                fields.error(TO, "'" + number + "' must not be repeated");
            } else {
                checkNumber(number, fields);
            }
        }
        return List.copyOf(numbers);
    }

    private static void checkNumber(String number, Fields fields) {
        if (!PhoneNumber.isE164(number)) {
            fields.error(TO, notE164(number));
        }
    }
}
