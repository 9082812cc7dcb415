/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that wait for a request of their own, a line for each hearer, served in turn. A hearer has at most as many requests
 * under way as are left for all others: one that does not answer takes half of them, a second one half of the rest. Belongs
 * to the loop.
 */
final class Lines {
    private final int slots;
    // In the order of whose turn it is.
    private final Map<Hearer, Line> lines = new LinkedHashMap<>();
    private int waiting;
    private int taken;

    /** Lines for {@code slots} requests at once, 1 or more. */
    Lines(int slots) {
        this.slots = slots;
    }

    void add(Delivery delivery) {
        lines.computeIfAbsent(hearer(delivery), hearer -> new Line()).waiting.add(delivery);
        waiting++;
    }

    /** Takes out what comes next and a slot for it, or gives null when nothing may go now. */
    @Nullable
    Delivery poll() {
        for (Map.Entry<Hearer, Line> entry : lines.entrySet()) {
            Line line = entry.getValue();
            if (!line.waiting.isEmpty() && line.taken < slots - taken) {
                return take(entry.getKey(), line);
            }
        }
        return null;
    }

    /** Gives back the slot of what was taken out. */
    void release(Delivery delivery) {
        taken--;
        lines.computeIfPresent(hearer(delivery), (hearer, line) -> {
            line.taken--;
            return line.taken == 0 && line.waiting.isEmpty() ? null : line;
        });
    }

    /** How many wait in all lines. */
    int waiting() {
        return waiting;
    }

    /** Forgets what waits and what has a slot. */
    void clear() {
        lines.clear();
        waiting = 0;
        taken = 0;
    }

    private Delivery take(Hearer hearer, Line line) {
        lines.remove(hearer);
        lines.put(hearer, line);
        line.taken++;
        taken++;
        waiting--;
        return line.waiting.remove();
    }

    private static Hearer hearer(Delivery delivery) {
        return Hearer.of(delivery.first());
    }

    private static final class Line {
        private final Queue<Delivery> waiting = new ArrayDeque<>();
        private int taken;
    }
}
