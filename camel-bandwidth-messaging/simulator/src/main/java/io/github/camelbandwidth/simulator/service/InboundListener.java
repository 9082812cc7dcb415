/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.InboundMessage;

/** Hears of every inbound message; called on the simulator's own thread, which it must not hold up. */
public interface InboundListener {

    /** A handset has written to one of the applications' numbers. */
    default void received(InboundMessage message) {}
}
