/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.time.Resettable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages up to a limit. A message lives until it has ended for everyone and nobody is still to be told of it; those that
 * live are never forgotten, the others make room, the one settled longest ago first.
 */
public final class MessageStore implements Resettable {
    private final int capacity;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Set<String> living = new LinkedHashSet<>();
    private final Deque<String> settled = new ArrayDeque<>();

    /** A store for at most {@code capacity} messages. */
    public MessageStore(int capacity) {
        this.capacity = capacity;
    }

    /** Keeps a new message, and says whether there was room for it. */
    public boolean add(Message message) {
        if (messages.size() >= capacity) {
            String oldest = settled.poll();
            if (oldest == null) {
                return false;
            }
            messages.remove(oldest);
        }
        messages.put(message.id(), message);
        living.add(message.id());
        return true;
    }

    /** Puts {@code message} in the place of what it was before. */
    public void update(Message message) {
        if (messages.replace(message.id(), message) == null) {
            throw new IllegalStateException("No such message: " + message.id());
        }
    }

    /** The message of that id, or null when there is none, or none any more. */
    public @Nullable Message find(String id) {
        return messages.get(id);
    }

    /** Marks a message as one that may be forgotten: it has ended and all has been told. */
    public void settle(String id) {
        if (living.remove(id)) {
            settled.add(id);
        }
    }

    @Override
    public void reset() {
        messages.clear();
        living.clear();
        settled.clear();
    }

    /** How many messages are remembered. */
    public int count() {
        return messages.size();
    }

    /** How many can be remembered. */
    public int capacity() {
        return capacity;
    }

    /** How many messages have not been settled. */
    public int livingCount() {
        return living.size();
    }

    /** Those that have not been settled, oldest first. */
    public Stream<Message> living() {
        return living.stream().map(messages::get).filter(Objects::nonNull);
    }

    /** All of them, oldest first, without a copy: to be used up before anything changes. */
    public Stream<Message> stream() {
        return messages.values().stream();
    }

    /** All of them, oldest first, as they are now. */
    public List<Message> all() {
        return List.copyOf(messages.values());
    }
}
