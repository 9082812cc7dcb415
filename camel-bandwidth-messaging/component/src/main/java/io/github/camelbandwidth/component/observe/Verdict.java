/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.Sent;

/** How a send ended, in one word, and what that says of whether it was sent. */
public enum Verdict {
    /** The API took it and said its id. */
    ACCEPTED("accepted", Sent.YES),
    /** The API took it, but its answer could not be read. */
    ID_UNKNOWN("id-unknown", Sent.YES),
    /** The API said no. */
    REJECTED("rejected", Sent.NO),
    /** No byte of it has left. */
    NOT_SENT("not-sent", Sent.NO),
    /** Nobody can tell. */
    UNKNOWN("unknown", Sent.UNKNOWN);

    private final String word;
    private final Sent sent;

    Verdict(String word, Sent sent) {
        this.word = word;
        this.sent = sent;
    }

    /** Such as {@code not-sent}. */
    public String word() {
        return word;
    }

    /** Whether the API has the message. */
    public Sent sent() {
        return sent;
    }

    static Verdict of(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Accepted<?>) {
            return ACCEPTED;
        }
        if (outcome instanceof Outcome.IdUnknown<?>) {
            return ID_UNKNOWN;
        }
        if (outcome instanceof Outcome.Rejected<?>) {
            return REJECTED;
        }
        return outcome instanceof Outcome.NotSent<?> ? NOT_SENT : UNKNOWN;
    }
}
