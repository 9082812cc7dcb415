/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Event;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to a callback URL, as it went.
 *
 * @param id the simulator's own name for it
 * @param time when it began, by the simulator's time
 * @param events what its body held, one or more
 * @param number 1 for the first attempt of an event, then 2, and so on
 * @param url where it went
 * @param authorized whether it carried the receiver's credentials
 * @param status the status of the answer, or null when there was none
 * @param failure why there was no answer, or null when there was one
 * @param answer the first 4 KiB of the answer's body as text, or null when there was no answer
 * @param duration how long it really took, whatever the simulator's time did
 * @param outcome what follows from it
 */
public record WebhookAttempt(
        String id,
        Instant time,
        List<Event> events,
        int number,
        URI url,
        boolean authorized,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String answer,
        Duration duration,
        Outcome outcome) {

    /** Keeps a copy of the events. */
    public WebhookAttempt {
        events = List.copyOf(events);
    }

    /** The simulator's own name for the first event; the same in every attempt to deliver it. */
    public String eventId() {
        return events.get(0).id();
    }

    /** The type of the first event, such as {@code message-delivered}. */
    public String type() {
        return events.get(0).typeName();
    }

    /** The message the first event is about. */
    public String messageId() {
        return events.get(0).messageId();
    }

    /** What follows from an attempt. */
    public enum Outcome {
        /** The receiver has the event. */
        ACKNOWLEDGED,
        /** It asked for credentials, and is repeated with them at once. */
        CHALLENGED,
        /** It will be tried again. */
        WILL_RETRY,
        /** It was the last one, and it failed. */
        GIVEN_UP
    }

    /** Without the path and query of the URL, which are often secret. */
    @Override
    public String toString() {
        return "WebhookAttempt[" + eventId() + " #" + number + " to " + Target.place(url) + ": "
                + (status == null ? failure : status) + ", " + outcome + "]";
    }
}
