/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.InboundMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Inbound messages, up to a limit; the oldest goes first. Belongs to the loop. */
public final class InboundStore {
    private final int capacity;
    private final Map<String, InboundMessage> messages = new LinkedHashMap<>();
    private final Map<String, InboundMessage> untold = new LinkedHashMap<>();

    /** A store for at most {@code capacity} messages. */
    public InboundStore(int capacity) {
        this.capacity = capacity;
    }

    /** Whether {@code more} messages can be on their way to their applications, besides those that already are. */
    public boolean hasRoomFor(int more) {
        return untold.size() + more <= capacity;
    }

    /** Keeps a new message, whose application is still to be told. */
    public void add(InboundMessage message) {
        if (messages.size() >= capacity) {
            messages.remove(messages.keySet().iterator().next());
        }
        messages.put(message.id(), message);
        untold.put(message.id(), message);
    }

    /** Marks a message as one whose application was told, or will never be. */
    public void settle(String id) {
        untold.remove(id);
    }

    /** The message of that id, if it is remembered. */
    public Optional<InboundMessage> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** All that are remembered, oldest first. */
    public List<InboundMessage> all() {
        return List.copyOf(messages.values());
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

    /** Forgets them all. */
    public void clear() {
        messages.clear();
        untold.clear();
    }
}
