/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

/**
 * Another send with the same idempotency key is in flight at this moment, here or on another node. This exchange has
 * sent nothing; whether the message is sent is not known before that other one ends. To try again later is safe: with
 * the same key it gets that one's result.
 */
public final class MessageInFlightException extends MessageOutcomeUnknownException {

    public MessageInFlightException() {
        super(
                "Another send with the same idempotency key is in flight, and how it ends is not known yet. Nothing was"
                        + " sent by this exchange; try again later with the same key",
                null,
                null);
    }
}
