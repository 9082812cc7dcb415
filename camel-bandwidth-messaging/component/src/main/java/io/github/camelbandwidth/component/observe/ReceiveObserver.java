/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.time.Duration;

/**
 * Is told what becomes of calls of a webhook and of the events in them. It is called on threads that must not be blocked, and
 * by several at once; what it throws is logged and does no harm.
 */
public interface ReceiveObserver {
    /** An event came from somebody who may tell us; each time it comes. */
    void received(MessageEvent event);

    /** An event that the consumer does not want. */
    void filtered(MessageEvent event);

    /** An event that has run before. */
    void duplicate(MessageEvent event);

    /** An event runs again whose earlier run was never heard of again: its node died, or was cut off from the ledger. */
    default void takenOver(MessageEvent event) {}

    /** An event has ended, but by then another node had taken it over; its route runs twice. */
    default void endedLate(MessageEvent event) {}

    /**
     * An event has run its route.
     *
     * @param took from when the route was to begin until it was known how it ended
     */
    void ran(MessageEvent event, boolean success, Duration took);

    /**
     * A call has been answered.
     *
     * @param time from when the HTTP server handed it over
     */
    void answered(Answered answer, Duration time);
}
