/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import io.github.camelbandwidth.simulator.domain.Recipient;

/**
 * The words of {@code messageStatus}. A query says the same as the events: delivered, failed. {@code ACCEPTED} and
 * {@code UNDELIVERED} are published and may be asked for, but nothing in the documents says when a message gets them, and
 * none gets them here.
 */
public enum StatusWord {
    /** Came in. */
    RECEIVED,
    /** Waits. */
    QUEUED,
    /** On its way to the carrier. */
    SENDING,
    /** Handed to the carrier. */
    SENT,
    /** Ended with an error code. */
    FAILED,
    /** Ended well. */
    DELIVERED,
    /** Never given here. */
    ACCEPTED,
    /** Never given here. */
    UNDELIVERED,
    /** Ended without a receipt, error code 9902; not among the published words, but it occurs. */
    DLR_EXPIRED;

    private static final int NO_RECEIPT = 9902;

    static StatusWord of(Recipient recipient) {
        Integer code = recipient.errorCode();
        return switch (recipient.status()) {
            case QUEUED -> QUEUED;
            case SENDING -> SENDING;
            case SENT -> SENT;
            case DELIVERED -> DELIVERED;
            case FAILED -> code != null && code == NO_RECEIPT ? DLR_EXPIRED : FAILED;
        };
    }
}
