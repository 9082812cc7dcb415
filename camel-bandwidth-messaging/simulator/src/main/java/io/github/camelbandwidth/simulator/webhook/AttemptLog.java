/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.time.Resettable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest attempts, up to a limit. Belongs to the loop. */
public final class AttemptLog implements Resettable {
    private final int capacity;
    private final Map<String, WebhookAttempt> attempts = new LinkedHashMap<>();
    private long sequence;

    /** A log of at most {@code capacity} attempts; the oldest goes first. */
    public AttemptLog(int capacity) {
        this.capacity = capacity;
    }

    String nextId() {
        return String.valueOf(++sequence);
    }

    void add(WebhookAttempt attempt) {
        if (attempts.size() >= capacity) {
            attempts.remove(attempts.keySet().iterator().next());
        }
        attempts.put(attempt.id(), attempt);
    }

    @Override
    public void reset() {
        attempts.clear();
        sequence = 0;
    }

    /** How many are remembered. */
    public int count() {
        return attempts.size();
    }

    /** How many can be remembered. */
    public int capacity() {
        return capacity;
    }

    /** The attempt of that id, if it is remembered. */
    public Optional<WebhookAttempt> find(String id) {
        return Optional.ofNullable(attempts.get(id));
    }

    /** All that are remembered, oldest first. */
    public List<WebhookAttempt> all() {
        return List.copyOf(attempts.values());
    }
}
