/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a ledger's answer. */
final class Ask {
    private Ask() {}

    static <T> T now(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lease of a claim that must have been granted. */
    static Lease run(CompletionStage<Claim> claim) {
        Claim answer = now(claim);
        if (answer instanceof Claim.Run run) {
            return run.lease();
        }
        throw new AssertionError("not granted: " + answer);
    }
}
