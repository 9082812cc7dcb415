/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.media.InboundAttachments;
import io.github.camelbandwidth.component.operation.Draft;
import io.github.camelbandwidth.component.operation.Drafts;
import io.github.camelbandwidth.component.operation.Preparer;
import io.github.camelbandwidth.component.operation.Requests;
import io.github.camelbandwidth.component.picture.PictureReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages that may carry pictures: in the header for media, in the {@code media} of a Map, as attachments. What
 * is a URL already stays one; what carries bytes becomes the URL at which it will lie once it is uploaded.
 */
public final class PictureDrafts implements Drafts {
    private static final String HEADER = BandwidthMessagingConstants.MEDIA;
    private static final String FIELD = "media";

    private final Requests requests;
    private final PictureReader reader;
    private final Uploader uploader;
    private final boolean attachments;
    private final Preparer preparer;

    /**
     * Reads for one endpoint.
     *
     * @param requests reads all that is not a picture
     * @param attachments whether those of the Camel message are sent
     * @param preparer judges the whole request, before anything is uploaded for it
     */
    public PictureDrafts(
            Requests requests, PictureReader reader, Uploader uploader, boolean attachments, Preparer preparer) {
        this.requests = requests;
        this.reader = reader;
        this.uploader = uploader;
        this.attachments = attachments;
        this.preparer = preparer;
    }

    @Override
    public Draft read(Message message) throws MessageNotSentException {
        MediaParts parts = new MediaParts(reader, uploader.caller().account(), message.getExchange());
        try {
            MessageRequest request = (MessageRequest) requests.read(withUrls(message, parts));
            SendRequest whole = preparer.prepare(withAttachments(request, message, parts), message);
            return parts.uploads().isEmpty()
                    ? () -> whole
                    : PictureDraft.of((MessageRequest) whole, parts.uploads(), uploader);
        } catch (InvalidMessageException e) {
            throw new MessageNotSentException(e.fieldErrors());
        } catch (IOException e) {
            throw new MessageNotSentException(
                    "a picture cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** The same message with URLs where there are pictures; itself, if there are none. */
    private static Message withUrls(Message message, MediaParts parts) throws IOException {
        Object header = message.getHeader(HEADER);
        Object field = message.getBody() instanceof Map<?, ?> map ? map.get(FIELD) : null;
        if (!MediaParts.hasPictures(header) && !MediaParts.hasPictures(field)) {
            return message;
        }
        Message view = message.copy();
        if (MediaParts.hasPictures(header)) {
            view.setHeader(HEADER, parts.urls("header " + HEADER, header));
        }
        if (MediaParts.hasPictures(field) && message.getBody() instanceof Map<?, ?> map) {
            // Where a header goes before the body, what the body has is not uploaded.
            view.setBody(with(map, header == null ? parts.urls(FIELD, field) : null));
        }
        return view;
    }

    private static Map<Object, Object> with(Map<?, ?> map, @Nullable Object media) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        changed.put(FIELD, media);
        return changed;
    }

    private MessageRequest withAttachments(MessageRequest request, Message message, MediaParts parts)
            throws IOException {
        if (!attachments || message.getHeader(HEADER) != null) {
            return request;
        }
        List<?> attached = InboundAttachments.toSend(message.getExchange());
        if (attached.isEmpty()) {
            return request;
        }
        return request.toBuilder()
                .media(Stream.concat(
                                request.media().stream(),
                                parts.urls("attachment", attached).stream().map(Object::toString))
                        .toList())
                .build();
    }
}
