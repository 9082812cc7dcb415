/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message at one recipient.
 *
 * @param status whether it arrived
 * @param deliveredTo how far it is known to have come; {@code UNKNOWN} of one that failed
 * @param errorCode the code of a {@code message-failed}, also where the status is unknown because of it (9902)
 */
public record Delivery(
        DeliveryStatus status,
        DeliveredTo deliveredTo,
        @Nullable Integer errorCode) {

    /** As long as nothing has been heard. */
    public static final Delivery UNKNOWN = new Delivery(DeliveryStatus.UNKNOWN, DeliveredTo.UNKNOWN, null);

    /** Arrived, so far at least. */
    static Delivery delivered(DeliveredTo to) {
        return new Delivery(DeliveryStatus.DELIVERED, to, null);
    }
}
