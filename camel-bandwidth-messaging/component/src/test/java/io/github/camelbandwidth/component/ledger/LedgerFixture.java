/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.time.Duration;

/** One store of keys, empty, with a clock that stands still until it is moved. */
interface LedgerFixture extends AutoCloseable {

    /** A node's ledger. */
    Ledger first();

    /** Another node's, on the same store; a store within one process has only the first. */
    Ledger second();

    /** Moves the clock by which leases are counted. */
    void pass(Duration time);

    @Override
    void close();
}
