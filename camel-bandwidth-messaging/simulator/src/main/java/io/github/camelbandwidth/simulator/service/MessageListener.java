/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Message;

/** Hears of every message; called on the simulator's own thread, which it must not hold up. */
public interface MessageListener {

    /** A message was taken. */
    default void accepted(Message message) {}

    /** A message moved on for one recipient or more. */
    default void moved(Message message) {}

    /** The handset of the recipient {@code number} shows a message, whatever the vendor learns of it. */
    default void arrived(Message message, String number) {}
}
