/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.ledger.Lease;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.RareWarning;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the ledger how runs have ended. That one has ended well is told again while the ledger is away, for some five
 * minutes: the call is answered by then, but a repeat of it may be on its way and would run the event a second time.
 */
final class EventEnds {
    private static final Logger LOG = LoggerFactory.getLogger(EventEnds.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_TRIES = 15;

    private final Ledger ledger;
    private final Time time;
    private final RareWarning untold;
    private final RareWarning lost;
    private final RareWarning notGivenBack;
    private final Set<Telling> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    EventEnds(Ledger ledger, Time time) {
        this.ledger = ledger;
        this.time = time;
        untold = new RareWarning(
                LOG, time, "That an event has run could not be recorded in the ledger; it will be told again");
        lost = new RareWarning(
                LOG,
                time,
                "That an event has run was never recorded in the ledger; should it come again, its route runs again");
        notGivenBack = new RareWarning(
                LOG, time, "An event could not be given back to the ledger; it waits for its lease to run out");
    }

    /** Whether the ledger has taken an end. */
    enum Recorded {
        /** The ledger knows of it. */
        YES,
        /** Somebody else has taken the event over. */
        REFUSED,
        /** The ledger could not be told. */
        AWAY
    }

    /**
     * How it goes with telling that a run has ended well; neither completes exceptionally.
     *
     * @param first what became of the first try
     * @param last what became of the last one; it completes before {@code first} where there was but one
     */
    record Told(CompletionStage<Recorded> first, CompletionStage<Recorded> last) {}

    /** The route has run to a good end. */
    Told done(Lease lease) {
        Telling telling = new Telling(lease);
        telling.tell();
        return new Told(telling.first, telling.last);
    }

    /** The event is to run when it comes again; completes, never exceptionally, with whether it was still ours. */
    CompletionStage<Recorded> release(Lease lease) {
        return CompletableFuture.completedStage(lease)
                .thenCompose(ledger::release)
                .thenApply(own -> own ? Recorded.YES : Recorded.REFUSED)
                .exceptionally(failure -> {
                    notGivenBack.tell(failure);
                    return Recorded.AWAY;
                });
    }

    /** What could not be told so far is told once more, at once. */
    void close() {
        closed = true;
        waiting.forEach(Telling::hurry);
    }

    private final class Telling {
        private final Lease lease;
        private final CompletableFuture<Recorded> first = new CompletableFuture<>();
        private final CompletableFuture<Recorded> last = new CompletableFuture<>();
        private Duration wait = FIRST_WAIT;
        private int tries;
        private volatile Time.@Nullable Timer timer;

        Telling(Lease lease) {
            this.lease = lease;
        }

        void tell() {
            tries++;
            CompletableFuture.completedStage(lease)
                    .thenCompose(ended -> ledger.done(ended, ""))
                    .whenComplete((own, failure) -> {
                        if (failure == null) {
                            end(own ? Recorded.YES : Recorded.REFUSED);
                        } else if (tries == MOST_TRIES || closed) {
                            lost.tell(failure);
                            end(Recorded.AWAY);
                        } else {
                            untold.tell(failure);
                            again();
                        }
                    });
        }

        private void again() {
            Duration now = wait;
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            waiting.add(this);
            timer = time.after(now, this::hurry);
            first.complete(Recorded.AWAY);
            if (closed) {
                hurry();
            }
        }

        /** Of the timer and the close, one tells. */
        void hurry() {
            if (waiting.remove(this)) {
                Time.Timer running = timer;
                if (running != null) {
                    running.cancel();
                }
                tell();
            }
        }

        private void end(Recorded recorded) {
            last.complete(recorded);
            first.complete(recorded);
        }
    }
}
