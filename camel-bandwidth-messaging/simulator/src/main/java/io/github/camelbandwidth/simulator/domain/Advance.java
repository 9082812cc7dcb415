/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.List;

/**
 * What one step changed.
 *
 * @param message as it is now
 * @param events what is to be announced because of it, in order
 */
public record Advance(Message message, List<StatusEvent> events) {

    /** Keeps a copy of the list. */
    public Advance {
        events = List.copyOf(events);
    }
}
