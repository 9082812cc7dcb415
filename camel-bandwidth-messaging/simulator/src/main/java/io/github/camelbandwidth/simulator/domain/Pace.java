/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a line from being faster than its rate: after a message it is busy for as long as its segments take.
 *
 * @param last when the last message left
 * @param segments what it weighed
 */
record Pace(Instant last, int segments) {
    private static final long MINUTE = 60_000_000_000L;

    /** A line nothing has left yet. */
    static Pace idle() {
        return new Pace(Instant.EPOCH, 0);
    }

    /** When the next message may leave. Rounded up: the rate is never exceeded by a fraction. */
    Instant freeAt(@Nullable Integer segmentsPerMinute) {
        return segmentsPerMinute == null
                ? last
                : last.plusNanos((segments * MINUTE + segmentsPerMinute - 1) / segmentsPerMinute);
    }
}
