/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things by their ids, up to a limit. A thing lives until it is settled; those that live are never forgotten, the others
 * make room, the one settled longest ago first. Belongs to the loop.
 *
 * @param <T> the things
 */
final class Remembered<T> {
    private final int capacity;
    private final Map<String, T> things = new LinkedHashMap<>();
    private final Set<String> living = new LinkedHashSet<>();
    private final Deque<String> settled = new ArrayDeque<>();

    /** Room for {@code capacity} things, 1 or more. */
    Remembered(int capacity) {
        this.capacity = capacity;
    }

    /** Whether {@code more} can live besides those that do. */
    boolean hasRoomFor(int more) {
        return living.size() + more <= capacity;
    }

    /** Keeps a new thing, which lives, and says whether there was room for it. */
    boolean add(String id, T thing) {
        if (!hasRoomFor(1)) {
            return false;
        }
        if (things.size() >= capacity) {
            things.remove(settled.remove());
        }
        things.put(id, thing);
        living.add(id);
        return true;
    }

    /** Puts {@code thing} in the place of what had that id before, and says whether there was one. */
    boolean replace(String id, T thing) {
        return things.replace(id, thing) != null;
    }

    /** The thing of that id, or null when there is none, or none any more. */
    @Nullable
    T find(String id) {
        return things.get(id);
    }

    /** Marks a thing as one that may be forgotten. */
    void settle(String id) {
        if (living.remove(id)) {
            settled.add(id);
        }
    }

    /** All of them, oldest first, as they are at any time. */
    Collection<T> all() {
        return things.values();
    }

    /** Those that have not been settled, oldest first. */
    Stream<T> living() {
        return living.stream().map(things::get).filter(Objects::nonNull);
    }

    int livingCount() {
        return living.size();
    }

    int count() {
        return things.size();
    }

    int capacity() {
        return capacity;
    }

    void clear() {
        things.clear();
        living.clear();
        settled.clear();
    }
}
