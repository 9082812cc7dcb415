/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.time.Resettable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest attempts, up to a limit. Belongs to the loop. */
public final class AttemptLog implements Resettable {
    /** How many characters of answers can be remembered. */
    public static final int MAX_ANSWERED = 16_777_216;

    private final int capacity;
    private final Map<String, WebhookAttempt> attempts = new LinkedHashMap<>();
    private long sequence;
    private int answered;

    /** A log of at most {@code capacity} attempts; the oldest goes first, earlier when their answers are long. */
    public AttemptLog(int capacity) {
        this.capacity = capacity;
    }

    String nextId() {
        return String.valueOf(++sequence);
    }

    void add(WebhookAttempt attempt) {
        answered += lengthOfAnswer(attempt);
        attempts.put(attempt.id(), attempt);
        Iterator<WebhookAttempt> oldest = attempts.values().iterator();
        while (attempts.size() > capacity || answered > MAX_ANSWERED) {
            answered -= lengthOfAnswer(oldest.next());
            oldest.remove();
        }
    }

    /** How many characters of answers are remembered. */
    public int answered() {
        return answered;
    }

    @Override
    public void reset() {
        attempts.clear();
        answered = 0;
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

    private static int lengthOfAnswer(WebhookAttempt attempt) {
        return attempt.answer() == null ? 0 : attempt.answer().length();
    }
}
