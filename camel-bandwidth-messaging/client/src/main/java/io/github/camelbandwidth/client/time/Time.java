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
     * Nanoseconds since some moment that stays the same: for measuring how long something takes. Unlike {@link #now()} it is
     * never set back or forth while it runs. Only differences mean anything, and they may pass the end of a long.
     */
    long nanos();

    /**
     * Runs {@code task} once, {@code delay} from now, on a thread shared by all timers: the task is short and never
     * blocks.
     */
    Timer after(Duration delay, Runnable task);
}
