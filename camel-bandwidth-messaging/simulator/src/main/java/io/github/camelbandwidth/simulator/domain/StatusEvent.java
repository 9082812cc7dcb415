/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message for one recipient, to be announced to the application.
 *
 * @param id the simulator's own name for it; the vendor's events have none
 * @param type what happened
 * @param time when it happened
 * @param description for people; of a failure, the documented name of its code
 * @param to the one recipient it is about
 * @param errorCode four digits on a failure, else null
 * @param message the message as it stood then
 */
public record StatusEvent(
        String id,
        Type type,
        Instant time,
        String description,
        String to,
        @Nullable Integer errorCode,
        Message message) implements Event {

    /** The kinds of event. */
    public enum Type {
        /** On its way to the carrier; announced of MMS alone. */
        SENDING("message-sending", "Message is sending to carrier."),
        /** Has left for the carrier; announced to accounts that asked for it. */
        SENT("message-sent", "Message sent to carrier"),
        /** Ended well. */
        DELIVERED("message-delivered", "Message delivered to handset."),
        /** Ended with an error code. */
        FAILED("message-failed", "");

        private final String wireName;
        private final String description;

        Type(String wireName, String description) {
            this.wireName = wireName;
            this.description = description;
        }

        /** Whether nothing follows it for the same message and recipient. */
        public boolean isEnd() {
            return this == DELIVERED || this == FAILED;
        }

        /** The word on the wire. */
        public String wireName() {
            return wireName;
        }
    }

    static StatusEvent of(Message message, int index, Instant now) {
        Recipient recipient = message.recipients().get(index);
        Integer errorCode = recipient.errorCode();
        Type type = typeOf(recipient.status());
        String description = errorCode == null ? type.description : ErrorCodes.nameOf(errorCode);
        String id = message.id() + "." + (index + 1) + "." + type.wireName();
        return new StatusEvent(id, type, now, description, recipient.number(), errorCode, message);
    }

    private static Type typeOf(Status status) {
        return switch (status) {
            case SENDING -> Type.SENDING;
            case SENT -> Type.SENT;
            case DELIVERED -> Type.DELIVERED;
            case FAILED -> Type.FAILED;
            case QUEUED -> throw new IllegalArgumentException("There is no event for " + status);
        };
    }

    @Override
    public String typeName() {
        return type.wireName();
    }

    /** Not known: no carrier is simulated that has a name. */
    @Override
    public @Nullable String carrierName() {
        return null;
    }

    /** The vendor keeps no text, so there is none. */
    @Override
    public EventMessage about() {
        return new EventMessage(
                message.id(),
                message.from(),
                message.applicationId(),
                message.time(),
                message.segmentCount(),
                direction(),
                message.to(),
                message.from(),
                "",
                message.channel() == Channel.RBM ? List.of() : message.media(),
                message.tag(),
                message.priority(),
                message.channel());
    }

    @Override
    public int characters() {
        return message.characters();
    }

    @Override
    public Direction direction() {
        return Direction.OUT;
    }

    @Override
    public String applicationId() {
        return message.applicationId();
    }

    @Override
    public String messageId() {
        return message.id();
    }

    /** The id alone, which says message, recipient's place and type. */
    @Override
    public String toString() {
        return "StatusEvent[" + id + "]";
    }
}
