/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Message;
import java.util.function.BiConsumer;

/**
 * Brings what arrives at numbers to whoever may own them.
 *
 * @param receiver gets each message with the number it has arrived at
 */
public record Relay(BiConsumer<Message, String> receiver) implements MessageListener {

    @Override
    public void arrived(Message message, String number) {
        receiver.accept(message, number);
    }
}
