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
 * @param receiptDue when its carrier says what became of it; null before it has the message
 */
public record Recipient(
        String number,
        Status status,
        @Nullable Integer errorCode,
        @Nullable Fate fate,
        @Nullable Instant receiptDue) {

    /** Refuses an error code without a failure and a failure without an error code. */
    public Recipient {
        if ((status == Status.FAILED) != (errorCode != null)) {
            throw new IllegalArgumentException("An error code belongs to a failure, and to nothing else");
        }
    }

    static Recipient queued(String number) {
        return new Recipient(number, Status.QUEUED, null, null, null);
    }

    /** Out of the queue, unless it is no longer worth sending; what stands in its way is asked for now. */
    Recipient depart(boolean expired, Supplier<@Nullable Fate> fates) {
        return expired
                ? fail(ErrorCodes.EXPIRED)
                : new Recipient(number, status.become(Status.SENDING), null, fates.get(), null);
    }

    /**
     * To the carrier, unless it is no longer worth sending or the vendor itself fails it.
     *
     * @param receipted whether the vendor learns what becomes of it there
     */
    Recipient handOver(boolean expired, Instant now, boolean receipted) {
        if (expired) {
            return fail(ErrorCodes.EXPIRED);
        }
        if (fate != null && fate.strikesBeforeCarrier()) {
            return fail(fate.errorCode());
        }
        Instant due = fate == null || !receipted ? now : now.plus(fate.delay());
        return new Recipient(number, status.become(Status.SENT), null, fate, due);
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
            case SENT -> receiptDue != null;
            case DELIVERED -> false;
        };
    }

    /**
     * To its end, once its carrier has said which it is.
     *
     * @param receipted whether the vendor learns of it; if not, what the carrier has counts as delivered
     */
    Recipient end(Instant now, boolean receipted) {
        if (receiptDue != null && receiptDue.isAfter(now)) {
            return this;
        }
        return fate == null || !receipted
                ? new Recipient(number, status.become(Status.DELIVERED), null, fate, receiptDue)
                : fail(fate.errorCode());
    }

    /** When it moves on at the earliest: {@code usual}, or when its carrier speaks, whichever is later. */
    Instant heldUntil(Instant usual) {
        return receiptDue != null && receiptDue.isAfter(usual) ? receiptDue : usual;
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
            case FAILED -> missingReceipt && receiptDue != null;
        };
    }

    private Recipient fail(int code) {
        return new Recipient(number, status.become(Status.FAILED), code, fate, receiptDue);
    }

    /** With the number masked to its last four digits. */
    @Override
    public String toString() {
        return PhoneNumber.masked(number) + " " + status + (errorCode == null ? "" : " " + errorCode);
    }
}
