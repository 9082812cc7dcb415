/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what people and programs wrote, which is what a message takes of the memory beyond its constant part. */
final class Characters {
    private Characters() {}

    static int of(List<String> texts, @Nullable String... others) {
        int count = texts.stream().mapToInt(String::length).sum();
        for (String other : others) {
            count += other == null ? 0 : other.length();
        }
        return count;
    }
}
