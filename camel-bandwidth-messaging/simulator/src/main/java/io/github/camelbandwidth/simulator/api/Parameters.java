/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a query and what is found wrong with them: a client is told all of it at once. */
final class Parameters {
    private final MultiMap given;
    private final List<String> errors = new ArrayList<>();

    Parameters(MultiMap given) {
        this.given = given;
    }

    void error(String description) {
        errors.add(description);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    boolean has(String name) {
        return given.contains(name);
    }

    /** Refuses what is none of {@code known}, what is empty, and what is there twice. */
    void check(Set<String> known) {
        for (String name : given.names()) {
            if (!known.contains(name)) {
                error("'" + name + "' is not a parameter of this call; there are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            } else if (given.getAll(name).size() > 1) {
                error("'" + name + "' must be given once");
            } else if (given.get(name).isBlank()) {
                error("'" + name + "' must not be empty");
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isBlank());
    }

    /** A number from {@code min} to {@code max}. */
    Optional<Integer> integer(String name, int min, int max) {
        return text(name).flatMap(value -> {
            Optional<Integer> number = parse(value).filter(parsed -> parsed >= min && parsed <= max);
            if (number.isEmpty()) {
                error("'" + name + "' must be a number from " + min + " to " + max + ", not '" + value + "'");
            }
            return number;
        });
    }

    Optional<Boolean> flag(String name) {
        return text(name).flatMap(value -> {
            boolean valid = value.equals("true") || value.equals("false");
            if (!valid) {
                error("'" + name + "' must be true or false, not '" + value + "'");
            }
            return valid ? Optional.of(value.equals("true")) : Optional.empty();
        });
    }

    /** One of the words, in exactly that spelling. */
    Optional<String> word(String name, Stream<String> words) {
        List<String> all = words.toList();
        return text(name).flatMap(value -> {
            boolean valid = all.contains(value);
            if (!valid) {
                error("'" + name + "' must be one of " + String.join(", ", all) + ", not '" + value + "'");
            }
            return valid ? Optional.of(value) : Optional.empty();
        });
    }

    /** A time of ISO 8601 with its offset. */
    Optional<Instant> time(String name) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(OffsetDateTime.parse(value).toInstant());
            } catch (DateTimeException e) {
                error("'" + name + "' must be a time such as 2022-09-14T18:20:16.000Z, not '" + value
                        + "'; a plus in it is sent as %2B");
                return Optional.empty();
            }
        });
    }

    private static Optional<Integer> parse(String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
