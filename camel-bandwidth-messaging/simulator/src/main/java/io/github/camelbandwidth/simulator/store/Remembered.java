/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things by their ids, up to a limit of their number and one of their characters. A thing lives until it is settled; those that live are never forgotten, the others
 * make room, the one settled longest ago first. Belongs to the loop.
 *
 * @param <T> the things
 */
final class Remembered<T> {
    private final int capacity;
    private final int maxCharacters;
    private final ToIntFunction<T> charactersOf;
    private final Consumer<String> forgotten;
    private final Map<String, T> things = new LinkedHashMap<>();
    private final Set<String> living = new LinkedHashSet<>();
    private final Deque<String> settled = new ArrayDeque<>();
    private int characters;
    private int livingCharacters;

    /**
     * Room for {@code capacity} things, 1 or more, with {@code maxCharacters} in all.
     *
     * @param forgotten told the id of each thing that made room
     */
    Remembered(int capacity, int maxCharacters, ToIntFunction<T> charactersOf, Consumer<String> forgotten) {
        this.capacity = capacity;
        this.maxCharacters = maxCharacters;
        this.charactersOf = charactersOf;
        this.forgotten = forgotten;
    }

    /** Whether all of {@code more} can live besides those that do. */
    boolean hasRoomFor(List<T> more) {
        long wanted = more.stream().mapToLong(charactersOf::applyAsInt).sum();
        return living.size() + more.size() <= capacity && livingCharacters + wanted <= maxCharacters;
    }

    /** Keeps a new thing, which lives, and says whether there was room for it. */
    boolean add(String id, T thing) {
        if (!hasRoomFor(List.of(thing))) {
            return false;
        }
        int more = charactersOf.applyAsInt(thing);
        while (things.size() >= capacity || characters > maxCharacters - more) {
            forget(settled.remove());
        }
        things.put(id, thing);
        living.add(id);
        characters += more;
        livingCharacters += more;
        return true;
    }

    /** Puts {@code thing} in the place of what had that id before, and says whether there was one. */
    boolean replace(String id, T thing) {
        T before = things.replace(id, thing);
        int more = before == null ? 0 : charactersOf.applyAsInt(thing) - charactersOf.applyAsInt(before);
        characters += more;
        livingCharacters += living.contains(id) ? more : 0;
        return before != null;
    }

    /** The thing of that id, or null when there is none, or none any more. */
    @Nullable
    T find(String id) {
        return things.get(id);
    }

    /** Marks a thing as one that may be forgotten. */
    void settle(String id) {
        T thing = things.get(id);
        if (thing != null && living.remove(id)) {
            settled.add(id);
            livingCharacters -= charactersOf.applyAsInt(thing);
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

    /** How many characters those that are remembered have. */
    int characters() {
        return characters;
    }

    void clear() {
        things.clear();
        living.clear();
        settled.clear();
        characters = 0;
        livingCharacters = 0;
    }

    private void forget(String id) {
        T gone = things.remove(id);
        characters -= gone == null ? 0 : charactersOf.applyAsInt(gone);
        forgotten.accept(id);
    }
}
