/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import jakarta.activation.DataHandler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.Attachment;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.attachment.DefaultAttachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of the media of one message. */
public final class InboundAttachments {
    private static final Logger LOG = LoggerFactory.getLogger(InboundAttachments.class);

    /** Header of an attachment: where it was downloaded from. */
    private static final String SOURCE = BandwidthMessagingConstants.EVENT_MEDIA;

    private final String messageId;
    private final List<Download> downloads;

    InboundAttachments(String messageId, List<Download> downloads) {
        this.messageId = messageId;
        this.downloads = List.copyOf(downloads);
    }

    /**
     * Those of an exchange that its route means to be sent. What a person sent is none: an answer would give the person's
     * own picture back.
     */
    public static List<Attachment> toSend(Exchange exchange) {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        Collection<Attachment> all = message != null && message.hasAttachments()
                ? message.getAttachmentObjects().values()
                : List.of();
        return all.stream()
                .filter(attachment -> attachment.getHeader(SOURCE) == null)
                .toList();
    }

    /** Attaches what came, in its order, and names what did not. */
    public void attach(Exchange exchange) {
        List<String> missing = new ArrayList<>();
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        for (Download download : downloads) {
            if (download instanceof Download.Came came) {
                attach(came, message);
            } else {
                missing.add(download.url());
            }
        }
        if (!missing.isEmpty()) {
            message.setHeader(BandwidthMessagingConstants.EVENT_MEDIA_MISSING, missing);
            tell();
        }
    }

    private static void attach(Download.Came came, AttachmentMessage message) {
        DefaultAttachment attachment = new DefaultAttachment(new DataHandler(came.file()));
        attachment.setHeader(SOURCE, came.url());
        message.addAttachmentObject(unused(came.file().getName(), message), attachment);
    }

    /** Two files of one name are two files. */
    private static String unused(String name, AttachmentMessage message) {
        String id = name;
        for (int copy = 2; message.getAttachment(id) != null; copy++) {
            id = copy + "-" + name;
        }
        return id;
    }

    /** Without URLs, which may say something of a person. */
    private void tell() {
        List<String> reasons = downloads.stream()
                .filter(Download.Missing.class::isInstance)
                .map(download -> ((Download.Missing) download).why())
                .distinct()
                .toList();
        LOG.warn(
                "Of the media of message {} not all could be downloaded; the route runs with their URLs: {}",
                messageId,
                String.join("; ", reasons));
    }
}
