/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

import io.github.camelbandwidth.client.event.Delivery;
import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.client.event.DeliveryTable;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.api.DeliveryOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known so far of one message at each of its recipients. */
public final class DeliveryTracker implements Consumer<MessageEvent> {
    private final List<String> recipients;
    private final boolean mmsReceipts;
    private final Map<String, Delivery> known = new LinkedHashMap<>();
    private final CompletableFuture<DeliveryOutcome> outcome = new CompletableFuture<>();

    /**
     * Knows nothing yet.
     *
     * @param recipients whom it was sent to
     * @param mmsReceipts whether the account has receipts for MMS and group messages
     */
    public DeliveryTracker(List<String> recipients, boolean mmsReceipts) {
        this.recipients = List.copyOf(recipients);
        this.mmsReceipts = mmsReceipts;
    }

    /** Completes once every recipient's final event is in, or when it is ended. */
    public CompletableFuture<DeliveryOutcome> outcome() {
        return outcome;
    }

    /** Takes an event into account; an event that says nothing new changes nothing. */
    @Override
    public void accept(MessageEvent event) {
        DeliveryTable.decide(event, mmsReceipts)
                .flatMap(delivery -> recipient(event).map(who -> learn(who, delivery)))
                .filter(complete -> complete)
                .ifPresent(complete -> end());
    }

    /** Leaves it at what is known by now; of whom nothing was heard, that is unknown. */
    public void end() {
        outcome.complete(so());
    }

    private synchronized boolean learn(String recipient, Delivery delivery) {
        // What is certain takes the place of what is not; otherwise the first word counts.
        known.merge(recipient, delivery, (before, now) -> before.status() == DeliveryStatus.UNKNOWN ? now : before);
        return known.size() == recipients.size();
    }

    private synchronized DeliveryOutcome so() {
        Map<String, Delivery> all = new LinkedHashMap<>();
        recipients.forEach(recipient -> all.put(recipient, known.getOrDefault(recipient, Delivery.UNKNOWN)));
        return new DeliveryOutcome(all);
    }

    /** Of a message to one, its event is about that one, however the number is written there. */
    private Optional<String> recipient(MessageEvent event) {
        if (recipients.size() == 1) {
            return Optional.of(recipients.get(0));
        }
        @Nullable String to = event.fields().to();
        return Optional.ofNullable(to).filter(recipients::contains);
    }
}
