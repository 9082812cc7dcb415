/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageInFlightException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.ledger.Claim;
import io.github.camelbandwidth.component.ledger.Lease;
import io.github.camelbandwidth.component.ledger.LeaseKeeper;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.OnExpiry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a message at most once under its key. The intent is in the ledger before the request leaves, and the outcome
 * before the exchange goes on; where the ledger knows of an intent and of no outcome, nothing is ever sent.
 */
public final class OnceSender {
    private static final Logger LOG = LoggerFactory.getLogger(OnceSender.class);

    private final Ledger ledger;
    private final LeaseKeeper leases;
    private final Executor executor;

    /** How it ended. */
    sealed interface Ended {}

    /** It was sent now, or tried. */
    record Now(Outcome<SendResponse> outcome) implements Ended {}

    /** It had been sent before, and this was the API's answer. */
    record Before(SendResponse response) implements Ended {}

    /**
     * Puts a ledger before senders.
     *
     * @param time by which claims are renewed while they are in flight
     * @param executor on which it sends where the ledger did not answer at once
     */
    public OnceSender(Ledger ledger, Time time, Executor executor) {
        this.ledger = ledger;
        this.leases = new LeaseKeeper(ledger, time);
        this.executor = executor;
    }

    /**
     * Sends, if it was not sent before.
     *
     * @param sender does it
     * @return completes exceptionally only with what the exchange is to fail with where nothing was sent now
     */
    CompletionStage<Ended> send(@Nullable String key, SendRequest request, Sender sender, Waits waits) {
        if (key == null) {
            return sender.send(request, waits).thenApply(Now::new);
        }
        CompletableFuture<Claim> claimed = ask(() -> ledger.claim(key, OnExpiry.NEVER_AGAIN));
        // To send may resolve a name, for which a ledger's few threads are not there.
        Executor sending = claimed.isDone() ? Runnable::run : executor;
        return claimed.handleAsync(
                        (claim, failure) -> failure == null ? act(claim, request, sender, waits) : unavailable(failure),
                        sending)
                .thenCompose(Function.identity());
    }

    /** A ledger may be a bean that throws where it should fail. */
    private static <T> CompletableFuture<T> ask(Supplier<CompletionStage<T>> ledger) {
        return CompletableFuture.completedFuture(ledger).thenCompose(Supplier::get);
    }

    private static CompletionStage<Ended> unavailable(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return CompletableFuture.failedFuture(new MessageNotSentException(
                "without the ledger nobody can tell whether it was sent before (" + cause.getMessage() + ")", cause));
    }

    private CompletionStage<Ended> act(Claim claim, SendRequest request, Sender sender, Waits waits) {
        if (claim instanceof Claim.Run run) {
            return post(run.lease(), request, sender, waits);
        }
        try {
            return CompletableFuture.completedFuture(new Before(before(claim, request)));
        } catch (BandwidthMessagingException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static SendResponse before(Claim claim, SendRequest request) throws BandwidthMessagingException {
        if (claim instanceof Claim.Done done) {
            return EarlierSend.response(done.result(), request);
        }
        throw claim instanceof Claim.Busy ? new MessageInFlightException() : EarlierSend.lost();
    }

    private CompletionStage<Ended> post(Lease lease, SendRequest request, Sender sender, Waits waits) {
        LeaseKeeper.Kept kept = leases.keep(lease);
        return CompletableFuture.completedFuture(request)
                .thenCompose(ready -> sender.send(ready, waits))
                .whenComplete((outcome, failure) -> kept.end())
                .thenCompose(outcome -> record(lease, outcome, request).thenApply(told -> new Now(outcome)));
    }

    /** Never fails: what became of the message is true whether or not it could be recorded. */
    private CompletionStage<Boolean> record(Lease lease, Outcome<SendResponse> outcome, SendRequest request) {
        CompletableFuture<Boolean> told = ask(() -> outcome.sent() == Sent.NO
                ? ledger.release(lease)
                : ledger.done(lease, SendRecord.of(outcome, request).text()));
        return told.handle((own, failure) -> {
            boolean recorded = failure == null && own;
            if (!recorded) {
                LOG.warn(
                        "A send could not be recorded in the ledger ({}); it ended with sent={}. A repeat with the same"
                                + " key sends nothing and fails as unknown",
                        failure == null ? "its claim is gone" : failure.getMessage(),
                        outcome.sent());
            }
            return recorded;
        });
    }
}
