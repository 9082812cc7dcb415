/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

/** What a ledger says to somebody who wants to run under a key. */
public sealed interface Claim {

    /**
     * Nobody has run, or nobody who ran came to an end: run, then tell the ledger.
     *
     * @param takenOver whether somebody else had begun and let the lease run out
     */
    record Run(Lease lease, boolean takenOver) implements Claim {}

    /** Somebody runs at this moment. */
    record Busy() implements Claim {}

    /**
     * Somebody has run and come to an end.
     *
     * @param result what was recorded then
     */
    record Done(String result) implements Claim {}

    /**
     * Somebody began to run and never said how it ended. Only {@link OnExpiry#NEVER_AGAIN} leads here; the holder may
     * still record a result, late.
     */
    record Lost() implements Claim {}
}
