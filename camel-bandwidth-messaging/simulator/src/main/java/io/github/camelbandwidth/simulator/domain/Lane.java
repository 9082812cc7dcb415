/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What waits of one sender, in order, and how fast it may go. */
final class Lane {
    private final Set<SendQueue.Waiting> high = new LinkedHashSet<>();
    private final Set<SendQueue.Waiting> ordinary = new LinkedHashSet<>();
    private Pace pace = Pace.idle();

    void add(SendQueue.Waiting waiting) {
        (waiting.overtakes() ? high : ordinary).add(waiting);
    }

    void remove(SendQueue.Waiting waiting) {
        (waiting.overtakes() ? high : ordinary).remove(waiting);
    }

    Optional<SendQueue.Waiting> head() {
        return (high.isEmpty() ? ordinary : high).stream().findFirst();
    }

    boolean isEmpty() {
        return high.isEmpty() && ordinary.isEmpty();
    }

    Pace pace() {
        return pace;
    }

    void pace(Pace changed) {
        pace = changed;
    }
}
