/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who listens to what. Guarded by the hub's lock. */
final class Listeners<K> {
    private final Map<K, Set<Consumer<MessageEvent>>> byKey = new HashMap<>();

    void add(K key, Consumer<MessageEvent> listener) {
        byKey.computeIfAbsent(key, first -> new LinkedHashSet<>()).add(listener);
    }

    void remove(K key, Consumer<MessageEvent> listener) {
        byKey.computeIfPresent(key, (same, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    List<Consumer<MessageEvent>> of(@Nullable K key) {
        return key == null ? List.of() : List.copyOf(byKey.getOrDefault(key, Set.of()));
    }

    int size() {
        return byKey.size();
    }
}
