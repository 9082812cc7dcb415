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
 * @param content what it says
 */
public record InboundMessage(
        String id, Instant time, String owner, String applicationId, String accountId, InboundContent content) {

    /** The same with these media besides. */
    public InboundMessage withMore(List<String> urls) {
        return new InboundMessage(id, time, owner, applicationId, accountId, content.withMore(urls));
    }

    /** The handset's number. */
    public String from() {
        return content.from();
    }

    /** All it went to, {@link #owner} and the other members of a group. */
    public List<String> to() {
        return content.to();
    }

    /** The text, or null when only media were sent. */
    public @Nullable String text() {
        return content.text();
    }

    /** The media URLs, empty when there are none. */
    public List<String> media() {
        return content.media();
    }

    /** The segments of an SMS, 1 for an MMS. */
    public int segmentCount() {
        return content.segmentCount();
    }

    /** Without text, media and whole numbers. */
    @Override
    public String toString() {
        return "InboundMessage[" + id + " from " + PhoneNumber.masked(from()) + " to " + PhoneNumber.masked(owner)
                + "]";
    }
}
