/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.fault.FirstEvents;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;

/** Tells the faults what they wait for, before anybody else hears of it. */
record FaultListener(FirstEvents firstEvents, SimulatorListener listener) implements SimulatorListener {

    @Override
    public void accepted(Message message) {
        listener.accepted(message);
    }

    @Override
    public void moved(Message message) {
        firstEvents.moved(message);
        listener.moved(message);
    }

    @Override
    public void attempted(WebhookAttempt attempt) {
        if (attempt.outcome() != Outcome.CHALLENGED) {
            firstEvents.posted(attempt.events());
        }
        listener.attempted(attempt);
    }
}
