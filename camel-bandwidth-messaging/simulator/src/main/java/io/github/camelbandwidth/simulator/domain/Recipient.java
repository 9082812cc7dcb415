/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.OptionalInt;
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

    /**
     * One step on. A number that stands for an error code fails with it: on the way to the carrier when the code is the
     * vendor's own, after that when it is a carrier's.
     *
     * @param expired whether the message is no longer worth sending
     * @param receipted whether the vendor learns what becomes of it at the carrier
     */
    Recipient next(boolean expired, boolean receipted) {
        OptionalInt failure = PhoneNumber.failureOf(number);
        return switch (status) {
            case QUEUED -> expired ? fail(ErrorCodes.EXPIRED) : become(Status.SENDING);
            case SENDING -> {
                if (expired) {
                    yield fail(ErrorCodes.EXPIRED);
                }
                boolean refused = failure.isPresent() && ErrorCodes.isBeforeCarrier(failure.getAsInt());
                yield refused ? fail(failure.getAsInt()) : become(Status.SENT);
            }
            case SENT -> receipted && failure.isPresent() ? fail(failure.getAsInt()) : become(Status.DELIVERED);
            case DELIVERED, FAILED -> this;
        };
    }

    /**
     * Whether it stands at {@code wanted} or has passed it. A failed one was queued, and with a carrier's code sent, too; it
     * has come to no other end.
     */
    public boolean hasReached(Status wanted) {
        if (errorCode == null || wanted.isFinal()) {
            return status == wanted || (!wanted.isFinal() && status.compareTo(wanted) > 0);
        }
        return wanted == Status.QUEUED || !ErrorCodes.isBeforeCarrier(errorCode);
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
