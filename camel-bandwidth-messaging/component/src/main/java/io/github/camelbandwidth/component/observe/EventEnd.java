/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.text.Masking;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event that came in. The number in it is masked; text and tag are not in it.
 *
 * @param at when that was
 * @param type of the event, as it came
 * @param messageId of its message, if it says one
 * @param to whom it is about, if it says so
 * @param what became of it
 * @param took how long its route took; {@code null} if none ran
 */
public record EventEnd(
        Instant at,
        String type,
        @Nullable String messageId,
        @Nullable String to,
        What what,
        @Nullable Duration took) {
    /** Real types and ids have half of that; what callers make up must not fill the memory. */
    private static final int LONGEST = 64;

    /** What can become of an event. */
    public enum What {
        /** Its route has ended well. */
        DONE,
        /** Its route failed; it comes again. */
        FAILED,
        /** It had run before. */
        DUPLICATE,
        /** No route wants it. */
        FILTERED
    }

    static EventEnd of(MessageEvent event, What what, @Nullable Duration took, Instant at) {
        String id = event.message().id();
        String to = event.fields().to();
        return new EventEnd(
                at,
                cut(event.type()),
                id == null ? null : cut(id),
                to == null ? null : cut(Masking.number(to)),
                what,
                took);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
