/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Duration;

/** Measures how long something on the network really took, whatever the simulator's own time does. */
public final class Stopwatch {
    private final long start = System.nanoTime();

    private Stopwatch() {}

    /** One that has begun to run. */
    public static Stopwatch started() {
        return new Stopwatch();
    }

    /** How long it has been running. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
