/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.webhook.AttemptListener;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;

/**
 * Notes at each message of which recipients its application has heard. Who elected not to hear is not waited for.
 */
record Hearing(MessageStore store) implements AttemptListener {

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
        // A replayed event may be about a message that was forgotten meanwhile.
        Message message = store.find(event.messageId());
        if (message != null) {
            store.update(message.heardOf(event.to()));
        }
    }
}
