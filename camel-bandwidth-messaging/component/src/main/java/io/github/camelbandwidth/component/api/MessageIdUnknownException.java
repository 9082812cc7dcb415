/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.outcome.Sent;
import org.jspecify.annotations.Nullable;

/**
 * The API took the message, but its answer was cut or unreadable, so the id is not known. The message is sent: sending
 * it again texts twice.
 */
public final class MessageIdUnknownException extends MessageOutcomeUnknownException {

    /** After so many tries, the last of which the API took. */
    public MessageIdUnknownException(@Nullable Throwable cause, int tries) {
        super(
                "The message was sent, but its id is not known: the API answered 202 with a body that is empty, cut or"
                        + " unreadable. Do not send it again",
                null,
                cause,
                tries);
    }

    /**
     * As it was recorded of an earlier send.
     *
     * @param why in words for a person
     */
    public MessageIdUnknownException(String why) {
        super(why, null, null);
    }

    @Override
    public Sent getSent() {
        return Sent.YES;
    }
}
