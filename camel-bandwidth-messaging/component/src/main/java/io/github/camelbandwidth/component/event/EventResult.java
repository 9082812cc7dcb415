/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

/** What became of one event of a call. The later in this order, the more it says of the call it came with. */
public enum EventResult {
    /** The route has run to a good end, now or before, or does not want it. */
    DONE,
    /** It is at work, here or on another node, and nobody waited any longer. */
    NOT_YET,
    /** No route may begin, since it is suspended or stops. */
    CLOSED,
    /** As many events are at work as may be. */
    FULL,
    /** The ledger cannot tell whether it has run. */
    LEDGER_AWAY,
    /** The route failed. */
    FAILED;

    /** The one of two that says more. */
    public EventResult worse(EventResult other) {
        return compareTo(other) < 0 ? other : this;
    }
}
