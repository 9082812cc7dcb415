/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

/** Which way a message goes, seen from the application. */
public enum Direction {
    /** From a handset to the application. */
    IN("in"),
    /** From the application to handsets. */
    OUT("out");

    private final String wireName;

    Direction(String wireName) {
        this.wireName = wireName;
    }

    /** The word on the wire. */
    public String wireName() {
        return wireName;
    }
}
