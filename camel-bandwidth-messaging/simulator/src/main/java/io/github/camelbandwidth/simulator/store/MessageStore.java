/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.time.Resettable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages up to a limit of their number and one of their characters. A message lives until it has ended for everyone and nobody is still to be told of it; those that
 * live are never forgotten, the others make room, the one settled longest ago first.
 */
public final class MessageStore implements Resettable {
    private final Remembered<Message> messages;

    /** A store for at most {@code capacity} messages of {@code maxCharacters} characters in all. */
    public MessageStore(int capacity, int maxCharacters) {
        messages = new Remembered<>(capacity, maxCharacters, Message::characters, id -> {});
    }

    /** Keeps a new message, and says whether there was room for it. */
    public boolean add(Message message) {
        return messages.add(message.id(), message);
    }

    /** Puts {@code message} in the place of what it was before. */
    public void update(Message message) {
        if (!messages.replace(message.id(), message)) {
            throw new IllegalStateException("No such message: " + message.id());
        }
    }

    /** The message of that id, or null when there is none, or none any more. */
    public @Nullable Message find(String id) {
        return messages.find(id);
    }

    /** Marks a message as one that may be forgotten: it has ended and all has been told. */
    public void settle(String id) {
        messages.settle(id);
    }

    @Override
    public void reset() {
        messages.clear();
    }

    /** How many messages are remembered. */
    public int count() {
        return messages.count();
    }

    /** How many can be remembered. */
    public int capacity() {
        return messages.capacity();
    }

    /** How many characters the messages that are remembered have. */
    public int characters() {
        return messages.characters();
    }

    /** How many messages have not been settled. */
    public int livingCount() {
        return messages.livingCount();
    }

    /** Those that have not been settled, oldest first. */
    public Stream<Message> living() {
        return messages.living();
    }

    /** All of them, oldest first, without a copy: to be used up before anything changes. */
    public Stream<Message> stream() {
        return messages.all().stream();
    }

    /** All of them, oldest first, as they are now. */
    public List<Message> all() {
        return List.copyOf(messages.all());
    }
}
