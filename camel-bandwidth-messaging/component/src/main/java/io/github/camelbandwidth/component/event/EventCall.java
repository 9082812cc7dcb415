/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The call that brought an event.
 *
 * @param headers what the route gets of it beside the event
 * @param wanted whether somebody still waits for its answer
 */
public record EventCall(Map<String, Object> headers, BooleanSupplier wanted) {

    boolean isWanted() {
        return wanted.getAsBoolean();
    }
}
