/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The system's clock, and what it was moved on by; one timer is set at once, for what is due first. */
final class SystemTime extends LoopTime {
    private volatile Duration offset = Duration.ZERO;
    private @Nullable Instant armed;
    private @Nullable Task timer;

    @Override
    public Instant now() {
        return Instant.now().plus(offset);
    }

    @Override
    void arm(Instant due) {
        Loop loop = loop();
        if (loop == null || (armed != null && !due.isBefore(armed))) {
            return;
        }
        disarm();
        armed = due;
        timer = loop.afterRealTime(Duration.between(now(), due), this::fired);
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // Only the loop moves it, or whoever has not started one yet.
    void jump(Duration distance) {
        offset = offset.plus(distance);
        disarm();
        Instant next = nextDue();
        if (next != null) {
            arm(next);
        }
    }

    @Override
    public void reset() {
        offset = Duration.ZERO;
        disarm();
        super.reset();
    }

    @Override
    public void stop() {
        disarm();
        super.stop();
    }

    private void fired() {
        armed = null;
        timer = null;
        drain();
    }

    private void disarm() {
        if (timer != null) {
            timer.cancel();
        }
        armed = null;
        timer = null;
    }
}
