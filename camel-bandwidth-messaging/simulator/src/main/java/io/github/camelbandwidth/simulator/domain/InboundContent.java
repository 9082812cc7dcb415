/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import io.github.camelbandwidth.client.text.Segments;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says that comes to a number of an application.
 *
 * @param from who wrote it
 * @param to all it goes to
 * @param text or null when there are media alone
 * @param media URLs, empty when there are none
 * @param carrierName the sender's carrier, or null where it is not known
 */
public record InboundContent(
        String from,
        List<String> to,
        @Nullable String text,
        List<String> media,
        @Nullable String carrierName) {

    /** Keeps copies of the lists. */
    public InboundContent {
        to = List.copyOf(to);
        media = List.copyOf(media);
    }

    /** What an application's message says to another application. */
    public static InboundContent of(Message message) {
        return new InboundContent(message.from(), message.to(), message.text(), message.media(), null);
    }

    /** The same with these media besides. */
    InboundContent withMore(List<String> urls) {
        List<String> all = Stream.concat(media.stream(), urls.stream()).toList();
        return new InboundContent(from, to, text, all, carrierName);
    }

    /** How many characters its numbers, text and media URLs have together. */
    public int characters() {
        return Characters.of(to, from, text, carrierName) + Characters.of(media);
    }

    /** Media or several it goes to make it an MMS. */
    public boolean isMms() {
        return !media.isEmpty() || to.size() > 1;
    }

    /** The segments of an SMS; an MMS is always one. */
    int segmentCount() {
        return isMms() || text == null ? 1 : Segments.of(text).count();
    }

    /** Without text, media and whole numbers. */
    @Override
    public String toString() {
        return "InboundContent[from=" + PhoneNumber.masked(from) + ", participants=" + to.size() + "]";
    }
}
