/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Event;

/** Where events go. */
@FunctionalInterface
public interface EventSink {

    /** Takes the event, and runs {@code done} once its receiver has it, nobody wants it, or it was given up. */
    void send(Event event, Runnable done);
}
