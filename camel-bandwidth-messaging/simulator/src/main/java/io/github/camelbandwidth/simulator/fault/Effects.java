/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import io.github.camelbandwidth.simulator.time.Span;
import java.time.Duration;

/** What effects check of their values. */
final class Effects {
    private Effects() {}

    static void checkDuration(String name, Duration value) {
        Span.check("'" + name + "'", value);
    }
}
