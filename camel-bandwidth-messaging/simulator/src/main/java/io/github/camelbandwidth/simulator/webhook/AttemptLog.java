/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest attempts, up to a limit. Belongs to the loop. */
public final class AttemptLog {
    private final int capacity;
    private final Deque<WebhookAttempt> attempts = new ArrayDeque<>();

    /** A log of at most {@code capacity} attempts; the oldest goes first. */
    public AttemptLog(int capacity) {
        this.capacity = capacity;
    }

    void add(WebhookAttempt attempt) {
        if (attempts.size() >= capacity) {
            attempts.remove();
        }
        attempts.add(attempt);
    }

    /** All that are remembered, oldest first. */
    public List<WebhookAttempt> all() {
        return List.copyOf(attempts);
    }
}
