/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** The place a message asks for in the queue. */
public enum Priority {
    /** Its turn. */
    DEFAULT("default"),
    /** Before all that is {@link #DEFAULT}. */
    HIGH("high");

    private final String wireName;

    Priority(String wireName) {
        this.wireName = wireName;
    }

    /** The word on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The priority of that name on the wire, in exactly that spelling. */
    public static Optional<Priority> named(String wireName) {
        return Stream.of(values())
                .filter(priority -> priority.wireName.equals(wireName))
                .findFirst();
    }
}
