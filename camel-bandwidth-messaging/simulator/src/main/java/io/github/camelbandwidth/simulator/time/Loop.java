/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The one thread that owns all state of a simulator, so that nothing in it needs a lock. */
public final class Loop {
    private final Vertx vertx;
    private final Context context;
    private final Activity activity = new Activity();

    /** The loop of {@code vertx}, which must have exactly one event loop. */
    public Loop(Vertx vertx) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    /** Runs {@code action} on the loop, after what was asked for before. */
    public void execute(Runnable action) {
        context.runOnContext(ignored -> action.run());
    }

    /** Runs {@code question} on the loop and waits for what it gives, or throws. */
    public <T> T call(Supplier<T> question) {
        if (isCurrent()) {
            return question.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                // Errors too: the caller waits for ever otherwise, for example when classes do not fit together.
                answer.completeExceptionally(e);
            }
        });
        return join(answer);
    }

    /** Whether the caller is on the loop. */
    public boolean isCurrent() {
        Context current = Vertx.currentContext();
        return current != null && current.owner() == vertx;
    }

    /** What a time moved by hand waits for. */
    public Activity activity() {
        return activity;
    }

    /** Runs {@code action} on the loop after {@code delay} of real time: for sockets, which know no other. */
    public SimulatorTime.Task afterRealTime(Duration delay, Runnable action) {
        // A timer knows whole milliseconds from 1 on; one more is never too early.
        long timer = vertx.setTimer(Math.max(1, delay.toMillis() + 1), ignored -> action.run());
        return () -> vertx.cancelTimer(timer);
    }

    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
