/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import io.github.camelbandwidth.client.time.Time;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of one client: fetched once for all who wait for it, renewed before it ends while the old one still serves.
 * A fetch that fails is the failure of those who waited for it, and of those who come while the endpoint is then left
 * alone ({@link TokenPause}); they are told at once.
 */
final class TokenKeeper {
    private final Time time;
    private @Nullable Token current;
    private @Nullable CompletableFuture<Token> fetching;
    private @Nullable TokenPause pause;

    TokenKeeper(Time time) {
        this.time = time;
    }

    /**
     * A token that can be used, at once or when it is there. Within a pause after a failure, and without a token that
     * still serves, that failure at once.
     *
     * @param endpoint asked if a new one is needed and nobody else has asked yet
     */
    CompletableFuture<Token> token(Supplier<CompletableFuture<Token>> endpoint) {
        CompletableFuture<Token> waiting;
        Token usable;
        synchronized (this) {
            usable = usable();
            if (usable != null && !isRenewalDue(usable)) {
                return CompletableFuture.completedFuture(usable);
            }
            if (fetching != null) {
                return usable == null ? fetching : CompletableFuture.completedFuture(usable);
            }
            if (pause != null && time.now().isBefore(pause.end())) {
                return usable == null
                        ? CompletableFuture.failedFuture(pause.failure())
                        : CompletableFuture.completedFuture(usable);
            }
            waiting = new CompletableFuture<>();
            fetching = waiting;
        }
        // Without the lock: it may end at once.
        CompletableFuture<?> unused = endpoint.get().whenComplete((token, failure) -> end(waiting, token, failure));
        return usable == null ? waiting : CompletableFuture.completedFuture(usable);
    }

    private @Nullable Token usable() {
        return current != null && time.now().isBefore(current.end()) ? current : null;
    }

    private boolean isRenewalDue(Token token) {
        return !time.now().isBefore(token.renewal());
    }

    private void end(CompletableFuture<Token> waiting, @Nullable Token token, @Nullable Throwable failure) {
        synchronized (this) {
            fetching = null;
            if (failure == null) {
                current = token;
                pause = null;
            } else {
                pause = TokenPause.after(pause == null ? 1 : pause.failures() + 1, failure, time.now());
            }
        }
        if (failure == null) {
            waiting.complete(token);
        } else {
            waiting.completeExceptionally(failure);
        }
    }

    /** The API does not take this token any more; a newer one stays. */
    synchronized void discard(Token refused) {
        if (refused.equals(current)) {
            current = null;
        }
    }
}
