/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The pace of one account: a waiting line, and the one dispatcher that lets its messages go. A message that waits holds no
 * thread.
 */
public final class Pacer {
    /** What expires later is noticed when its turn comes; timers count nanoseconds, and those of centuries overflow. */
    private static final Duration LONGEST_TIMER = Duration.ofDays(366);

    private final PaceSettings settings;
    private final Time time;
    private final WaitingLine line;
    private final Tally tally;
    private final Dispatcher dispatcher;
    private final AtomicLong sequence = new AtomicLong();
    private volatile boolean closed;

    /**
     * Paces one account.
     *
     * @param executor on which the dispatcher works; it may be blocked by a bucket
     */
    Pacer(PaceSettings settings, Time time, Executor executor) {
        this.settings = settings;
        this.time = time;
        NumberBuckets buckets = settings.buckets(time);
        this.line = new WaitingLine(
                settings.line(),
                number -> buckets == null ? Allowance.unlimited() : new Allowance(() -> buckets.of(number)));
        this.tally = new Tally(time);
        this.dispatcher = new Dispatcher(line, settings.accountAllowance(time), time, executor, tally);
    }

    /**
     * Puts a message into the line. Its place has ended already if the line is full, or its time over.
     *
     * @param number who sends it
     * @param segments how many it has, at least 1
     * @param priority {@code high} goes first
     * @param expiration until when it may wait; null for ever
     */
    public Place enter(String number, int segments, @Nullable Priority priority, @Nullable Instant expiration) {
        Ticket ticket = new Ticket(
                number, segments, priority == Priority.HIGH, expiration, sequence.getAndIncrement(), time.nanos());
        PaceException refusal = refusal(ticket);
        if (refusal == null) {
            waits(ticket);
        } else {
            tally.refuse(ticket, refusal);
        }
        return new Place(ticket.turn, () -> leave(ticket, PaceException.calledOff()));
    }

    private @Nullable PaceException refusal(Ticket ticket) {
        if (closed) {
            return PaceException.calledOff();
        }
        if (ticket.expired(time.now())) {
            return PaceException.expired();
        }
        if (dispatcher.hanging()) {
            return Dispatcher.hang();
        }
        return line.add(ticket) ? null : PaceException.lineFull(settings.line());
    }

    private void waits(Ticket ticket) {
        dispatcher.wake();
        if (closed || dispatcher.hanging()) {
            // It began while the message came, and may have overlooked it.
            leave(ticket, closed ? PaceException.calledOff() : Dispatcher.hang());
        }
        Duration left = ticket.left(time.now());
        if (left.compareTo(LONGEST_TIMER) < 0 && !ticket.turn.isDone()) {
            Time.Timer timer = time.after(left, () -> leave(ticket, PaceException.expired()));
            CompletableFuture<Void> unused = ticket.turn.whenComplete((turn, refused) -> timer.cancel());
        }
    }

    private void leave(Ticket ticket, PaceException why) {
        if (line.remove(ticket)) {
            tally.refuse(ticket, why);
            dispatcher.wake();
        }
    }

    /** How it does now. */
    public PaceState state() {
        long now = time.nanos();
        return new PaceState(
                line.size(),
                settings.line(),
                Duration.ofNanos(line.longestWait(now)),
                tally.passed(),
                tally.segments(),
                tally.waited(),
                tally.refused(),
                dispatcher.hanging());
    }

    /** Ends every wait. */
    void close() {
        closed = true;
        line.all().forEach(ticket -> leave(ticket, PaceException.calledOff()));
    }

    PaceSettings settings() {
        return settings;
    }
}
