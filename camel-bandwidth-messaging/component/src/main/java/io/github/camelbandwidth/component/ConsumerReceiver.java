/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.component.event.EventPool;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.observe.Receiver;
import java.util.function.BooleanSupplier;

/** A consumer, as {@code observe} sees it. */
final class ConsumerReceiver implements Receiver {
    private final String path;
    private final EventPool pool;
    private final Ledger ledger;
    private final BooleanSupplier ledgerAway;
    private final BooleanSupplier served;

    ConsumerReceiver(String path, EventPool pool, Ledger ledger, BooleanSupplier ledgerAway, BooleanSupplier served) {
        this.path = path;
        this.pool = pool;
        this.ledger = ledger;
        this.ledgerAway = ledgerAway;
        this.served = served;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public int busy() {
        return pool.busy();
    }

    @Override
    public int places() {
        return pool.size();
    }

    @Override
    public long left() {
        return pool.left();
    }

    @Override
    public boolean isServed() {
        return served.getAsBoolean();
    }

    @Override
    public boolean isLedgerAway() {
        return ledgerAway.getAsBoolean();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
