/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageIdUnknownException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;

/** What a repeat gets: the truth about the send before it. Nothing is sent here. */
final class EarlierSend {
    private EarlierSend() {}

    /**
     * The API's answer of then, by what was recorded.
     *
     * @throws BandwidthMessagingException if there was none, or if it is of another message
     */
    static SendResponse response(String recorded, SendRequest request) throws BandwidthMessagingException {
        SendRecord earlier =
                SendRecord.read(recorded).orElseThrow(() -> unknown("its record in the ledger cannot be read"));
        if (!earlier.isOf(request)) {
            throw new MessageNotSentException(
                    "another message, with another sender, recipient or text, has had the same idempotency key; each"
                            + " message needs its own",
                    null);
        }
        return earlier.response(request).orElseThrow(() -> withoutId(earlier));
    }

    private static BandwidthMessagingException withoutId(SendRecord earlier) {
        return earlier.sent()
                ? new MessageIdUnknownException(
                        "The message was sent before, with the same idempotency key, but its id is"
                                + " not known. Nothing was sent now")
                : unknown("its outcome is unknown");
    }

    /** One that was begun and never ended. */
    static BandwidthMessagingException lost() {
        return unknown("no outcome was ever recorded: its process died, or could not reach the ledger");
    }

    private static BandwidthMessagingException unknown(String why) {
        return new MessageOutcomeUnknownException(
                "Nobody can tell whether the message was sent: a send with the same idempotency key was begun before, and "
                        + why + ". Nothing was sent now",
                null,
                null);
    }
}
