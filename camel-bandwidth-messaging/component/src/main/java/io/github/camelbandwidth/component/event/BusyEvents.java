/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Events that are at work elsewhere, and for whose end a call waits here. */
final class BusyEvents {
    /** How often it is asked whether somebody else has come to an end with an event. */
    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

    private final Time time;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    BusyEvents(Time time) {
        this.time = time;
    }

    /**
     * Tries again after a while.
     *
     * @param wanted whether somebody still waits for the answer
     */
    CompletionStage<Attempt> later(Supplier<CompletionStage<Attempt>> again, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            return CompletableFuture.completedStage(new Attempt.Settled(EventResult.NOT_YET));
        }
        Waiting one = new Waiting(again, wanted);
        waiting.add(one);
        Time.Timer timer = time.after(ASK_AGAIN, one::ask);
        CompletionStage<Attempt> ended = one.attempt;
        ended.whenComplete((result, failure) -> timer.cancel());
        if (closed) {
            one.end();
        }
        return ended;
    }

    /** They are left to their repeats. */
    void close() {
        closed = true;
        waiting.forEach(Waiting::end);
    }

    /** Of the timer and the close, one goes on. */
    private final class Waiting {
        private final Supplier<CompletionStage<Attempt>> again;
        private final BooleanSupplier wanted;
        private final CompletableFuture<Attempt> attempt = new CompletableFuture<>();

        Waiting(Supplier<CompletionStage<Attempt>> again, BooleanSupplier wanted) {
            this.again = again;
            this.wanted = wanted;
        }

        void ask() {
            if (!waiting.remove(this)) {
                return;
            }
            if (wanted.getAsBoolean()) {
                again.get().thenAccept(attempt::complete);
            } else {
                attempt.complete(new Attempt.Settled(EventResult.NOT_YET));
            }
        }

        void end() {
            if (waiting.remove(this)) {
                attempt.complete(new Attempt.Settled(EventResult.CLOSED));
            }
        }
    }
}
