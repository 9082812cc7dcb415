/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a handset's message has come, to be announced to the application.
 *
 * @param message what came
 * @param time when it is announced
 */
public record InboundEvent(InboundMessage message, Instant time) implements Event {

    @Override
    public String id() {
        return message.id() + "." + typeName();
    }

    @Override
    public String typeName() {
        return "message-received";
    }

    @Override
    public String description() {
        return "Incoming message received";
    }

    @Override
    public String to() {
        return message.owner();
    }

    @Override
    public @Nullable Integer errorCode() {
        return null;
    }

    @Override
    public @Nullable String carrierName() {
        return message.content().carrierName();
    }

    @Override
    public EventMessage about() {
        String text = message.text();
        return new EventMessage(
                message.id(),
                message.owner(),
                message.applicationId(),
                message.time(),
                message.segmentCount(),
                direction(),
                message.to(),
                message.from(),
                text == null ? "" : text,
                message.media(),
                null,
                null,
                null);
    }

    @Override
    public String applicationId() {
        return message.applicationId();
    }

    @Override
    public String messageId() {
        return message.id();
    }

    @Override
    public int characters() {
        return message.content().characters();
    }

    @Override
    public Direction direction() {
        return Direction.IN;
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "InboundEvent[" + id() + "]";
    }
}
