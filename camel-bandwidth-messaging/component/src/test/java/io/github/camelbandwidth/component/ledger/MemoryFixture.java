/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;

final class MemoryFixture implements LedgerFixture {
    private final HandMovedTime time = new HandMovedTime();
    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_MAX_KEYS, time);

    @Override
    public Ledger first() {
        return ledger;
    }

    @Override
    public Ledger second() {
        return ledger;
    }

    @Override
    public void pass(Duration step) {
        time.advance(step);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
