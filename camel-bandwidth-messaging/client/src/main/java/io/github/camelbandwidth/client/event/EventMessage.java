/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.tag.Correlation;
import io.github.camelbandwidth.client.text.Masking;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The message an event is about (field {@code message}). Whatever the API left out is null or empty.
 *
 * @param id what the answer to the send said; of an inbound message, its own
 * @param owner the account's number
 * @param time when the API took the message
 * @param segmentCount how many segments the text takes
 * @param direction {@code out} or {@code in}: only what came in is part of a conversation
 * @param to all recipients
 * @param from who sent it
 * @param text what a person wrote; empty in every outbound event, since the API keeps no text
 * @param tag what the sender put there, without a correlation
 * @param media URLs of attachments
 * @param priority {@code default} or {@code high}
 * @param channel {@code SMS}, {@code MMS} or {@code RBM}, of a multi-channel message
 * @param correlation what this library added to the tag if it was told to; the send it belongs to knows it again
 */
public record EventMessage(
        @Nullable String id,
        @Nullable String owner,
        @Nullable String applicationId,
        @Nullable Instant time,
        @Nullable Integer segmentCount,
        @Nullable String direction,
        List<String> to,
        @Nullable String from,
        @Nullable String text,
        @Nullable String tag,
        List<String> media,
        @Nullable String priority,
        @Nullable String channel,
        @Nullable Correlation correlation) {

    public EventMessage {
        to = List.copyOf(to);
        media = List.copyOf(media);
    }

    static EventMessage of(Fields fields) {
        return new EventMessage(
                fields.text("id"),
                fields.text("owner"),
                fields.text("applicationId"),
                fields.instant("time"),
                fields.integer("segmentCount"),
                fields.text("direction"),
                fields.strings("to"),
                fields.text("from"),
                fields.text("text"),
                Correlation.strip(fields.text("tag")),
                fields.strings("media"),
                fields.text("priority"),
                fields.text("channel"),
                Correlation.of(fields.text("tag")).orElse(null));
    }

    /** Fit for a log: no text, no tag, numbers masked. */
    @Override
    public String toString() {
        return "EventMessage[id=" + id + ", direction=" + direction + ", to="
                + to.stream().map(Masking::number).toList() + ", from=" + (from == null ? null : Masking.number(from))
                + "]";
    }
}
