/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.component.ledger.Ledger;

/**
 * What ledgers have counted.
 *
 * @param takeovers runs that were cut off and began again
 * @param refused ends that came too late, since somebody else had taken over
 */
public record LedgerCounts(long takeovers, long refused) {
    static final LedgerCounts NONE = new LedgerCounts(0, 0);

    /** Of one ledger, since it was made. */
    public static LedgerCounts of(Ledger ledger) {
        return new LedgerCounts(ledger.takeovers(), ledger.refused());
    }

    LedgerCounts plus(LedgerCounts other) {
        return new LedgerCounts(takeovers + other.takeovers, refused + other.refused);
    }

    /** Never below 0: a ledger that is stopped may say that it has counted nothing. */
    LedgerCounts minus(LedgerCounts before) {
        return new LedgerCounts(Math.max(0, takeovers - before.takeovers), Math.max(0, refused - before.refused));
    }
}
