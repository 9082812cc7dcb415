/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Duration;

/**
 * That a message will not arrive at a recipient.
 *
 * @param errorCode four digits; it says whether the vendor itself fails the message or the carrier after it
 * @param delay how long a carrier takes to say so after it was handed the message; zero for at once
 */
public record Fate(int errorCode, Duration delay) {

    /** Refuses a code that has more than four digits and a delay below zero. */
    public Fate {
        if (errorCode < 0 || errorCode > 9999) {
            throw new IllegalArgumentException("An error code has four digits, not " + errorCode);
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay is not negative");
        }
    }

    /** One that shows as soon as its place on the way is reached. */
    public static Fate of(int errorCode) {
        return new Fate(errorCode, Duration.ZERO);
    }

    /** Whether the handset gets the message all the same: only the receipt is missing. */
    boolean isMissingReceipt() {
        return errorCode == ErrorCodes.NO_RECEIPT;
    }

    boolean strikesBeforeCarrier() {
        return ErrorCodes.isBeforeCarrier(errorCode);
    }
}
