/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.InboundMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Inbound messages, up to a limit of their number and one of their characters. One lives until its application was told, or never will be; those that live are never
 * forgotten, the others make room, the one settled longest ago first. Belongs to the loop.
 */
public final class InboundStore {
    private final Remembered<InboundMessage> messages;
    private final Set<String> heard = new HashSet<>();

    /** A store for at most {@code capacity} messages of {@code maxCharacters} characters in all. */
    public InboundStore(int capacity, int maxCharacters) {
        messages = new Remembered<>(
                capacity, maxCharacters, message -> message.content().characters(), heard::remove);
    }

    /** Whether {@code more} can be on their way to their applications, besides those that already are. */
    public boolean hasRoomFor(List<InboundMessage> more) {
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

    /** Marks a message as one whose application took it, so that the API tells of it when asked; one forgotten stays so. */
    public void hear(String id) {
        if (messages.find(id) != null) {
            heard.add(id);
        }
    }

    /** Whether the application took the message of that id. */
    public boolean isHeard(String id) {
        return heard.contains(id);
    }

    /** The message of that id, if it is remembered. */
    public Optional<InboundMessage> find(String id) {
        return Optional.ofNullable(messages.find(id));
    }

    /** All that are remembered, oldest first. */
    public List<InboundMessage> all() {
        return List.copyOf(messages.all());
    }

    /** The same without a copy: to be used up before anything changes. */
    public Stream<InboundMessage> stream() {
        return messages.all().stream();
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

    /** How many characters those that are remembered have. */
    public int characters() {
        return messages.characters();
    }

    /** Forgets them all. */
    public void clear() {
        messages.clear();
        heard.clear();
    }
}
