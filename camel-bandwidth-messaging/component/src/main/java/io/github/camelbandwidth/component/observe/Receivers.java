/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.component.ledger.Ledger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The consumers that run, and their ledgers. Several share a ledger as a rule: it counts once, and from the moment on when
 * the first of them started.
 */
final class Receivers {
    private final List<Receiver> running = new ArrayList<>();
    private final IdentityHashMap<Ledger, Watched> ledgers = new IdentityHashMap<>();
    private LedgerCounts past = LedgerCounts.NONE;

    private static final class Watched {
        final LedgerCounts before;
        int users;

        Watched(LedgerCounts before) {
            this.before = before;
        }
    }

    synchronized void add(Receiver receiver) {
        running.add(receiver);
        ledgers.computeIfAbsent(receiver.ledger(), first -> new Watched(LedgerCounts.of(first))).users++;
    }

    synchronized void remove(Receiver receiver) {
        Watched watched = ledgers.get(receiver.ledger());
        if (running.remove(receiver) && watched != null && --watched.users == 0) {
            ledgers.remove(receiver.ledger());
            past = past.plus(LedgerCounts.of(receiver.ledger()).minus(watched.before));
        }
    }

    synchronized List<Receiver> running() {
        return List.copyOf(running);
    }

    /** What the ledgers have counted, those of consumers that have stopped included; it never becomes less. */
    synchronized LedgerCounts counts() {
        LedgerCounts sum = past;
        for (Map.Entry<Ledger, Watched> entry : ledgers.entrySet()) {
            sum = sum.plus(LedgerCounts.of(entry.getKey()).minus(entry.getValue().before));
        }
        return sum;
    }
}
