/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Direction;
import io.github.camelbandwidth.simulator.domain.Event;

/** Who hears of an event: an application may hear of inbound messages at another place. */
record Hearer(String applicationId, Direction direction) {

    static Hearer of(Event event) {
        return new Hearer(event.applicationId(), event.direction());
    }
}
