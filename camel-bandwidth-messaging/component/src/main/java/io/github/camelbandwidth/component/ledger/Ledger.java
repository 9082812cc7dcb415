/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/**
 * What was begun and what was finished, by key: so that the same thing is not done twice, neither by two nodes nor after
 * a crash. Every method returns at once, and its stage ends exceptionally with {@link LedgerUnavailableException} if the
 * ledger cannot tell; then nothing may be assumed.
 *
 * <p>Keys may be of any length. Results are short JSON texts, at most {@value #MAX_RESULT} characters.
 */
public interface Ledger {
    /** The longest result, in characters. */
    int MAX_RESULT = 2_000;

    /** Asks to run under a key. Of several who ask at once, one gets {@link Claim.Run}. */
    CompletionStage<Claim> claim(String key, OnExpiry onExpiry);

    /**
     * Prolongs a lease.
     *
     * @return false if the key is no longer the holder's
     */
    CompletionStage<Boolean> renew(Lease lease);

    /**
     * Records the end of the run; from now on the key is {@link Claim.Done}.
     *
     * @return false if somebody else has taken the key over since; then nothing is recorded, and {@link #refused()} counts
     */
    CompletionStage<Boolean> done(Lease lease, String result);

    /**
     * Gives the key back as if nobody had run.
     *
     * @return as {@link #done}
     */
    CompletionStage<Boolean> release(Lease lease);

    /**
     * Whether somebody has begun to run under one of these keys and has not given it back: whether it is claimed, done or
     * lost.
     *
     * @param keys a few
     */
    CompletionStage<Boolean> anyKnown(Collection<String> keys);

    /** How many expired claims were taken over through this ledger object. */
    long takeovers();

    /** How many holders told this ledger object of an end when the key was no longer theirs. */
    long refused();

    /** How many keys it holds; empty if that cannot be told without asking a database. */
    default OptionalLong keys() {
        return OptionalLong.empty();
    }
}
