/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.time;

import java.time.Duration;
import java.time.Instant;

/** The only way to the clock and to timers, so that tests move time by hand. */
public interface Time {

    /** What a started timer can still do. */
    interface Timer {
        /** Stops the timer; does nothing once it has fired. */
        void cancel();
    }

    /** The present moment. */
    Instant now();

    /**
     * Runs {@code task} once, {@code delay} from now, on a thread shared by all timers: the task is short and never
     * blocks.
     */
    Timer after(Duration delay, Runnable task);
}
