/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.fault.FirstEvents;
import io.github.camelbandwidth.simulator.service.MessageListener;
import io.github.camelbandwidth.simulator.webhook.AttemptListener;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;

/** Tells the faults what they wait for. */
record FaultListener(FirstEvents firstEvents) implements MessageListener, AttemptListener {

    @Override
    public void moved(Message message) {
        firstEvents.moved(message);
    }

    @Override
    public void attempted(WebhookAttempt attempt) {
        if (attempt.outcome() != Outcome.CHALLENGED) {
            firstEvents.posted(attempt.events());
        }
    }
}
