/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.component.ledger.Ledger;

/** A consumer that runs, as far as it is seen from outside. */
public interface Receiver {
    /** Where its webhook is. */
    String path();

    /** How many events are at work. */
    int busy();

    /** How many may be. */
    int places();

    /** How many have left their place since the consumer was made, however they ended. */
    long left();

    /** Whether the HTTP server hands calls to it. */
    boolean isServed();

    /** Whether the ledger could not tell, when it was last asked, if an event had run. */
    boolean isLedgerAway();

    /** What knows which events have run. */
    Ledger ledger();
}
