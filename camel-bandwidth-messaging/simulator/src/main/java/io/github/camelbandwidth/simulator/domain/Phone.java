/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.List;
import java.util.Set;

/**
 * What a handset shows; every number has one.
 *
 * @param number in E.164
 * @param messages received and sent, oldest first; only the latest are remembered
 * @param stopped the senders whose messages its owner has stopped
 */
public record Phone(String number, List<PhoneMessage> messages, Set<String> stopped) {

    /** Keeps copies of the collections. */
    public Phone {
        messages = List.copyOf(messages);
        stopped = Set.copyOf(stopped);
    }

    /** Without texts and whole numbers. */
    @Override
    public String toString() {
        return "Phone[" + PhoneNumber.masked(number) + ", messages=" + messages.size() + "]";
    }
}
