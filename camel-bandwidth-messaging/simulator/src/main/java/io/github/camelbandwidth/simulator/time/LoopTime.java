/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every kind of time has in common: the queue of what is due, and the loop it runs on. */
abstract class LoopTime implements SimulatorTime {
    private static final Logger LOG = LoggerFactory.getLogger(LoopTime.class);

    private final DueQueue queue = new DueQueue();
    private volatile @Nullable Loop loop;
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
    public void stop() {
        queue.clear();
        loop = null;
        drainAsked = false;
    }

    /** Makes sure that {@link #drain} is called once {@code due}, which lies ahead, has come. */
    abstract void arm(Instant due);

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
        } catch (RuntimeException e) {
            LOG.error("A scheduled action failed; what depended on it stands still", e);
        }
    }
}
