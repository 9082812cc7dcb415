/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import java.util.concurrent.CompletableFuture;

/**
 * How the waits of one exchange are ended when its route or the context stops: nothing that waits holds up a stop, and
 * each wait ends with what is true at that moment.
 */
@FunctionalInterface
public interface Waits {
    /**
     * Remembers how to end a wait for as long as it lasts.
     *
     * @param ended completes when the wait is over, whatever ended it
     * @param callOff ends it; may be called on any thread, more than once, and here at once if the route is stopping
     * @return {@code ended}
     */
    <T> CompletableFuture<T> until(CompletableFuture<T> ended, Runnable callOff);
}
