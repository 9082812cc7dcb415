/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Sends a message: over one channel or over several, as its request says. */
public final class SendOperation implements Operation {
    /** An exchange may send more than once, and these are not there after each send. */
    private static final List<String> OF_THE_SEND_BEFORE = List.of(
            BandwidthMessagingConstants.MESSAGE_ID,
            BandwidthMessagingConstants.TIME,
            BandwidthMessagingConstants.SEGMENT_COUNT,
            BandwidthMessagingConstants.REPEATED,
            BandwidthMessagingConstants.TRIES,
            BandwidthMessagingConstants.OUTCOME,
            BandwidthMessagingConstants.DELIVERED_TO,
            BandwidthMessagingConstants.DELIVERY_ERROR_CODE);

    private final Drafts drafts;
    private final IdempotencyKey keys;
    private final OnceSender once;
    private final Sender sender;
    private final AfterSend after;
    private final UnknownMarks marks;
    private final Function<Exchange, Waits> waits;
    private final OutcomeExceptions exceptions;

    /**
     * Sends through one endpoint.
     *
     * @param keys reads what makes a message one that is sent once
     * @param once sends at most once what has such a key
     * @param sender all that comes after that
     * @param after what is waited for once the message is sent
     * @param marks keeps Camel's redelivery from texting twice
     * @param waits how the waits of an exchange end early
     * @param resource address of the resource, for the errors that name it
     */
    public SendOperation(
            Drafts drafts,
            IdempotencyKey keys,
            OnceSender once,
            Sender sender,
            AfterSend after,
            UnknownMarks marks,
            Function<Exchange, Waits> waits,
            String resource) {
        this.drafts = drafts;
        this.keys = keys;
        this.once = once;
        this.sender = sender;
        this.after = after;
        this.marks = marks;
        this.waits = waits;
        this.exceptions = new OutcomeExceptions(resource);
    }

    @Override
    public CompletionStage<Result> start(Message message) throws Exception {
        Exchange exchange = message.getExchange();
        OF_THE_SEND_BEFORE.forEach(message::removeHeader);
        StepEntry entry = StepEntry.of(exchange);
        marks.stopRedelivery(exchange);
        Read read = read(message);
        Draft draft = read.draft();
        SendRequest request = draft.request();
        MessageIdentity identity = draft.identity();
        marks.stopRepeat(exchange, identity);
        marks.overtake(exchange);
        Waits ofExchange = waits.apply(exchange);
        return CompletableFuture.completedFuture(draft.before(sender))
                .thenCompose(all -> once.send(read.key(), request, all, ofExchange))
                .thenCompose(ended -> taken(ended, draft, message))
                .thenCompose(taken -> awaited(request, taken, message, ofExchange))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(foreseen(failure)))
                .whenComplete((result, failure) -> marks.leave(exchange, entry, identity, failure, read.key() != null));
    }

    /** Whatever else is thrown on the way, by a bean or a fault of ours, the message may have left by then. */
    private static Throwable foreseen(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return cause instanceof BandwidthMessagingException
                ? cause
                : new MessageOutcomeUnknownException(
                        "Nobody can tell whether the message was sent: "
                                + cause.getClass().getName()
                                + " was thrown on the way, which is its cause. Sending it again may text twice",
                        null,
                        cause);
    }

    private record Read(@Nullable String key, Draft draft) {}

    private Read read(Message message) throws MessageNotSentException {
        try {
            return new Read(keys.read(message).orElse(null), drafts.read(message));
        } catch (MessageNotSentException e) {
            marks.overtake(message.getExchange());
            throw e;
        }
    }

    /** The id is there even if the wait for its events ends as a failure. */
    private CompletionStage<Result> awaited(SendRequest request, Taken taken, Message message, Waits ofExchange) {
        message.setHeader(
                BandwidthMessagingConstants.MESSAGE_ID, taken.response().id());
        return after.await(request, taken.response(), ofExchange)
                .thenApply(rest -> taken.result().and(rest));
    }

    /** A message the API has. */
    private record Taken(SendResponse response, Result result) {}

    private CompletionStage<Taken> taken(OnceSender.Ended ended, Draft draft, Message request) {
        if (ended instanceof OnceSender.Before before) {
            Result repeated = message -> message.setHeader(BandwidthMessagingConstants.REPEATED, true);
            return CompletableFuture.completedFuture(taken(draft.repeated(before.response()), repeated));
        }
        Outcome<SendResponse> outcome = ((OnceSender.Now) ended).outcome();
        if (outcome instanceof Outcome.Accepted<SendResponse> accepted) {
            Result tries = message -> message.setHeader(BandwidthMessagingConstants.TRIES, accepted.tries());
            return CompletableFuture.completedFuture(taken(accepted.value(), tries));
        }
        return CompletableFuture.failedFuture(exceptions.of(outcome, request));
    }

    private static Taken taken(SendResponse response, Result rest) {
        Result result = message -> write(response, message);
        return new Taken(response, result.and(rest));
    }

    private static void write(SendResponse response, Message message) {
        message.setBody(response);
        message.setHeader(BandwidthMessagingConstants.TIME, response.time());
        if (response instanceof MessageResponse one) {
            message.setHeader(BandwidthMessagingConstants.SEGMENT_COUNT, one.segmentCount());
        }
    }
}
