/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells of the message it is about.
 *
 * @param id of the message
 * @param owner the application's number in it
 * @param applicationId the application that hears of it
 * @param time when it was taken, to the millisecond
 * @param segmentCount at least 1
 * @param direction which way it goes
 * @param to all it goes to, in the order of the request
 * @param from who wrote it
 * @param text empty where the vendor does not repeat it
 * @param media URLs, empty when there are none
 * @param tag the client's own mark, or null
 * @param priority as asked for, or null
 * @param channel the one it went by, or null when the client named none
 */
public record EventMessage(
        String id,
        String owner,
        String applicationId,
        Instant time,
        int segmentCount,
        Direction direction,
        List<String> to,
        String from,
        String text,
        List<String> media,
        @Nullable String tag,
        @Nullable Priority priority,
        @Nullable Channel channel) {

    /** Keeps copies of the lists. */
    public EventMessage {
        to = List.copyOf(to);
        media = List.copyOf(media);
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "EventMessage[" + id + "]";
    }
}
