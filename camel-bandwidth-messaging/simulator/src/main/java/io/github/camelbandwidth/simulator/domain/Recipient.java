/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import org.jspecify.annotations.Nullable;

/**
 * One of the people a message goes to, and where it stands with them.
 *
 * @param number in E.164
 * @param status never goes back, see {@link Status}
 * @param errorCode four digits when the status is {@link Status#FAILED}, else null
 */
public record Recipient(
        String number, Status status, @Nullable Integer errorCode) {

    /** Refuses an error code without a failure and a failure without an error code. */
    public Recipient {
        if ((status == Status.FAILED) != (errorCode != null)) {
            throw new IllegalArgumentException("An error code belongs to a failure, and to nothing else");
        }
    }

    static Recipient queued(String number) {
        return new Recipient(number, Status.QUEUED, null);
    }

    /** One step on. A number that stands for an error code fails on the way to the carrier, so it is never sent. */
    Recipient next() {
        return switch (status) {
            case QUEUED -> become(Status.SENDING);
            case SENDING -> {
                var failure = PhoneNumber.failureOf(number);
                yield failure.isPresent() ? fail(failure.getAsInt()) : become(Status.SENT);
            }
            case SENT -> become(Status.DELIVERED);
            case DELIVERED, FAILED -> this;
        };
    }

    private Recipient become(Status next) {
        return new Recipient(number, status.become(next), null);
    }

    private Recipient fail(int code) {
        return new Recipient(number, status.become(Status.FAILED), code);
    }

    /** With the number masked to its last four digits. */
    @Override
    public String toString() {
        return PhoneNumber.masked(number) + " " + status + (errorCode == null ? "" : " " + errorCode);
    }
}
