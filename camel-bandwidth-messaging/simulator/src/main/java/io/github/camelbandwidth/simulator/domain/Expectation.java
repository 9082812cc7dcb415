/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for: that so many messages have come so far.
 *
 * @param match which messages
 * @param status how far, for one of the recipients meant; null when it is enough that they were taken
 * @param count how many, 1 or more
 */
public record Expectation(MessageMatch match, @Nullable Status status, int count) {

    /** Refuses a count below 1. */
    public Expectation {
        if (count < 1) {
            throw new IllegalArgumentException("The number of messages to wait for must be 1 or more");
        }
    }

    /** That one such message was taken. */
    public static Expectation of(MessageMatch match) {
        return new Expectation(match, null, 1);
    }

    /** The same for messages that have come as far as {@code changed}; a failed one has come to no other end. */
    public Expectation withStatus(@Nullable Status changed) {
        return new Expectation(match, changed, count);
    }

    /** The same for as many messages. */
    public Expectation withCount(int changed) {
        return new Expectation(match, status, changed);
    }

    /** Whether {@code message} is one of those. */
    public boolean isMetBy(Message message) {
        return match.matches(message, status);
    }

    /** For people: numbers masked, no text. */
    @Override
    public String toString() {
        String as = status == null ? "" : ", " + status.name().toLowerCase(Locale.ROOT);
        return count + (count == 1 ? " message " : " messages ") + match + as;
    }
}
