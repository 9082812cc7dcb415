/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a listener that throws from disturbing what it listens to: a message would stand still for ever. */
record GuardedListener(SimulatorListener listener) implements SimulatorListener {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

    @Override
    public void accepted(Message message) {
        guard(() -> listener.accepted(message));
    }

    @Override
    public void moved(Message message) {
        guard(() -> listener.moved(message));
    }

    @Override
    public void arrived(Message message, String number) {
        guard(() -> listener.arrived(message, number));
    }

    @Override
    public void received(InboundMessage message) {
        guard(() -> listener.received(message));
    }

    @Override
    public void attempted(WebhookAttempt attempt) {
        guard(() -> listener.attempted(attempt));
    }

    @Override
    public void unwanted(Event event) {
        guard(() -> listener.unwanted(event));
    }

    // Errors too: a failed assertion in a test's listener is one, and Vert.x would swallow it.
    private static void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | AssertionError e) {
            LOG.error(
                    "A listener failed with {}; the simulator goes on",
                    e.getClass().getName());
        }
    }
}
