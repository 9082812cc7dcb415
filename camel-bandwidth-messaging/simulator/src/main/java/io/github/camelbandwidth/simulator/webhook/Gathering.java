/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Events of the same moment, put together by application and direction until a body is full. Belongs to the loop. */
final class Gathering {
    private final int size;
    private final Map<Hearer, List<Gathered>> waiting = new LinkedHashMap<>();

    Gathering(int size) {
        this.size = size;
    }

    void add(Event event, Runnable done) {
        waiting.computeIfAbsent(Hearer.of(event), hearer -> new ArrayList<>()).add(new Gathered(event, done));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void clear() {
        waiting.clear();
    }

    /** Gives all that was gathered to {@code bodies}, in order. */
    void flush(BiConsumer<List<Event>, Runnable> bodies) {
        List<List<Gathered>> all = List.copyOf(waiting.values());
        waiting.clear();
        for (List<Gathered> ofOne : all) {
            for (int from = 0; from < ofOne.size(); from += size) {
                List<Gathered> body = List.copyOf(ofOne.subList(from, Math.min(ofOne.size(), from + size)));
                bodies.accept(
                        body.stream().map(Gathered::event).toList(),
                        () -> body.forEach(gathered -> gathered.done().run()));
            }
        }
    }

    private record Gathered(Event event, Runnable done) {}
}
