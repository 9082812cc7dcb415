/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request to a callback URL, as it went.
 *
 * @param time when it began, by the simulator's time
 * @param eventId the simulator's own name for the event; the same in every attempt to deliver it
 * @param type of the event, such as {@code message-delivered}
 * @param messageId the message it is about
 * @param number 1 for the first attempt of an event, then 2, and so on
 * @param url where it went
 * @param status the status of the answer, or null when there was none
 * @param failure why there was no answer, or null when there was one
 * @param duration how long it really took, whatever the simulator's time did
 * @param outcome what follows from it
 */
public record WebhookAttempt(
        Instant time,
        String eventId,
        String type,
        String messageId,
        int number,
        URI url,
        @Nullable Integer status,
        @Nullable String failure,
        Duration duration,
        Outcome outcome) {

    /** What follows from an attempt. */
    public enum Outcome {
        /** The receiver has the event. */
        ACKNOWLEDGED,
        /** It will be tried again. */
        WILL_RETRY,
        /** It was the last one, and it failed. */
        GIVEN_UP
    }

    /** Without the path and query of the URL, which are often secret. */
    @Override
    public String toString() {
        return "WebhookAttempt[" + eventId + " #" + number + " to " + Target.place(url) + ": "
                + (status == null ? failure : status) + ", " + outcome + "]";
    }
}
