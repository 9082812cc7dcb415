/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Ends waits when their time is over.
 *
 * @param timeout counted from when a wait begins
 */
record Deadline(Time time, Duration timeout) {

    /**
     * Starts a timer, unless the wait is over by now: after a stop there may be no timers any more.
     *
     * @param end ends the wait
     * @return {@code wait}
     */
    <T> CompletableFuture<T> of(CompletableFuture<T> wait, Runnable end) {
        if (!wait.isDone()) {
            Time.Timer timer = time.after(timeout, end);
            CompletableFuture<T> unused = wait.whenComplete((ended, failure) -> timer.cancel());
        }
        return wait;
    }
}
