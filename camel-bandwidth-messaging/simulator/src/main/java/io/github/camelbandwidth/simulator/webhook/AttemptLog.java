/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.time.Resettable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest attempts, up to a limit of their number and one of their characters. Belongs to the loop. */
public final class AttemptLog implements Resettable {
    private final int capacity;
    private final int maxCharacters;
    private final Map<String, WebhookAttempt> attempts = new LinkedHashMap<>();
    private long sequence;
    private int characters;

    /**
     * A log of at most {@code capacity} attempts; the oldest goes first, earlier when the messages they tell of and the answers
     * have more than {@code maxCharacters} characters. A message counts in each of its attempts.
     */
    public AttemptLog(int capacity, int maxCharacters) {
        this.capacity = capacity;
        this.maxCharacters = maxCharacters;
    }

    String nextId() {
        return String.valueOf(++sequence);
    }

    void add(WebhookAttempt attempt) {
        characters += charactersOf(attempt);
        attempts.put(attempt.id(), attempt);
        Iterator<WebhookAttempt> oldest = attempts.values().iterator();
        while (attempts.size() > capacity || characters > maxCharacters) {
            characters -= charactersOf(oldest.next());
            oldest.remove();
        }
    }

    /** How many characters the messages and answers of the attempts that are remembered have. */
    public int characters() {
        return characters;
    }

    @Override
    public void reset() {
        attempts.clear();
        characters = 0;
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

    private static int charactersOf(WebhookAttempt attempt) {
        int told = attempt.events().stream().mapToInt(Event::characters).sum();
        return told + (attempt.answer() == null ? 0 : attempt.answer().length());
    }
}
