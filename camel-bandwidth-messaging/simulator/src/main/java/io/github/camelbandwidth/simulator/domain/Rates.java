/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import org.jspecify.annotations.Nullable;

/**
 * How fast an account may send, in segments, and how much of it may wait.
 *
 * @param segmentsPerMinute of the whole account, 1 or more; null for no limit
 * @param segmentsPerMinutePerNumber of each of its senders, 1 or more; null for no limit of their own
 * @param queueMinutes how many minutes of the account's rate may wait, 1 or more
 */
public record Rates(
        @Nullable Integer segmentsPerMinute, @Nullable Integer segmentsPerMinutePerNumber, int queueMinutes) {
    private static final int VENDORS_QUEUE_MINUTES = 15;

    /** Refuses what is less than 1. */
    public Rates {
        if ((segmentsPerMinute != null && segmentsPerMinute < 1)
                || (segmentsPerMinutePerNumber != null && segmentsPerMinutePerNumber < 1)) {
            throw new IllegalArgumentException("A rate is 1 segment a minute or more");
        }
        if (queueMinutes < 1) {
            throw new IllegalArgumentException("A queue has room for 1 minute or more");
        }
    }

    /** No limit at all. */
    public static Rates unlimited() {
        return new Rates(null, null, VENDORS_QUEUE_MINUTES);
    }

    /** The vendor's own example: 60 segments a minute and a queue of 15 minutes, which is 900 segments. */
    public static Rates realistic() {
        return new Rates(60, null, VENDORS_QUEUE_MINUTES);
    }

    /** How many segments may wait. */
    public long capacity() {
        return segmentsPerMinute == null ? Long.MAX_VALUE : (long) segmentsPerMinute * queueMinutes;
    }
}
