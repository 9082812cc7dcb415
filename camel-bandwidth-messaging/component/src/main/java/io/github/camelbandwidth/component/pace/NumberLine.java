/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The messages of one sender number. All but the allowance belongs to the waiting line it is in. */
final class NumberLine {
    final String number;
    /** Belongs to the dispatcher. */
    final Allowance allowance;
    /** Belongs to the dispatcher. */
    final Trouble trouble = new Trouble();

    final TreeSet<Ticket> tickets = new TreeSet<>(Ticket.ORDER);
    /** If it is blocked, until then, as {@code Time.nanos()} gives it. */
    long until;

    NumberLine(String number, Allowance allowance) {
        this.number = number;
        this.allowance = allowance;
    }

    /** The first one; null if there is none. */
    @Nullable
    Ticket head() {
        return tickets.isEmpty() ? null : tickets.first();
    }
}
