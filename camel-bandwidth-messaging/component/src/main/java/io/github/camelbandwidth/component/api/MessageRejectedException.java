/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.outcome.ApiError;
import io.github.camelbandwidth.client.outcome.Sent;
import org.apache.camel.http.base.HttpOperationFailedException;

/** The API said no: the message was not sent, and nobody was billed. */
public final class MessageRejectedException extends BandwidthMessagingException {

    /** At the first try. */
    public MessageRejectedException(ApiError error, HttpOperationFailedException cause) {
        this(error, cause, 1);
    }

    /** After so many tries, the last of which ended like this. */
    public MessageRejectedException(ApiError error, HttpOperationFailedException cause, int tries) {
        super("The API refused the message: " + error, error, cause, tries);
    }

    @Override
    public Sent getSent() {
        return Sent.NO;
    }
}
