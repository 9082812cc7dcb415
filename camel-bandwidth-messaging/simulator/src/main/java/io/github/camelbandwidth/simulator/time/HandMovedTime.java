/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A time for tests: it stands still, and moves only when told to. What is due now is done without moving it.
 *
 * <p>While it moves, what is due is done in order, each at its own time, and nothing later begins before what is under way
 * over the network (a webhook waiting for its answer) has ended. So 24 hours of retries pass in milliseconds, in the same
 * order every time.
 */
public final class HandMovedTime extends LoopTime {
    private volatile Instant now;
    private @Nullable CompletableFuture<Void> move;

    HandMovedTime(Instant start) {
        this.now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    /**
     * Moves on by {@code distance} and returns when all that fell due on the way is done.
     *
     * @throws IllegalArgumentException for a negative distance: time does not go back
     * @throws IllegalStateException on the simulator's own thread, which would wait for itself; when another move is under
     *     way; or when the simulator is closed meanwhile
     */
    public void advance(Duration distance) {
        if (distance.isNegative()) {
            throw new IllegalArgumentException("Time does not go back");
        }
        Loop loop = loop();
        if (loop == null) {
            now = now.plus(distance);
            return;
        }
        if (loop.isCurrent()) {
            throw new IllegalStateException("Time cannot be moved from the thread it runs on");
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        loop.call(() -> {
            begin(loop, now.plus(distance), done);
            return true;
        });
        Loop.join(done);
    }

    @Override
    void arm(Instant due) {
        // Nothing to set: who moves the time looks for what is due.
    }

    @Override
    public void stop() {
        if (move != null) {
            move.completeExceptionally(new IllegalStateException("The simulator was closed while time moved"));
        }
        move = null;
        super.stop();
    }

    private void begin(Loop loop, Instant target, CompletableFuture<Void> done) {
        if (loop() != loop) {
            done.completeExceptionally(new IllegalStateException("The simulator was closed before time could move"));
            return;
        }
        if (move != null) {
            done.completeExceptionally(new IllegalStateException("Time is being moved already"));
            return;
        }
        move = done;
        settleThenStep(loop, target, done);
    }

    private void settleThenStep(Loop loop, Instant target, CompletableFuture<Void> done) {
        loop.activity().whenSettled(() -> step(loop, target, done));
    }

    private void step(Loop loop, Instant target, CompletableFuture<Void> done) {
        if (done.isDone()) {
            return;
        }
        Instant next = nextDue();
        if (next == null || next.isAfter(target)) {
            now = target;
            move = null;
            done.complete(null);
            return;
        }
        if (next.isAfter(now)) {
            now = next;
        }
        drain();
        loop.execute(() -> settleThenStep(loop, target, done));
    }
}
