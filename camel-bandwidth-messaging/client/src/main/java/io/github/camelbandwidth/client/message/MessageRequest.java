/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.camelbandwidth.client.text.Masking;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /users/{accountId}/messages}. Nothing is required here: what is left out is filled in from
 * headers and options, and {@link MessageRules} judges the whole.
 *
 * @param applicationId the application {@code from} belongs to
 * @param to numbers in E.164, at most 10, each once; more than one makes a group message in which all see all numbers
 * @param from a number of the account in E.164, a short code, or an alphanumeric sender id
 * @param text at most 2048 characters
 * @param media URLs of attachments, at most 4096 characters each; any makes the message an MMS
 * @param tag comes back in every event of the message; at most 1024 characters, nothing personal
 * @param priority place in the account's queue
 * @param expiration a message not sent by then fails with code 4360
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MessageRequest(
        @Nullable String applicationId,
        List<String> to,
        @Nullable String from,
        @Nullable String text,
        List<String> media,
        @Nullable String tag,
        @Nullable Priority priority,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable
        Instant expiration)
        implements SendRequest {

    public MessageRequest {
        to = to == null ? List.of() : List.copyOf(new LinkedHashSet<>(to));
        media = media == null ? List.of() : List.copyOf(media);
    }

    /**
     * Reads JSON in the shape of the API; {@code to} and {@code media} may be a single string.
     *
     * @throws InvalidMessageException naming every field that is unknown or of the wrong type
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessageRequest of(JsonNode json) {
        return new MessageRequestReader().read(json);
    }

    /** Starts an empty request. */
    public static MessageRequestBuilder builder() {
        return new MessageRequestBuilder();
    }

    /** Starts with what this request has. */
    public MessageRequestBuilder toBuilder() {
        return new MessageRequestBuilder()
                .applicationId(applicationId)
                .to(to)
                .from(from)
                .text(text)
                .media(media)
                .tag(tag)
                .priority(priority)
                .expiration(expiration);
    }

    @Override
    public MessageRequest withTag(@Nullable String other) {
        return toBuilder().tag(other).build();
    }

    /** Fit for a log: numbers masked, text and tag by their length. */
    @Override
    public String toString() {
        return "MessageRequest[to=" + to.stream().map(Masking::number).toList()
                + ", from=" + (from == null ? null : Masking.number(from))
                + ", text of " + (text == null ? 0 : text.length())
                + ", media=" + media.size()
                + ", tag of " + (tag == null ? 0 : tag.length())
                + ", priority=" + priority
                + ", expiration=" + expiration + "]";
    }
}
