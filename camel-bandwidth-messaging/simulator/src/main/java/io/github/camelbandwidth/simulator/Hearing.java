/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.webhook.AttemptListener;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;

/**
 * Notes at each message of whom its application has heard, and passes everything on. Who elected not to hear is not waited
 * for.
 */
record Hearing(MessageStore store, AttemptListener others) implements AttemptListener {

    @Override
    public void attempted(WebhookAttempt attempt) {
        if (attempt.outcome() == Outcome.ACKNOWLEDGED) {
            attempt.events().forEach(this::note);
        }
        others.attempted(attempt);
    }

    @Override
    public void unwanted(Event event) {
        note(event);
        others.unwanted(event);
    }

    private void note(Event event) {
        // A replayed event may be about a message that was forgotten meanwhile.
        Message message = store.find(event.messageId());
        if (message != null) {
            store.update(message.heardOf(event.to()));
        }
    }
}
