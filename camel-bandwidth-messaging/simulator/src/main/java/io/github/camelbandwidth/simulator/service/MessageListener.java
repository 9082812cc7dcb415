/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Message;

/** Hears of every message; called on the simulator's own thread, which it must not hold up. */
public interface MessageListener {

    /** Tells {@code first} before {@code second}. */
    static MessageListener both(MessageListener first, MessageListener second) {
        return new MessageListener() {
            @Override
            public void accepted(Message message) {
                first.accepted(message);
                second.accepted(message);
            }

            @Override
            public void moved(Message message) {
                first.moved(message);
                second.moved(message);
            }

            @Override
            public void arrived(Message message, String number) {
                first.arrived(message, number);
                second.arrived(message, number);
            }
        };
    }

    /** A message was taken. */
    default void accepted(Message message) {}

    /** A message moved on for one recipient or more. */
    default void moved(Message message) {}

    /** The handset of the recipient {@code number} shows a message, whatever the vendor learns of it. */
    default void arrived(Message message, String number) {}
}
