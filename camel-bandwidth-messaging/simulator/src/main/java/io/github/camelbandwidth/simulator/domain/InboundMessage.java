/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handset's message as it came to one of the applications' numbers; one to several of them comes once for each.
 *
 * @param id opaque; 29 characters
 * @param time when the handset sent it, to the millisecond
 * @param owner the number it came to
 * @param applicationId the application that number belongs to
 * @param accountId that application's account
 * @param draft what the handset wrote
 */
public record InboundMessage(
        String id, Instant time, String owner, String applicationId, String accountId, InboundDraft draft) {

    /** The handset's number. */
    public String from() {
        return draft.from();
    }

    /** All it went to, {@link #owner} and the other members of a group. */
    public List<String> to() {
        return draft.to();
    }

    /** The text, or null when only media were sent. */
    public @Nullable String text() {
        return draft.text();
    }

    /** The media URLs, empty when there are none. */
    public List<String> media() {
        return draft.media();
    }

    /** The segments of an SMS, 1 for an MMS. */
    public int segmentCount() {
        return draft.segmentCount();
    }

    /** Without text, media and whole numbers. */
    @Override
    public String toString() {
        return "InboundMessage[" + id + " from " + PhoneNumber.masked(from()) + " to " + PhoneNumber.masked(owner)
                + "]";
    }
}
