/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a word that stands for one of several values. */
final class Choice {
    private Choice() {}

    /**
     * The value whose name is {@code given}, or null when nothing is given.
     *
     * @throws IllegalArgumentException when there is no such value; it lists those there are
     */
    static <T> @Nullable T of(String field, @Nullable String given, T[] values, Function<T, String> name) {
        if (given == null) {
            return null;
        }
        return Stream.of(values)
                .filter(value -> name.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + field + "' must be one of "
                        + Stream.of(values).map(name).collect(joining(", "))));
    }
}
