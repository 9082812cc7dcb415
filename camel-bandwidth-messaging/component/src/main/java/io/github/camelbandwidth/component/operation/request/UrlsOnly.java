/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.media.InboundAttachments;
import io.github.camelbandwidth.component.operation.Requests;
import java.util.List;
import org.apache.camel.Message;

/** Refuses pictures that would have to be uploaded, where none are: they would be left out or make a wrong URL. */
public final class UrlsOnly implements Requests {
    private static final String WHY = "uploads are made on bandwidth-messaging:messages only; upload it with"
            + " bandwidth-messaging:media first and name its URL";

    private final Requests requests;
    private final boolean attachments;

    /**
     * Reads what is left.
     *
     * @param attachments whether those of the Camel message are meant to be sent
     */
    public UrlsOnly(Requests requests, boolean attachments) {
        this.requests = requests;
        this.attachments = attachments;
    }

    @Override
    public SendRequest read(Message message) throws MessageNotSentException {
        Object media = message.getHeader(BandwidthMessagingConstants.MEDIA);
        if (MediaParts.hasPictures(media)) {
            throw refused("header " + BandwidthMessagingConstants.MEDIA, "has a picture that is no URL; " + WHY);
        }
        if (attachments && media == null && hasAttachments(message)) {
            throw refused("attachment", WHY + ", or leave it out with attachments=false");
        }
        return requests.read(message);
    }

    private static boolean hasAttachments(Message message) {
        return !InboundAttachments.toSend(message.getExchange()).isEmpty();
    }

    private static MessageNotSentException refused(String field, String why) {
        return new MessageNotSentException(List.of(new FieldError(field, why)));
    }
}
