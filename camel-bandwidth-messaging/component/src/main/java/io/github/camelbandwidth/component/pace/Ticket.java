/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One message in the line. */
final class Ticket {
    /** High before default; within each, as they came. */
    static final Comparator<Ticket> ORDER =
            Comparator.comparing((Ticket ticket) -> !ticket.high).thenComparingLong(ticket -> ticket.sequence);

    final String number;
    final int segments;
    final boolean high;
    final @Nullable Instant expiration;
    final long sequence;
    /** When it came, as {@code Time.nanos()} gives it. */
    final long since;

    final CompletableFuture<Void> turn = new CompletableFuture<>();

    Ticket(String number, int segments, boolean high, @Nullable Instant expiration, long sequence, long since) {
        this.number = number;
        this.segments = segments;
        this.high = high;
        this.expiration = expiration;
        this.sequence = sequence;
        this.since = since;
    }

    /** How long it may wait. */
    Duration left(Instant now) {
        return Duration.between(now, expiration == null ? Instant.MAX : expiration);
    }

    boolean expired(Instant now) {
        return expiration != null && !now.isBefore(expiration);
    }
}
