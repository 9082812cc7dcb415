/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.time.Duration;

/** What effects check of their values. */
final class Effects {
    private Effects() {}

    static void checkNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("'" + name + "' must not be negative");
        }
    }
}
