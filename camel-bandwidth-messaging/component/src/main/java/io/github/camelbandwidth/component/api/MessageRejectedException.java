/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.outcome.ApiError;
import io.github.camelbandwidth.client.outcome.Sent;
import org.apache.camel.http.base.HttpOperationFailedException;

/** The API said no: the message was not sent, and nobody was billed. */
public final class MessageRejectedException extends BandwidthMessagingException {

    public MessageRejectedException(ApiError error, HttpOperationFailedException cause) {
        super("The API refused the message: " + error, error, cause);
    }

    @Override
    public Sent getSent() {
        return Sent.NO;
    }
}
