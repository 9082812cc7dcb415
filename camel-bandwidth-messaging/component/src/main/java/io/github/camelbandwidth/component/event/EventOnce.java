/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.ledger.Claim;
import io.github.camelbandwidth.component.ledger.LeaseKeeper;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.OnExpiry;
import io.github.camelbandwidth.component.ledger.RareWarning;
import io.github.camelbandwidth.component.observe.ReceiveObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each event once, as far as the ledger knows. An event whose route ended well is recorded; one whose route failed
 * is given back, so that it runs when it comes again; one whose node died runs again when its lease has run out.
 */
final class EventOnce {
    private static final Logger LOG = LoggerFactory.getLogger(EventOnce.class);

    private final Ledger ledger;
    private final Time time;
    private final LeaseKeeper leases;
    private final EventKey keys;
    private final EventOrder order;
    private final EventEnds ends;
    private final EventPool pool;
    private final BusyEvents busy;
    private final RareWarning away;
    private final ReceiveObserver observer;
    private final Delivery delivery;
    private volatile boolean ledgerAway;
    private volatile boolean closed;

    /** Runs the route. */
    @FunctionalInterface
    interface Delivery {
        /**
         * With that event.
         *
         * @param call which brought it
         * @param superseded whether a later event of the same message has come before this one
         * @return completes with whether the exchange came to a good end
         */
        CompletionStage<Boolean> deliver(MessageEvent event, EventCall call, boolean superseded);
    }

    /** An event that is at work here. */
    private record Work(MessageEvent event, EventCall call, LeaseKeeper.Kept kept, EventPool.Place place) {
        void over() {
            kept.end();
            place.leave();
        }
    }

    EventOnce(Ledger ledger, EventKey keys, Time time, EventPool pool, ReceiveObserver observer, Delivery delivery) {
        this.ledger = ledger;
        this.time = time;
        this.leases = new LeaseKeeper(ledger, time);
        this.keys = keys;
        this.order = new EventOrder(ledger, keys, time);
        this.ends = new EventEnds(ledger, time);
        this.pool = pool;
        this.busy = new BusyEvents(time);
        this.away = new RareWarning(
                LOG, time, "Without the ledger nobody can tell whether an event has run; it is left to its repeat");
        this.observer = observer;
        this.delivery = delivery;
    }

    /**
     * Begins with an event.
     *
     * @param call which brought it
     * @return completes, never exceptionally, once the route runs or it is clear that it does not
     */
    CompletionStage<Attempt> begin(MessageEvent event, EventCall call) {
        Optional<EventPool.Place> place = pool.enter();
        if (place.isEmpty()) {
            return settled(EventResult.FULL);
        }
        // A ledger may be a bean that throws where it should fail.
        return CompletableFuture.completedStage(event)
                .thenCompose(asked -> ledger.claim(keys.of(asked), OnExpiry.RUN_AGAIN))
                .handle((claim, failure) ->
                        failure == null ? act(event, claim, place.get(), call) : unknown(failure, place.get()))
                .thenCompose(Function.identity());
    }

    /** Waits for nobody any more, and renews no lease: what does not end here is for others to take over. */
    void close() {
        closed = true;
        leases.close();
        busy.close();
        ends.close();
    }

    /** Whether the ledger could not tell, when it was last asked, if an event had run. */
    boolean isLedgerAway() {
        return ledgerAway;
    }

    private CompletionStage<Attempt> unknown(Throwable failure, EventPool.Place place) {
        place.leave();
        return unknown(failure);
    }

    private CompletionStage<Attempt> unknown(Throwable failure) {
        ledgerAway = true;
        away.tell(failure);
        return settled(EventResult.LEDGER_AWAY);
    }

    private CompletionStage<Attempt> act(MessageEvent event, Claim claim, EventPool.Place place, EventCall call) {
        ledgerAway = false;
        if (claim instanceof Claim.Run run) {
            return claimed(run, new Work(event, call, leases.keep(run.lease()), place));
        }
        place.leave();
        if (claim instanceof Claim.Busy) {
            return busy.later(() -> begin(event, call), call.wanted());
        }
        if (claim instanceof Claim.Done) {
            observer.duplicate(event);
            return settled(EventResult.DONE);
        }
        return unknown(new IllegalStateException("It does not say that the event may run, runs or is done"));
    }

    private CompletionStage<Attempt> claimed(Claim.Run run, Work work) {
        if (run.takenOver()) {
            observer.takenOver(work.event());
            LOG.warn(
                    "{} of {} runs again: whoever ran it before never said how that ended, within its lease",
                    work.event().type(),
                    work.event().message().id());
        }
        return order.superseded(work.event())
                .handle((superseded, failure) -> failure == null ? run(work, superseded) : unordered(failure, work))
                .thenCompose(Function.identity());
    }

    private CompletionStage<Attempt> unordered(Throwable failure, Work work) {
        ledgerAway = true;
        away.tell(failure);
        return notBegun(work, EventResult.LEDGER_AWAY);
    }

    private CompletionStage<Attempt> notBegun(Work work, EventResult result) {
        work.over();
        return ends.release(work.kept().lease()).thenApply(released -> new Attempt.Settled(result));
    }

    private CompletionStage<Attempt> run(Work work, boolean superseded) {
        if (closed) {
            // Nobody would renew its lease.
            return notBegun(work, EventResult.CLOSED);
        }
        CompletableFuture<EventResult> result = new CompletableFuture<>();
        try {
            work.place().run(() -> deliver(work, superseded, result));
        } catch (RejectedExecutionException e) {
            return notBegun(work, EventResult.FULL);
        }
        return CompletableFuture.completedStage(new Attempt.Running(result));
    }

    private void deliver(Work work, boolean superseded, CompletableFuture<EventResult> result) {
        long began = time.nanos();
        CompletableFuture.completedStage(work.event())
                .thenCompose(event -> delivery.deliver(event, work.call(), superseded))
                .handle((success, failure) -> failure == null && success)
                .thenAccept(success -> {
                    observer.ran(work.event(), success, Duration.ofNanos(time.nanos() - began));
                    if (success) {
                        succeeded(work, result);
                    } else {
                        failed(work, result);
                    }
                });
    }

    /** The answer waits for the first try to record it; the place and the lease are kept for as long as there are tries. */
    private void succeeded(Work work, CompletableFuture<EventResult> result) {
        EventEnds.Told told = ends.done(work.kept().lease());
        told.last().thenAccept(recorded -> {
            work.over();
            tellRefused(work, recorded);
        });
        // It has run, and the answer says so, also where the ledger does not know of it yet.
        told.first()
                .thenAccept(recorded -> result.complete(
                        recorded == EventEnds.Recorded.REFUSED ? EventResult.NOT_YET : EventResult.DONE));
    }

    private void failed(Work work, CompletableFuture<EventResult> result) {
        work.kept().end();
        ends.release(work.kept().lease()).thenAccept(recorded -> {
            work.place().leave();
            tellRefused(work, recorded);
            result.complete(EventResult.FAILED);
        });
    }

    private void tellRefused(Work work, EventEnds.Recorded recorded) {
        if (recorded == EventEnds.Recorded.REFUSED) {
            observer.endedLate(work.event());
            LOG.warn(
                    "{} of {} has ended, but another node had taken it over: its route runs twice",
                    work.event().type(),
                    work.event().message().id());
        }
    }

    private static CompletionStage<Attempt> settled(EventResult result) {
        return CompletableFuture.completedStage(new Attempt.Settled(result));
    }
}
