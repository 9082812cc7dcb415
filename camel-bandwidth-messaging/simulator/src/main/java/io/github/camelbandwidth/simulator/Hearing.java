/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.store.InboundStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.webhook.AttemptListener;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;

/**
 * Notes at each message sent of which recipients its application has heard, and of each message that came in that it was
 * taken. Who elected not to hear is not waited for.
 */
record Hearing(MessageStore store, InboundStore inbound) implements AttemptListener {

    @Override
    public void attempted(WebhookAttempt attempt) {
        if (attempt.outcome() == Outcome.ACKNOWLEDGED) {
            attempt.events().forEach(this::note);
        }
    }

    @Override
    public void unwanted(Event event) {
        note(event);
    }

    private void note(Event event) {
        switch (event.direction()) {
            case OUT -> noteSent(event);
            case IN -> inbound.hear(event.messageId());
        }
    }

    private void noteSent(Event event) {
        // A replayed event may be about a message that was forgotten meanwhile.
        Message message = store.find(event.messageId());
        if (message != null) {
            store.update(message.heardOf(event.to()));
        }
    }
}
