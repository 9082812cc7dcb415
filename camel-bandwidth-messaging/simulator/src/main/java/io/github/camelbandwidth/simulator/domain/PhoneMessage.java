/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a handset shows it.
 *
 * @param kind whether the handset received it or sent it
 * @param messageIds the vendor's names for it: one, or one for each of the applications' numbers a handset's own went to
 * @param time when it appeared on the handset
 * @param from who wrote it
 * @param to all it went to
 * @param text or null when there are media alone
 * @param media URLs, empty when there are none
 */
public record PhoneMessage(
        Kind kind,
        List<String> messageIds,
        Instant time,
        String from,
        List<String> to,
        @Nullable String text,
        List<String> media) {

    /** Which side of the conversation a message stands on. */
    public enum Kind {
        /** From somebody else. */
        RECEIVED,
        /** The handset's own. */
        SENT
    }

    /** Keeps copies of the lists. */
    public PhoneMessage {
        messageIds = List.copyOf(messageIds);
        to = List.copyOf(to);
        media = List.copyOf(media);
    }

    /** An application's message on the handset of a recipient. */
    public static PhoneMessage received(Message message, Instant time) {
        return new PhoneMessage(
                Kind.RECEIVED,
                List.of(message.id()),
                time,
                message.from(),
                message.to(),
                message.text(),
                message.media());
    }

    /** A handset's message on the handset of another member of the group, or on its own. */
    public static PhoneMessage written(Kind kind, InboundContent content, List<String> messageIds, Instant time) {
        return new PhoneMessage(kind, messageIds, time, content.from(), content.to(), content.text(), content.media());
    }

    /** How many characters its numbers, text and media URLs have together. */
    public int characters() {
        return Characters.of(to, from, text) + Characters.of(media);
    }

    /** Without text, media and whole numbers. */
    @Override
    public String toString() {
        return "PhoneMessage[" + kind + " " + messageIds + " from " + PhoneNumber.masked(from) + "]";
    }
}
