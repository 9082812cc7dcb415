/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.util.List;
import org.apache.camel.Message;

/** Explains what is wrong where an exchange that came with an event is sent on as it is. */
final class SentOnEvent {
    private static final String LOOP =
            "answering what became of a message of one's own makes a loop, as each answer is a message"
                    + " with events of its own";

    private SentOnEvent() {}

    /**
     * To be asked where nothing says who is to get a message.
     *
     * @throws InvalidMessageException if the exchange came with an event of a message that was sent
     */
    static void requireNoStatus(Message message) {
        if ("out".equals(message.getHeader(BandwidthMessagingConstants.EVENT_DIRECTION))) {
            throw new InvalidMessageException(List.of(new FieldError(
                    "to",
                    "is missing: this exchange came with the event "
                            + message.getHeader(BandwidthMessagingConstants.EVENT_TYPE) + ", and " + LOOP
                            + "; to tell somebody else of it, name them in " + BandwidthMessagingConstants.TO)));
        }
    }

    /** Of an event that is the body still. */
    static String asBody(MessageEvent event) {
        return event instanceof MessageEvent.Inbound
                ? "the body is the event of a received message, and no text; to answer, set the body to the answer"
                : "the body is an event, and " + LOOP + "; to tell somebody else of it, set the body to a text";
    }
}
