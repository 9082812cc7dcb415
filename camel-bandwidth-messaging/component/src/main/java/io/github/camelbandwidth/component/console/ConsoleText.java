/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.console;

import io.github.camelbandwidth.component.observe.Observations;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.util.json.JsonObject;

/** The same for a person: each list as lines, everything else as a line. */
final class ConsoleText {
    private ConsoleText() {}

    static String of(Observations observations) {
        StringBuilder text = new StringBuilder();
        ConsoleJson.of(observations).forEach((name, value) -> {
            if (value instanceof Collection<?> list) {
                text.append(String.format("%n    %s:", name));
                list.forEach(entry -> text.append(String.format("%n        %s", line((JsonObject) entry))));
            } else {
                text.append(String.format("%n    %s: %s", name, words(value)));
            }
        });
        return text.append(System.lineSeparator()).toString();
    }

    private static String line(Map<String, Object> entry) {
        return entry.entrySet().stream()
                .map(field -> field.getKey() + "=" + words(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String words(Object value) {
        if (value instanceof JsonObject counts) {
            return counts.isEmpty() ? "none" : "(" + line(counts) + ")";
        }
        return value.toString();
    }
}
