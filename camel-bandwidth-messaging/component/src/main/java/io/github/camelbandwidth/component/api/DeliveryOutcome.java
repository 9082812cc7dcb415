/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.event.DeliveredTo;
import io.github.camelbandwidth.client.event.Delivery;
import io.github.camelbandwidth.client.event.DeliveryStatus;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message at its recipients, as far as is known. As a text it is the one word of {@link #status}, so
 * that {@code ${header.CamelBandwidthMessagingOutcome} == 'delivered'} does what it says.
 *
 * @param recipients each number the message was sent to, in that order, with what became of it there
 */
public record DeliveryOutcome(Map<String, Delivery> recipients) {

    public DeliveryOutcome {
        recipients = Collections.unmodifiableMap(new LinkedHashMap<>(recipients));
    }

    /**
     * The one word for all: delivered if every recipient has it; failed if one of them is known not to have it; otherwise
     * unknown.
     */
    public DeliveryStatus status() {
        boolean all = recipients.values().stream().allMatch(one -> one.status() == DeliveryStatus.DELIVERED);
        if (all && !recipients.isEmpty()) {
            return DeliveryStatus.DELIVERED;
        }
        return recipients.values().stream().anyMatch(one -> one.status() == DeliveryStatus.FAILED)
                ? DeliveryStatus.FAILED
                : DeliveryStatus.UNKNOWN;
    }

    /** How far it came to all of them at least. */
    public DeliveredTo deliveredTo() {
        return recipients.values().stream()
                .map(Delivery::deliveredTo)
                .min(Comparator.naturalOrder())
                .orElse(DeliveredTo.UNKNOWN);
    }

    /** The first error code among them; null if there is none. */
    public @Nullable Integer errorCode() {
        return recipients.values().stream()
                .map(Delivery::errorCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What became of it at that number; unknown of one it was not sent to. */
    public Delivery of(String recipient) {
        return recipients.getOrDefault(recipient, Delivery.UNKNOWN);
    }

    /** The word of {@link #status}; no number. */
    @Override
    public String toString() {
        return status().word();
    }
}
