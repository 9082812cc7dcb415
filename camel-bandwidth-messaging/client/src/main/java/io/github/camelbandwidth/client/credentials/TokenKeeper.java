/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of one client: fetched once for all who wait for it, renewed before it ends while the old one still serves.
 * A fetch that fails is the failure of those who waited for it, and of nobody after them.
 */
final class TokenKeeper {
    /** A renewal that failed is not tried again with each request: the endpoint may refuse because of too many. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Time time;
    private @Nullable Token current;
    private @Nullable CompletableFuture<Token> fetching;
    private Instant pausedUntil = Instant.MIN;

    TokenKeeper(Time time) {
        this.time = time;
    }

    /**
     * A token that can be used, at once or when it is there.
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
        return !time.now().isBefore(token.renewal()) && !time.now().isBefore(pausedUntil);
    }

    private void end(CompletableFuture<Token> waiting, @Nullable Token token, @Nullable Throwable failure) {
        synchronized (this) {
            fetching = null;
            if (token == null) {
                pausedUntil = time.now().plus(PAUSE);
            } else {
                current = token;
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
