/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last events by the ids of their messages, for those who learn an id after its event has come. Bounded in number,
 * in characters and in time; whoever asks for one that was dropped learns nothing, which is not wrong. Guarded by the
 * hub's lock.
 */
final class RecentEvents {
    static final int MAX_EVENTS = 10_000;
    static final int MAX_CHARACTERS = 16_000_000;
    static final Duration MAX_AGE = Duration.ofMinutes(10);

    private final Deque<Heard> inOrder = new ArrayDeque<>();
    private final Map<String, List<MessageEvent>> byId = new HashMap<>();
    private int characters;

    private record Heard(Instant at, String id, MessageEvent event) {}

    void add(String id, MessageEvent event, Instant now) {
        inOrder.add(new Heard(now, id, event));
        byId.computeIfAbsent(id, first -> new ArrayList<>()).add(event);
        characters += event.json().length();
        dropOld(now);
        while (inOrder.size() > MAX_EVENTS || characters > MAX_CHARACTERS) {
            dropFirst();
        }
    }

    List<MessageEvent> of(String id, Instant now) {
        dropOld(now);
        return List.copyOf(byId.getOrDefault(id, List.of()));
    }

    void clear() {
        inOrder.clear();
        byId.clear();
        characters = 0;
    }

    int size() {
        return inOrder.size();
    }

    private void dropOld(Instant now) {
        Instant oldest = now.minus(MAX_AGE);
        while (!inOrder.isEmpty() && inOrder.element().at().isBefore(oldest)) {
            dropFirst();
        }
    }

    private void dropFirst() {
        Heard first = inOrder.remove();
        characters -= first.event().json().length();
        byId.computeIfPresent(first.id(), (id, events) -> {
            // In order here as there, so it is the first one, too.
            events.remove(0);
            return events.isEmpty() ? null : events;
        });
    }
}
