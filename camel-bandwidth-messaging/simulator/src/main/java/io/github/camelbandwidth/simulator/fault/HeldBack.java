/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits, a bounded number of it: when there is no more room, what has waited longest is let go. Belongs to the loop. */
public final class HeldBack {
    private final SimulatorTime time;
    private final int capacity;
    private final Set<Entry> entries = new LinkedHashSet<>();

    /** Room for {@code capacity} things, 1 or more. */
    public HeldBack(SimulatorTime time, int capacity) {
        this.time = time;
        this.capacity = capacity;
    }

    /** Holds back {@code action} until it is let go. */
    public Entry hold(Runnable action) {
        Entry entry = new Entry(action);
        add(entry);
        return entry;
    }

    /** The same, at most for {@code limit} of the simulator's time. */
    public Entry hold(Duration limit, Runnable action) {
        Entry entry = new Entry(action);
        // First, since it may fail: nothing is to be held that nothing lets go.
        entry.task = time.after(limit, entry::letGo);
        add(entry);
        return entry;
    }

    /** Lets all of it go, in the order it came, and what is held back thereby. */
    public void letAllGo() {
        while (!entries.isEmpty()) {
            entries.iterator().next().letGo();
        }
    }

    /** Takes all of it out without letting it go. */
    void forgetAll() {
        List.copyOf(entries).forEach(Entry::forget);
    }

    private void add(Entry entry) {
        if (entries.size() >= capacity) {
            entries.iterator().next().letGo();
        }
        entries.add(entry);
    }

    /** How much is held back. */
    public int count() {
        return entries.size();
    }

    /** One thing that waits. */
    public final class Entry {
        private final Runnable action;
        private SimulatorTime.@Nullable Task task;

        private Entry(Runnable action) {
            this.action = action;
        }

        /** Lets it go now; with no effect when it has gone. */
        public void letGo() {
            if (forget()) {
                action.run();
            }
        }

        /** Takes it out without letting it go, and says whether it was still there. */
        public boolean forget() {
            if (task != null) {
                task.cancel();
            }
            return entries.remove(this);
        }
    }
}
