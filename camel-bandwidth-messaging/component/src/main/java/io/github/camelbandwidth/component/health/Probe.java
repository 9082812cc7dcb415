/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.health;

import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the API whether an account and its credentials are in order, and remembers the answer for a while: probes come each
 * second from several places, and the API counts questions. Never more than one question is under way.
 */
final class Probe {
    private final Supplier<CompletableFuture<? extends ApiResult<?>>> question;
    private final Time time;
    private final Duration kept;
    private final Duration patience;
    private @Nullable Asked last;

    /** A question, and when it was asked. */
    private record Asked(CompletableFuture<Verdict> verdict, Instant at) {}

    /**
     * Asks nothing yet.
     *
     * @param question asks the API; completes within its own timeouts
     * @param kept how long an answer holds
     * @param patience how long somebody who asks waits for one, counted from when the question was asked
     */
    Probe(Supplier<CompletableFuture<? extends ApiResult<?>>> question, Time time, Duration kept, Duration patience) {
        this.question = question;
        this.time = time;
        this.kept = kept;
        this.patience = patience;
    }

    /** The last answer, or a new one if that is old. */
    Verdict verdict() {
        Asked asked = asked();
        Duration left = patience.minus(Duration.between(asked.at(), time.now()));
        try {
            return asked.verdict().get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Verdict.waiting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.waiting();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized Asked asked() {
        Instant now = time.now();
        if (last == null || (last.verdict().isDone() && !now.isBefore(last.at().plus(kept)))) {
            last = new Asked(question.get().thenApply(Verdict::of), now);
        }
        return last;
    }
}
