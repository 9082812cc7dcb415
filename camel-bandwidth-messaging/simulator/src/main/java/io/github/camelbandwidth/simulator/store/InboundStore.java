/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.InboundMessage;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Inbound messages, up to a limit of their number and one of their characters; the oldest goes first. Belongs to the loop. */
public final class InboundStore {
    private final int capacity;
    private final int maxCharacters;
    private final Map<String, InboundMessage> messages = new LinkedHashMap<>();
    private final Map<String, InboundMessage> untold = new LinkedHashMap<>();
    private final Set<String> heard = new HashSet<>();
    private int characters;
    private int untoldCharacters;

    /** A store for at most {@code capacity} messages of {@code maxCharacters} characters in all. */
    public InboundStore(int capacity, int maxCharacters) {
        this.capacity = capacity;
        this.maxCharacters = maxCharacters;
    }

    /** Whether {@code more} can be on their way to their applications, besides those that already are. */
    public boolean hasRoomFor(List<InboundMessage> more) {
        long characters = more.stream().mapToLong(InboundStore::charactersOf).sum();
        return untold.size() + more.size() <= capacity && untoldCharacters + characters <= maxCharacters;
    }

    /** Keeps a new message, whose application is still to be told. */
    public void add(InboundMessage message) {
        int more = charactersOf(message);
        Iterator<InboundMessage> oldest = messages.values().iterator();
        while (oldest.hasNext() && (messages.size() >= capacity || characters > maxCharacters - more)) {
            InboundMessage gone = oldest.next();
            characters -= charactersOf(gone);
            heard.remove(gone.id());
            oldest.remove();
        }
        messages.put(message.id(), message);
        untold.put(message.id(), message);
        characters += more;
        untoldCharacters += more;
    }

    /** Marks a message as one whose application was told, or will never be. */
    public void settle(String id) {
        InboundMessage told = untold.remove(id);
        untoldCharacters -= told == null ? 0 : charactersOf(told);
    }

    /** Marks a message as one whose application took it, so that the API tells of it when asked; one forgotten stays so. */
    public void hear(String id) {
        if (messages.containsKey(id)) {
            heard.add(id);
        }
    }

    /** Whether the application took the message of that id. */
    public boolean isHeard(String id) {
        return heard.contains(id);
    }

    /** The message of that id, if it is remembered. */
    public Optional<InboundMessage> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** All that are remembered, oldest first. */
    public List<InboundMessage> all() {
        return List.copyOf(messages.values());
    }

    /** The same without a copy: to be used up before anything changes. */
    public Stream<InboundMessage> stream() {
        return messages.values().stream();
    }

    /** Those whose applications are still to be told, oldest first. */
    public Stream<InboundMessage> living() {
        return untold.values().stream();
    }

    /** How many applications are still to be told of. */
    public int livingCount() {
        return untold.size();
    }

    /** How many are remembered. */
    public int count() {
        return messages.size();
    }

    /** How many can be remembered. */
    public int capacity() {
        return capacity;
    }

    /** How many characters those that are remembered have. */
    public int characters() {
        return characters;
    }

    /** Forgets them all. */
    public void clear() {
        messages.clear();
        untold.clear();
        heard.clear();
        characters = 0;
        untoldCharacters = 0;
    }

    private static int charactersOf(InboundMessage message) {
        return message.content().characters();
    }
}
