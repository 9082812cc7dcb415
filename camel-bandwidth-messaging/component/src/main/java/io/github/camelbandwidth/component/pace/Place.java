/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import java.util.concurrent.CompletableFuture;

/** A message's place in the line. */
public final class Place {
    private final CompletableFuture<Void> turn;
    private final Runnable callOff;

    Place(CompletableFuture<Void> turn, Runnable callOff) {
        this.turn = turn;
        this.callOff = callOff;
    }

    /**
     * Completes when the message may be sent, exceptionally with a {@link PaceException} when it may not; on a thread that
     * must not be blocked.
     */
    public CompletableFuture<Void> turn() {
        return turn;
    }

    /** Ends the wait at once, with {@link PaceException.Reason#CALLED_OFF}; does nothing after it has ended. */
    public void callOff() {
        callOff.run();
    }
}
