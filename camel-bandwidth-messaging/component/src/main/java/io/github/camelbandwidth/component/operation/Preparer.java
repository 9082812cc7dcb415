/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.prepare.Preparation;
import io.github.camelbandwidth.component.prepare.Prepared;
import org.apache.camel.Message;

/** Requests as they are to be sent: judged, numbers and text prepared. What was changed is told in headers. */
public final class Preparer {
    private final Preparation preparation;

    /** Prepares by the options of one endpoint. */
    public Preparer(Preparation preparation) {
        this.preparation = preparation;
    }

    /**
     * The request as it is to be sent; the headers of the message say what was done to it.
     *
     * @throws MessageNotSentException with everything that is wrong with it
     */
    public SendRequest prepare(SendRequest request, Message message) throws MessageNotSentException {
        message.removeHeader(BandwidthMessagingConstants.TEXT_REPLACED);
        message.removeHeader(BandwidthMessagingConstants.TEXT_CUT);
        Prepared prepared = prepared(request, message);
        prepared.headers().forEach(message::setHeader);
        return prepared.request();
    }

    private Prepared prepared(SendRequest request, Message message) throws MessageNotSentException {
        try {
            return preparation.prepare(request);
        } catch (InvalidMessageException e) {
            throw new MessageNotSentException(e.fieldErrors().stream()
                    .map(error -> HeaderReader.origin(message, error))
                    .toList());
        }
    }
}
