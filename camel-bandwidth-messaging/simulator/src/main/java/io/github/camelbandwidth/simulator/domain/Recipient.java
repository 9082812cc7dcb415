/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the people a message goes to, and where it stands with them.
 *
 * @param number in E.164
 * @param status never goes back, see {@link Status}
 * @param errorCode four digits when the status is {@link Status#FAILED}, else null
 * @param fate what it will fail with, known once it has left the queue; null when nothing stands in its way
 * @param course when it passed what
 * @param heard whether the application has taken an event about it, so that the API tells of it when asked
 */
public record Recipient(
        String number,
        Status status,
        @Nullable Integer errorCode,
        @Nullable Fate fate,
        Course course,
        boolean heard) {

    /** Refuses an error code without a failure and a failure without an error code. */
    public Recipient {
        if ((status == Status.FAILED) != (errorCode != null)) {
            throw new IllegalArgumentException("An error code belongs to a failure, and to nothing else");
        }
    }

    static Recipient queued(String number) {
        return new Recipient(number, Status.QUEUED, null, null, Course.begun(), false);
    }

    /** Out of the queue, unless it is no longer worth sending; what stands in its way is asked for now. */
    Recipient depart(boolean expired, Instant now, Supplier<@Nullable Fate> fates) {
        return expired
                ? fail(ErrorCodes.EXPIRED, now)
                : new Recipient(number, status.become(Status.SENDING), null, fates.get(), course, heard);
    }

    /**
     * To the carrier, unless it is no longer worth sending or the vendor itself fails it.
     *
     * @param receipted whether the vendor learns what becomes of it there
     */
    Recipient handOver(boolean expired, Instant now, boolean receipted) {
        if (expired) {
            return fail(ErrorCodes.EXPIRED, now);
        }
        if (fate != null && fate.strikesBeforeCarrier()) {
            return fail(fate.errorCode(), now);
        }
        Instant due = fate == null || !receipted ? now : now.plus(fate.delay());
        return become(Status.SENT, course.handOver(now, due));
    }

    /**
     * Whether it stands at {@code wanted} or has passed it. A failed one was queued, sending if it left the queue with its
     * fate, and sent if its carrier failed it; it has come to no other end.
     */
    public boolean hasReached(Status wanted) {
        if (status != Status.FAILED) {
            return status.compareTo(wanted) >= 0;
        }
        return switch (wanted) {
            case QUEUED, FAILED -> true;
            case SENDING -> fate != null;
            case SENT -> course.handedOver() != null;
            case DELIVERED -> false;
        };
    }

    /**
     * To its end, once its carrier has said which it is.
     *
     * @param receipted whether the vendor learns of it; if not, what the carrier has counts as delivered
     */
    Recipient end(Instant now, boolean receipted) {
        Instant due = course.receiptDue();
        if (due != null && due.isAfter(now)) {
            return this;
        }
        return fate == null || !receipted ? become(Status.DELIVERED, course.end(now)) : fail(fate.errorCode(), now);
    }

    /** When it moves on at the earliest: {@code usual}, or when its carrier speaks, whichever is later. */
    Instant heldUntil(Instant usual) {
        Instant due = course.receiptDue();
        return due != null && due.isAfter(usual) ? due : usual;
    }

    /**
     * Whether its handset shows the message. That is more than what the vendor learns: without receipts a message counts as
     * delivered that a carrier has dropped, and one whose receipt is missing has arrived.
     */
    boolean hasArrived() {
        boolean missingReceipt = fate != null && fate.isMissingReceipt();
        return switch (status) {
            case QUEUED, SENDING -> false;
            case SENT -> missingReceipt;
            case DELIVERED -> fate == null || missingReceipt;
            case FAILED -> missingReceipt && course.receiptDue() != null;
        };
    }

    /** Whether it is on its way to a carrier it will not reach. */
    boolean isRefused() {
        return status == Status.SENDING && fate != null && fate.strikesBeforeCarrier();
    }

    /** The same by another channel; what stands in its way there is asked for now. */
    Recipient tryAgain(Supplier<@Nullable Fate> fates) {
        return new Recipient(number, status, null, fates.get(), course, heard);
    }

    /** The same once the application has taken an event about it. */
    Recipient hear() {
        return new Recipient(number, status, errorCode, fate, course, true);
    }

    private Recipient become(Status next, Course passed) {
        return new Recipient(number, status.become(next), null, fate, passed, heard);
    }

    private Recipient fail(int code, Instant now) {
        return new Recipient(number, status.become(Status.FAILED), code, fate, course.end(now), heard);
    }

    /** With the number masked to its last four digits. */
    @Override
    public String toString() {
        return PhoneNumber.masked(number) + " " + status + (errorCode == null ? "" : " " + errorCode);
    }
}
