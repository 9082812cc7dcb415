/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Duration;

/** How long anything in the simulator may take: beyond that a deadline is a mistake, and in the end no point in time. */
public final class Span {
    /** 366 days. */
    public static final Duration MAX = Duration.ofDays(366);

    private Span() {}

    /**
     * {@code value} itself.
     *
     * @param name what it is, as a message begins
     * @throws IllegalArgumentException when it is negative or longer than {@link #MAX}
     */
    public static Duration check(String name, Duration value) {
        if (value.isNegative() || value.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(name + " must be 0 to " + MAX.toDays() + " days");
        }
        return value;
    }
}
