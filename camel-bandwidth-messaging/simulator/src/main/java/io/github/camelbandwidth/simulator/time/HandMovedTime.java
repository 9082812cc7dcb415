/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A time for tests: it stands still, and moves only when told to. What is due now is done without moving it. So 24 hours of
 * retries pass in milliseconds, in the same order every time.
 */
public final class HandMovedTime extends LoopTime {
    private volatile Instant now;

    HandMovedTime(Instant start) {
        this.now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    void jump(Duration distance) {
        now = now.plus(distance);
    }

    @Override
    void arm(Instant due) {
        // Nothing to set: who moves the time looks for what is due.
    }
}
