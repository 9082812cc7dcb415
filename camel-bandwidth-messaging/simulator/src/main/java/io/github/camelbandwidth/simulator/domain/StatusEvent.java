/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
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
        Message message) {

    /** The kinds of event. */
    public enum Type {
        /** Ended well. */
        DELIVERED("message-delivered"),
        /** Ended with an error code. */
        FAILED("message-failed");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        /** The word on the wire. */
        public String wireName() {
            return wireName;
        }
    }

    static StatusEvent ending(Message message, int index, Instant now) {
        Recipient recipient = message.recipients().get(index);
        Integer errorCode = recipient.errorCode();
        Type type = errorCode == null ? Type.DELIVERED : Type.FAILED;
        String description = errorCode == null ? "Message delivered to handset." : ErrorCodes.nameOf(errorCode);
        String id = message.id() + "." + (index + 1) + "." + type.wireName();
        return new StatusEvent(id, type, now, description, recipient.number(), errorCode, message);
    }

    /** The id alone, which says message, recipient's place and type. */
    @Override
    public String toString() {
        return "StatusEvent[" + id + "]";
    }
}
