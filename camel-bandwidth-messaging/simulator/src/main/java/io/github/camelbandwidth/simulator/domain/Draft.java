/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import io.github.camelbandwidth.client.text.Segments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid wish to send, before it has an id.
 *
 * @param accountId whose message it is
 * @param applicationId whose callback URL hears of it
 * @param from number, short code or sender id
 * @param to one to ten different numbers in E.164
 * @param text what the person reads, or null when only media are sent
 * @param media URLs, empty when there are none
 * @param tag the client's own mark, repeated in every event, or null
 * @param priority as asked for, or null when the client said nothing
 * @param expiration or null when it never expires
 * @param channel how it is to go, or null when that is told from what it holds
 * @param fallback what is tried when this cannot be sent, or null when there is nothing else
 */
public record Draft(
        String accountId,
        String applicationId,
        String from,
        List<String> to,
        @Nullable String text,
        List<String> media,
        @Nullable String tag,
        @Nullable Priority priority,
        @Nullable Expiration expiration,
        @Nullable Channel channel,
        @Nullable Draft fallback) {

    /** Keeps copies of the lists. */
    public Draft {
        to = List.copyOf(to);
        media = List.copyOf(media);
    }

    /** One whose channel is told from what it holds. */
    public Draft(
            String accountId,
            String applicationId,
            String from,
            List<String> to,
            @Nullable String text,
            List<String> media,
            @Nullable String tag,
            @Nullable Priority priority,
            @Nullable Expiration expiration) {
        this(accountId, applicationId, from, to, text, media, tag, priority, expiration, null, null);
    }

    /** Unless a channel was named, media or several recipients make a message an MMS, whatever its text. */
    public boolean isMms() {
        return channel == null ? !media.isEmpty() || to.size() > 1 : channel == Channel.MMS;
    }

    /** Whether it is text and nothing else. */
    public boolean isSms() {
        return !isMms() && channel != Channel.RBM;
    }

    /** The segments of an SMS; everything else is always one. */
    public int segmentCount() {
        return isSms() && text != null ? Segments.of(text).count() : 1;
    }

    /** What rates and queues count: the segments it may have in the end, since what it falls back on does not queue again. */
    public int queuedSegments() {
        return fallback == null ? segmentCount() : Math.max(segmentCount(), fallback.queuedSegments());
    }

    /** Whether it goes before what is not of high priority: at the vendor only an SMS of a number or a short code does. */
    public boolean overtakes() {
        return priority == Priority.HIGH && isSms() && !PhoneNumber.isSenderId(from);
    }

    /** Without text, tag, media and whole numbers. */
    @Override
    public String toString() {
        return "Draft[from=" + PhoneNumber.masked(from) + ", recipients=" + to.size() + "]";
    }
}
