/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One node's way to a ledger, which a test cuts and mends. */
public final class SwitchedLedger implements Ledger {
    private final Ledger ledger;
    /** How often an end was told, heard or not. */
    public final AtomicInteger ends = new AtomicInteger();
    /** Those who were told to run. */
    public final List<Lease> granted = new CopyOnWriteArrayList<>();
    /** Those whose end was taken. */
    public final List<Lease> confirmed = new CopyOnWriteArrayList<>();
    /** How often it was asked what is known. */
    public final AtomicInteger lookups = new AtomicInteger();

    public final HeldRenewals renewals = new HeldRenewals();
    public volatile boolean away;
    public volatile boolean deafToEnds;
    public volatile boolean blind;
    /** Whether it asks for the other policy than it is asked for. */
    public volatile boolean neverAgain;

    private volatile CompletableFuture<Void> claimsGo = CompletableFuture.completedFuture(null);

    public SwitchedLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    private static <T> CompletionStage<T> unless(boolean cut, Supplier<CompletionStage<T>> question) {
        return cut ? CompletableFuture.failedStage(new LedgerUnavailableException("cut off", null)) : question.get();
    }

    @Override
    public CompletionStage<Claim> claim(String key, OnExpiry onExpiry) {
        if (away) {
            // As a careless bean would.
            throw new IllegalStateException("cut off");
        }
        return ledger.claim(key, neverAgain ? OnExpiry.NEVER_AGAIN : onExpiry).thenCombine(claimsGo, (claim, go) -> {
            if (claim instanceof Claim.Run run) {
                granted.add(run.lease());
            }
            return claim;
        });
    }

    /** From now on what is claimed is claimed, but nobody is told. */
    public void holdClaims() {
        claimsGo = new CompletableFuture<>();
    }

    /** Tells those who wait. */
    public void letClaimsGo() {
        claimsGo.complete(null);
    }

    @Override
    public CompletionStage<Boolean> renew(Lease lease) {
        return unless(away, () -> renewals.ask(() -> ledger.renew(lease)));
    }

    @Override
    public CompletionStage<Boolean> done(Lease lease, String result) {
        ends.incrementAndGet();
        return unless(away || deafToEnds, () -> ledger.done(lease, result)).thenApply(own -> {
            if (own) {
                confirmed.add(lease);
            }
            return own;
        });
    }

    @Override
    public CompletionStage<Boolean> release(Lease lease) {
        return unless(away || deafToEnds, () -> ledger.release(lease));
    }

    @Override
    public CompletionStage<Boolean> anyKnown(Collection<String> keys) {
        lookups.incrementAndGet();
        return unless(away || blind, () -> ledger.anyKnown(keys));
    }

    @Override
    public long takeovers() {
        return ledger.takeovers();
    }

    @Override
    public long refused() {
        return ledger.refused();
    }
}
