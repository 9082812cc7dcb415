/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The system's clock; one timer is set at once, for what is due first. */
final class SystemTime extends LoopTime {
    private @Nullable Instant armed;
    private @Nullable Task timer;

    @Override
    public Instant now() {
        return Instant.now();
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
