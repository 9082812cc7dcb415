/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.util.ArrayList;
import java.util.List;

/**
 * What is under way over the network and cannot be hurried, so that a time moved by hand waits for it. Belongs to the loop.
 */
public final class Activity {
    private final List<Runnable> waiting = new ArrayList<>();
    private int count;

    Activity() {}

    /** Something has begun. */
    public void begin() {
        count++;
    }

    /** Something that had begun has ended, and what follows from it has been scheduled. */
    public void end() {
        if (count == 0) {
            throw new IllegalStateException("More has ended than had begun");
        }
        count--;
        if (count == 0) {
            List<Runnable> settled = List.copyOf(waiting);
            waiting.clear();
            settled.forEach(Runnable::run);
        }
    }

    /** Runs {@code action} as soon as nothing is under way, which may be at once. */
    void whenSettled(Runnable action) {
        if (count == 0) {
            action.run();
        } else {
            waiting.add(action);
        }
    }
}
