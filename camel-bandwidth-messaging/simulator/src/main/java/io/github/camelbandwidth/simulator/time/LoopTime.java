/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every kind of time has in common: the queue of what is due, and the loop it runs on. */
abstract class LoopTime implements SimulatorTime {
    private static final Logger LOG = LoggerFactory.getLogger(LoopTime.class);

    private final DueQueue queue = new DueQueue();
    private volatile @Nullable Loop loop;
    private @Nullable CompletableFuture<Void> move;
    private boolean drainAsked;

    @Override
    public final Task at(Instant due, Runnable action) {
        DueQueue.Entry entry = queue.add(due, action);
        if (due.isAfter(now())) {
            arm(due);
        } else {
            askToDrain();
        }
        return entry;
    }

    @Override
    public void start(Loop started) {
        if (loop != null) {
            throw new IllegalStateException("This time drives another simulator already");
        }
        loop = started;
    }

    @Override
    public void advance(Duration distance) {
        Loop current = loop;
        if (current != null && current.isCurrent()) {
            throw new IllegalStateException("Time cannot be moved from the thread it runs on");
        }
        Loop.join(move(distance));
    }

    @Override
    public CompletableFuture<Void> move(Duration distance) {
        if (distance.isNegative()) {
            throw new IllegalArgumentException("Time does not go back");
        }
        Span.check("The distance time moves by at once", distance);
        CompletableFuture<Void> done = new CompletableFuture<>();
        Loop current = loop;
        if (current == null) {
            jump(distance);
            done.complete(null);
        } else {
            current.execute(() -> begin(current, distance, done));
        }
        return done;
    }

    @Override
    public void reset() {
        forget("The simulator was reset while time moved");
    }

    @Override
    public void stop() {
        forget("The simulator was closed while time moved");
        loop = null;
        drainAsked = false;
    }

    /** Makes sure that {@link #drain} is called once {@code due}, which lies ahead, has come. */
    abstract void arm(Instant due);

    /** Makes the present later, and does nothing of what falls due thereby. */
    abstract void jump(Duration distance);

    final void drain() {
        drainAsked = false;
        for (Runnable action = queue.takeDue(now()); action != null; action = queue.takeDue(now())) {
            run(action);
        }
        Instant next = queue.nextDue();
        if (next != null) {
            arm(next);
        }
    }

    final @Nullable Instant nextDue() {
        return queue.nextDue();
    }

    final @Nullable Loop loop() {
        return loop;
    }

    private void forget(String reason) {
        if (move != null) {
            move.completeExceptionally(new IllegalStateException(reason));
        }
        move = null;
        queue.clear();
    }

    private void begin(Loop started, Duration distance, CompletableFuture<Void> done) {
        if (loop != started) {
            done.completeExceptionally(new IllegalStateException("The simulator was closed before time could move"));
            return;
        }
        if (move != null) {
            done.completeExceptionally(new IllegalStateException("Time is being moved already"));
            return;
        }
        try {
            // Now and not on the way: whoever asked would wait for the end of a move that cannot end.
            Instant end = now().plus(distance);
            LOG.trace("Time moves to {}", end);
        } catch (DateTimeException | ArithmeticException e) {
            done.completeExceptionally(e);
            return;
        }
        move = done;
        settleThenStep(started, distance, done);
    }

    private void settleThenStep(Loop started, Duration left, CompletableFuture<Void> done) {
        started.activity().whenSettled(() -> step(started, left, done));
    }

    private void step(Loop started, Duration left, CompletableFuture<Void> done) {
        if (done.isDone()) {
            return;
        }
        Instant next = queue.nextDue();
        Duration until = next == null ? null : Duration.between(now(), next);
        if (until == null || until.compareTo(left) > 0) {
            jump(left);
            move = null;
            done.complete(null);
            return;
        }
        Duration hop = until.isNegative() ? Duration.ZERO : until;
        jump(hop);
        drain();
        started.execute(() -> settleThenStep(started, left.minus(hop), done));
    }

    private void askToDrain() {
        Loop current = loop;
        if (current != null && !drainAsked) {
            drainAsked = true;
            current.execute(this::drain);
        }
    }

    // One action that fails must not keep the others from their turn.
    private static void run(Runnable action) {
        try {
            action.run();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.error("A scheduled action failed; what depended on it stands still", e);
        }
    }
}
