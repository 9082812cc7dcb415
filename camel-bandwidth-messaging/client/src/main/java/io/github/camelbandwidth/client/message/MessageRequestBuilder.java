/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link MessageRequest}; null leaves a field out. */
public final class MessageRequestBuilder {
    private @Nullable String applicationId;
    private List<String> to = List.of();
    private @Nullable String from;
    private @Nullable String text;
    private List<String> media = List.of();
    private @Nullable String tag;
    private @Nullable Priority priority;
    private @Nullable Instant expiration;

    MessageRequestBuilder() {}

    public MessageRequestBuilder applicationId(@Nullable String value) {
        applicationId = value;
        return this;
    }

    public MessageRequestBuilder to(String... numbers) {
        return to(List.of(numbers));
    }

    public MessageRequestBuilder to(List<String> numbers) {
        to = numbers;
        return this;
    }

    public MessageRequestBuilder from(@Nullable String value) {
        from = value;
        return this;
    }

    public MessageRequestBuilder text(@Nullable String value) {
        text = value;
        return this;
    }

    public MessageRequestBuilder media(String... urls) {
        return media(List.of(urls));
    }

    public MessageRequestBuilder media(List<String> urls) {
        media = urls;
        return this;
    }

    public MessageRequestBuilder tag(@Nullable String value) {
        tag = value;
        return this;
    }

    public MessageRequestBuilder priority(@Nullable Priority value) {
        priority = value;
        return this;
    }

    public MessageRequestBuilder expiration(@Nullable Instant value) {
        expiration = value;
        return this;
    }

    /** The request as it stands; it is judged when it is sent. */
    public MessageRequest build() {
        return new MessageRequest(applicationId, to, from, text, media, tag, priority, expiration);
    }
}
