/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.InboundMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Inbound messages, up to a limit. One lives until its application was told, or never will be; those that live are never
 * forgotten, the others make room, the one settled longest ago first. Belongs to the loop.
 */
public final class InboundStore {
    private final Remembered<InboundMessage> messages;

    /** A store for at most {@code capacity} messages. */
    public InboundStore(int capacity) {
        messages = new Remembered<>(capacity);
    }

    /** Whether {@code more} messages can be on their way to their applications, besides those that already are. */
    public boolean hasRoomFor(int more) {
        return messages.hasRoomFor(more);
    }

    /**
     * Keeps a new message, whose application is still to be told.
     *
     * @throws IllegalStateException when there is no room for it
     */
    public void add(InboundMessage message) {
        if (!messages.add(message.id(), message)) {
            throw new IllegalStateException("No room for " + message.id());
        }
    }

    /** Marks a message as one whose application was told, or will never be. */
    public void settle(String id) {
        messages.settle(id);
    }

    /** The message of that id, if it is remembered. */
    public Optional<InboundMessage> find(String id) {
        return Optional.ofNullable(messages.find(id));
    }

    /** All that are remembered, oldest first. */
    public List<InboundMessage> all() {
        return List.copyOf(messages.all());
    }

    /** Those whose applications are still to be told, oldest first. */
    public Stream<InboundMessage> living() {
        return messages.living();
    }

    /** How many applications are still to be told of. */
    public int livingCount() {
        return messages.livingCount();
    }

    /** How many are remembered. */
    public int count() {
        return messages.count();
    }

    /** How many can be remembered. */
    public int capacity() {
        return messages.capacity();
    }

    /** Forgets them all. */
    public void clear() {
        messages.clear();
    }
}
