/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to be done, ordered by when; what is due together keeps the order it came in. Belongs to one thread. */
final class DueQueue {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::sequence));
    private long sequence;
    private int cancelled;

    Entry add(Instant due, Runnable action) {
        Entry entry = new Entry(due, sequence++, action);
        entries.add(entry);
        return entry;
    }

    /** When the next thing is due, or null when there is none. */
    @Nullable
    Instant nextDue() {
        while (!entries.isEmpty() && entries.element().action == null) {
            entries.remove();
            cancelled--;
        }
        Entry next = entries.peek();
        return next == null ? null : next.due;
    }

    /** Takes out the next thing if it is due at {@code now}, or gives null. */
    @Nullable
    Runnable takeDue(Instant now) {
        Instant due = nextDue();
        return due == null || due.isAfter(now) ? null : entries.remove().release();
    }

    void clear() {
        entries.forEach(Entry::release);
        entries.clear();
        cancelled = 0;
    }

    /** How many entries take memory, what was cancelled and is still there among them. */
    int size() {
        return entries.size();
    }

    // Looking for one entry in the heap would cost more than passing over it when its time comes, which may be far off.
    private void countCancelled() {
        cancelled++;
        if (cancelled > entries.size() / 2) {
            entries.removeIf(entry -> entry.action == null);
            cancelled = 0;
        }
    }

    /** Without an action once it was taken out or cancelled. */
    final class Entry implements SimulatorTime.Task {
        private final Instant due;
        private final long sequence;
        private @Nullable Runnable action;

        private Entry(Instant due, long sequence, Runnable action) {
            this.due = due;
            this.sequence = sequence;
            this.action = action;
        }

        private Instant due() {
            return due;
        }

        private long sequence() {
            return sequence;
        }

        private @Nullable Runnable release() {
            Runnable released = action;
            action = null;
            return released;
        }

        @Override
        public void cancel() {
            if (release() != null) {
                countCancelled();
            }
        }
    }
}
