/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.outcome.ApiError;
import io.github.camelbandwidth.client.outcome.Sent;
import org.jspecify.annotations.Nullable;

/**
 * The request left, and no answer says what became of it: the person may get the text or not. Sending it again may text
 * twice, and the API has no way to prevent that.
 */
public sealed class MessageOutcomeUnknownException extends BandwidthMessagingException
        permits MessageIdUnknownException, MessageInFlightException {

    /** Nothing was sent now: it is an earlier send of which nobody knows. */
    public MessageOutcomeUnknownException(String why, @Nullable ApiError error, @Nullable Throwable cause) {
        this(why, error, cause, 0);
    }

    /** After so many tries, the last of which ended like this. */
    public MessageOutcomeUnknownException(String why, @Nullable ApiError error, @Nullable Throwable cause, int tries) {
        super(why, error, cause, tries);
    }

    @Override
    public Sent getSent() {
        return Sent.UNKNOWN;
    }
}
