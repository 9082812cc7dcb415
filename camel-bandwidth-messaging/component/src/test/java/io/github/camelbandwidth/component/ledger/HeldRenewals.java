/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renewals at a ledger that a test lets hang. On one thread. */
public final class HeldRenewals {
    private int asked;
    private @Nullable CompletableFuture<Boolean> hanging;

    /** How often it was asked, answered or not. */
    public int asked() {
        return asked;
    }

    /** From now on none is answered. */
    public void hold() {
        hanging = new CompletableFuture<>();
    }

    /** Those that wait fail; from now on they are answered. */
    public void fail(Exception failure) {
        CompletableFuture<Boolean> failing = hanging;
        hanging = null;
        if (failing != null) {
            failing.completeExceptionally(failure);
        }
    }

    CompletionStage<Boolean> ask(Supplier<CompletionStage<Boolean>> renewal) {
        asked++;
        return hanging == null ? renewal.get() : hanging;
    }
}
