/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Message;

/** What came of a message that was to be taken. */
public sealed interface Acceptance {

    /**
     * It was taken.
     *
     * @param message as it is kept
     */
    record Taken(Message message) implements Acceptance {}

    /** The queue of its account is full, as at the vendor. */
    record QueueFull() implements Acceptance {}

    /**
     * The simulator remembers as many messages as it may, and none of them has come to its end.
     *
     * @param underWay how many those are
     */
    record SimulatorFull(int underWay) implements Acceptance {}
}
