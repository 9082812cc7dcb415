/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.APPLICATION_ID;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EXPIRATION;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.FROM;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.MEDIA;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.PRIORITY;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.TAG;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.TO;

import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Makes a request of a Camel message: headers before body before what endpoint and component say. */
public final class RequestReader implements Requests {
    private static final RequestBody<MessageRequest> BODY =
            new RequestBody<>(MessageRequest.class, MessageRequest::of, text -> MessageRequest.builder()
                    .text(text)
                    .build());

    private final Supplier<Instant> now;
    private final Supplier<MessageRequest> defaults;

    /**
     * Reads for one endpoint.
     *
     * @param defaults what the endpoint and the component say, asked for each message
     * @param now the present, from which durations count
     */
    public RequestReader(Supplier<MessageRequest> defaults, Supplier<Instant> now) {
        this.defaults = defaults;
        this.now = now;
    }

    @Override
    public MessageRequest read(Message message) throws MessageNotSentException {
        try {
            MessageRequest request = merge(new HeaderReader(message, now), BODY.read(message), defaults.get());
            if (request.to().isEmpty()) {
                SentOnEvent.requireNoStatus(message);
            }
            return request;
        } catch (InvalidMessageException e) {
            throw new MessageNotSentException(e.fieldErrors());
        }
    }

    private static MessageRequest merge(HeaderReader headers, MessageRequest body, MessageRequest defaults) {
        return new MessageRequest(
                first(headers.text(APPLICATION_ID), body.applicationId(), defaults.applicationId()),
                firstOf(headers.numbers(TO), body.to(), defaults.to()),
                first(headers.text(FROM), body.from(), defaults.from()),
                body.text(),
                firstOf(headers.urls(MEDIA), body.media(), defaults.media()),
                first(headers.exactText(TAG), body.tag(), defaults.tag()),
                first(headers.priority(PRIORITY), body.priority(), defaults.priority()),
                first(headers.time(EXPIRATION), body.expiration(), defaults.expiration()));
    }

    static <T> @Nullable T first(@Nullable T header, @Nullable T body, @Nullable T otherwise) {
        return header != null ? header : body != null ? body : otherwise;
    }

    private static List<String> firstOf(List<String> header, List<String> body, List<String> otherwise) {
        return !header.isEmpty() ? header : !body.isEmpty() ? body : otherwise;
    }
}
