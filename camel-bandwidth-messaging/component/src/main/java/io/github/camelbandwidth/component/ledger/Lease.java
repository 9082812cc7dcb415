/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.time.Duration;

/**
 * The right to run under a key, for as long as it is renewed.
 *
 * @param key as the ledger keeps it
 * @param token which claim of the key this is; each one has a higher token than those before it
 * @param renewEvery how often to renew at least; three renewals fit into a lease
 */
public record Lease(String key, long token, Duration renewEvery) {

    /** Without the key, which is somebody else's data. */
    @Override
    public String toString() {
        return "Lease[token=" + token + "]";
    }
}
