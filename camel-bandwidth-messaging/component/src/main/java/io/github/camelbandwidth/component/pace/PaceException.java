/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import org.jspecify.annotations.Nullable;

/** A message got no turn: nothing of it has left, and nothing will. */
public final class PaceException extends Exception {
    private final Reason reason;

    /** Why it got none. */
    public enum Reason {
        /** As many messages as may wait did so already. */
        LINE_FULL,
        /** Its expiration came before its turn. */
        EXPIRED,
        /** Its wait was ended from outside: by the stop of a route, of the component or of the context. */
        CALLED_OFF,
        /** A bucket failed, or did not answer. */
        BUCKET
    }

    PaceException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it got none. */
    public Reason getReason() {
        return reason;
    }

    static PaceException lineFull(int bound) {
        return new PaceException(
                Reason.LINE_FULL,
                "the waiting line is full: " + bound
                        + " messages of this account wait for their turn, which is what the"
                        + " option paceLine allows; send slower, or set paceLine higher",
                null);
    }

    static PaceException expired() {
        return new PaceException(
                Reason.EXPIRED, "its expiration came while it waited for its turn in the pace of its account", null);
    }

    static PaceException calledOff() {
        return new PaceException(
                Reason.CALLED_OFF,
                "the route, the component or the context was stopped while it waited for its turn",
                null);
    }

    static PaceException bucket(String why, @Nullable Throwable cause) {
        return new PaceException(Reason.BUCKET, why, cause);
    }
}
