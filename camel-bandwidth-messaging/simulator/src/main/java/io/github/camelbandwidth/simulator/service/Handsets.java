/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.store.PhoneBook;
import io.github.camelbandwidth.simulator.time.SimulatorTime;

/**
 * Shows on handsets what arrives there, and notes the numbers applications send from.
 *
 * @param book what handsets show
 * @param owners whose the numbers are
 * @param time the clock
 */
public record Handsets(PhoneBook book, NumberOwners owners, SimulatorTime time) implements MessageListener {

    @Override
    public void accepted(Message message) {
        owners.sentFrom(message);
    }

    @Override
    public void arrived(Message message, String number) {
        if (message.channel() != null) {
            // It may have come by another channel than the first, and from another number.
            owners.sentFrom(message);
        }
        book.add(number, PhoneMessage.received(message, time.now()));
    }
}
