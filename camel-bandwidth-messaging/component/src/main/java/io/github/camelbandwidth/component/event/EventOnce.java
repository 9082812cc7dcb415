/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.ledger.Claim;
import io.github.camelbandwidth.component.ledger.Lease;
import io.github.camelbandwidth.component.ledger.LeaseKeeper;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.OnExpiry;
import io.github.camelbandwidth.component.observe.ReceiveObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each event once, as far as the ledger knows. An event whose route ended well is recorded; one whose route failed
 * is given back, so that it runs when it comes again; one whose node died runs again when its lease has run out.
 */
final class EventOnce {
    private static final Logger LOG = LoggerFactory.getLogger(EventOnce.class);
    /** How often it is asked whether somebody else has come to an end with an event. */
    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

    private final Ledger ledger;
    private final LeaseKeeper leases;
    private final EventKey keys;
    private final Time time;
    private final EventPool pool;
    private final ReceiveObserver observer;
    private final Function<MessageEvent, CompletionStage<Boolean>> delivery;

    EventOnce(
            Ledger ledger,
            EventKey keys,
            Time time,
            EventPool pool,
            ReceiveObserver observer,
            Function<MessageEvent, CompletionStage<Boolean>> delivery) {
        this.ledger = ledger;
        this.leases = new LeaseKeeper(ledger, time);
        this.keys = keys;
        this.time = time;
        this.pool = pool;
        this.observer = observer;
        this.delivery = delivery;
    }

    /**
     * Begins with an event.
     *
     * @param wanted whether somebody still waits for the answer
     * @return completes, never exceptionally, once the route runs or it is clear that it does not
     */
    CompletionStage<Attempt> begin(MessageEvent event, BooleanSupplier wanted) {
        Optional<EventPool.Place> place = pool.enter();
        if (place.isEmpty()) {
            return settled(EventResult.FULL);
        }
        return claim(event)
                .handle((claim, failure) ->
                        failure == null ? act(event, claim, place.get(), wanted) : away(failure, place.get()))
                .thenCompose(Function.identity());
    }

    private CompletionStage<Claim> claim(MessageEvent event) {
        return ask(() -> ledger.claim(keys.of(event), OnExpiry.RUN_AGAIN));
    }

    /** A ledger may be a bean that throws where it should fail. */
    private static <T> CompletionStage<T> ask(Supplier<CompletionStage<T>> ledger) {
        return CompletableFuture.completedStage(ledger).thenCompose(Supplier::get);
    }

    private CompletionStage<Attempt> act(
            MessageEvent event, Claim claim, EventPool.Place place, BooleanSupplier wanted) {
        if (claim instanceof Claim.Run run) {
            return CompletableFuture.completedStage(run(event, run.lease(), place));
        }
        place.leave();
        if (claim instanceof Claim.Busy) {
            return later(event, wanted);
        }
        observer.duplicate(event);
        return settled(EventResult.DONE);
    }

    private CompletionStage<Attempt> later(MessageEvent event, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            return settled(EventResult.NOT_YET);
        }
        CompletableFuture<Attempt> attempt = new CompletableFuture<>();
        time.after(ASK_AGAIN, () -> {
            if (wanted.getAsBoolean()) {
                begin(event, wanted).thenAccept(attempt::complete);
            } else {
                attempt.complete(new Attempt.Settled(EventResult.NOT_YET));
            }
        });
        return attempt;
    }

    private static CompletionStage<Attempt> away(Throwable failure, EventPool.Place place) {
        place.leave();
        LOG.warn("Without the ledger nobody can tell whether an event has run; it is left to its repeat: {}", failure);
        return settled(EventResult.LEDGER_AWAY);
    }

    private Attempt run(MessageEvent event, Lease lease, EventPool.Place place) {
        LeaseKeeper.Kept kept = leases.keep(lease);
        CompletableFuture<EventResult> end = new CompletableFuture<>();
        long began = time.nanos();
        try {
            place.run(() -> delivery.apply(event)
                    .handle((success, failure) -> failure == null && success)
                    .thenCompose(success -> {
                        kept.end();
                        observer.ran(event, success, Duration.ofNanos(time.nanos() - began));
                        return record(lease, success);
                    })
                    .thenAccept(result -> {
                        place.leave();
                        end.complete(result);
                    }));
        } catch (RejectedExecutionException e) {
            kept.end();
            place.leave();
            giveBack(lease);
            return new Attempt.Settled(EventResult.FULL);
        }
        return new Attempt.Running(end);
    }

    private CompletionStage<EventResult> record(Lease lease, boolean success) {
        if (!success) {
            return giveBack(lease).thenApply(told -> EventResult.FAILED);
        }
        return ask(() -> ledger.done(lease, "")).handle((own, failure) -> {
            if (failure != null) {
                // It has run, and the answer says so; only a repeat that is on its way already may run it again.
                LOG.warn("An event that has run could not be recorded in the ledger: {}", failure.getMessage());
                return EventResult.DONE;
            }
            return own ? EventResult.DONE : EventResult.NOT_YET;
        });
    }

    private CompletionStage<Boolean> giveBack(Lease lease) {
        return ask(() -> ledger.release(lease)).exceptionally(failure -> {
            LOG.warn("An event could not be given back to the ledger and waits for its lease to run out: {}", failure);
            return false;
        });
    }

    private static CompletionStage<Attempt> settled(EventResult result) {
        return CompletableFuture.completedStage(new Attempt.Settled(result));
    }
}
