/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.service.InboundListener;
import io.github.camelbandwidth.simulator.service.MessageListener;
import io.github.camelbandwidth.simulator.webhook.AttemptListener;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import java.util.List;

/** Tells everything to several listeners, in order. */
record FanOut(List<MessageListener> ofMessages, List<InboundListener> ofInbound, List<AttemptListener> ofAttempts)
        implements SimulatorListener {

    @Override
    public void accepted(Message message) {
        ofMessages.forEach(listener -> listener.accepted(message));
    }

    @Override
    public void moved(Message message) {
        ofMessages.forEach(listener -> listener.moved(message));
    }

    @Override
    public void arrived(Message message, String number) {
        ofMessages.forEach(listener -> listener.arrived(message, number));
    }

    @Override
    public void received(InboundMessage message) {
        ofInbound.forEach(listener -> listener.received(message));
    }

    @Override
    public void attempted(WebhookAttempt attempt) {
        ofAttempts.forEach(listener -> listener.attempted(attempt));
    }

    @Override
    public void unwanted(Event event) {
        ofAttempts.forEach(listener -> listener.unwanted(event));
    }
}
