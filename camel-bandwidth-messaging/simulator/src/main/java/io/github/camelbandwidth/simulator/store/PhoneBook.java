/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What handsets show, up to a limit for each and for all, and one of characters for all; the oldest goes first. Belongs to the loop. */
public final class PhoneBook {
    private final int perPhone;
    private final int capacity;
    private final int maxCharacters;
    private final Map<Long, Shown> shown = new LinkedHashMap<>();
    private final Map<String, Deque<Long>> phones = new LinkedHashMap<>();
    private long sequence;
    private int characters;

    /**
     * A book of at most {@code capacity} messages with {@code maxCharacters} characters in all, {@code perPhone} of them on
     * one handset.
     */
    public PhoneBook(int perPhone, int capacity, int maxCharacters) {
        this.maxCharacters = maxCharacters;
        this.perPhone = perPhone;
        this.capacity = capacity;
    }

    /** Shows {@code message} on the handset of {@code number}. */
    public void add(String number, PhoneMessage message) {
        Deque<Long> known = phones.remove(number);
        Deque<Long> places = known == null ? new ArrayDeque<>(2) : known;
        phones.put(number, places);
        places.add(sequence);
        shown.put(sequence++, new Shown(number, message));
        characters += message.characters();
        if (places.size() > perPhone) {
            forget(shown.remove(places.remove()));
        }
        while (shown.size() > capacity || characters > maxCharacters) {
            forgetOldest();
        }
    }

    /** What the handset of {@code number} shows, oldest first. */
    public List<PhoneMessage> messages(String number) {
        @Nullable Deque<Long> places = phones.get(number);
        return places == null
                ? List.of()
                : places.stream()
                        .map(shown::get)
                        .filter(Objects::nonNull)
                        .map(Shown::message)
                        .toList();
    }

    /** The numbers whose handsets show something, the one that changed last at the end. */
    public List<String> numbers() {
        return List.copyOf(phones.keySet());
    }

    /** How many messages all handsets show together. */
    public int count() {
        return shown.size();
    }

    /** How many they can. */
    public int capacity() {
        return capacity;
    }

    /** How many characters they show. */
    public int characters() {
        return characters;
    }

    /** Empties all handsets. */
    public void clear() {
        shown.clear();
        phones.clear();
        characters = 0;
    }

    private void forget(@Nullable Shown gone) {
        characters -= gone == null ? 0 : gone.message().characters();
    }

    private void forgetOldest() {
        Shown oldest = shown.remove(shown.keySet().iterator().next());
        forget(oldest);
        if (oldest != null) {
            // What one handset shows is in the order of all: the oldest of all is the oldest there.
            phones.computeIfPresent(oldest.number(), (number, places) -> {
                places.remove();
                return places.isEmpty() ? null : places;
            });
        }
    }

    private record Shown(String number, PhoneMessage message) {

        @Override
        public String toString() {
            return message.toString();
        }
    }
}
