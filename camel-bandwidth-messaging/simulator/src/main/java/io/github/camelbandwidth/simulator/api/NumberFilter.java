/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a filter by number: a full one, up to ten full ones with commas between, or the beginning of one. */
final class NumberFilter {
    private static final int MAX = 10;
    private static final Pattern BEGINNING = Pattern.compile("\\+\\d{4,14}");

    private NumberFilter() {}

    static Optional<Predicate<String>> read(Parameters parameters, String name) {
        return parameters.text(name).flatMap(value -> read(parameters, name, value));
    }

    private static Optional<Predicate<String>> read(Parameters parameters, String name, String value) {
        List<String> numbers = List.of(value.split(",", -1));
        if (BEGINNING.matcher(value).matches()) {
            return Optional.of(number -> number.startsWith(value));
        }
        if (numbers.size() <= MAX && numbers.stream().allMatch(PhoneNumber::isSender) && !isPlusLost(value)) {
            return Optional.of(Set.copyOf(numbers)::contains);
        }
        parameters.error("'" + name + "' must be one full number, up to " + MAX
                + " full numbers with commas between, or the beginning of a number (5 characters or more), not '"
                + value + "'; the plus of a number is sent as %2B");
        return Optional.empty();
    }

    // A plus sent as it is arrives as a space, which a sender id may begin with.
    private static boolean isPlusLost(String value) {
        return value.startsWith(" ");
    }
}
