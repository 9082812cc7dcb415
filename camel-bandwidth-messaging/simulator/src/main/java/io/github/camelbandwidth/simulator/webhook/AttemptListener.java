/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Event;

/** Hears of every attempt; called on the simulator's own thread, which it must not hold up. */
public interface AttemptListener {

    /** An attempt has ended. */
    default void attempted(WebhookAttempt attempt) {}

    /** Nothing was attempted: the application elected not to hear. */
    default void unwanted(Event event) {}
}
