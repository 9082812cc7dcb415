/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** How the attempt to run an event began. */
sealed interface Attempt {

    /**
     * The route runs.
     *
     * @param end completes with how it ended, never exceptionally
     */
    record Running(CompletionStage<EventResult> end) implements Attempt {}

    /** No route runs for it. */
    record Settled(EventResult result) implements Attempt {}

    /** When it is over. */
    default CompletionStage<EventResult> ended() {
        if (this instanceof Running running) {
            return running.end();
        }
        return CompletableFuture.completedFuture(((Settled) this).result());
    }
}
