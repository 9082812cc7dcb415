/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a message passed what, on its way to one recipient.
 *
 * @param handedOver when the carrier got it; null before that, and when it never did
 * @param receiptDue when the carrier says what became of it; null as long as it has not got it
 * @param ended when it was delivered or failed, else null
 */
public record Course(
        @Nullable Instant handedOver,
        @Nullable Instant receiptDue,
        @Nullable Instant ended) {

    static Course begun() {
        return new Course(null, null, null);
    }

    Course handOver(Instant now, Instant due) {
        return new Course(now, due, null);
    }

    Course end(Instant now) {
        return new Course(handedOver, receiptDue, now);
    }
}
