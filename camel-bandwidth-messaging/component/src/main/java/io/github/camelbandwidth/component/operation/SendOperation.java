/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Sends a message: over one channel or over several, as its request says. */
public final class SendOperation implements Operation {
    private final Drafts drafts;
    private final IdempotencyKey keys;
    private final OnceSender once;
    private final Sender sender;
    private final Function<Exchange, Waits> waits;
    private final OutcomeExceptions exceptions;

    /**
     * Sends through one endpoint.
     *
     * @param keys reads what makes a message one that is sent once
     * @param once sends at most once what has such a key
     * @param sender all that comes after that
     * @param waits how the waits of an exchange end early
     * @param resource address of the resource, for the errors that name it
     */
    public SendOperation(
            Drafts drafts,
            IdempotencyKey keys,
            OnceSender once,
            Sender sender,
            Function<Exchange, Waits> waits,
            String resource) {
        this.drafts = drafts;
        this.keys = keys;
        this.once = once;
        this.sender = sender;
        this.waits = waits;
        this.exceptions = new OutcomeExceptions(resource);
    }

    @Override
    public CompletionStage<Result> start(Message message) throws Exception {
        message.removeHeader(BandwidthMessagingConstants.REPEATED);
        String key = keys.read(message).orElse(null);
        Draft draft = drafts.read(message);
        return once.send(key, draft.request(), draft.before(sender), waits.apply(message.getExchange()))
                .thenCompose(ended -> result(ended, draft, message));
    }

    private CompletionStage<Result> result(OnceSender.Ended ended, Draft draft, Message request) {
        if (ended instanceof OnceSender.Before before) {
            return CompletableFuture.completedFuture(message -> {
                write(draft.repeated(before.response()), message);
                message.setHeader(BandwidthMessagingConstants.REPEATED, true);
            });
        }
        Outcome<SendResponse> outcome = ((OnceSender.Now) ended).outcome();
        if (outcome instanceof Outcome.Accepted<SendResponse> accepted) {
            return CompletableFuture.completedFuture(message -> write(accepted.value(), message));
        }
        return CompletableFuture.failedFuture(exceptions.of(outcome, request));
    }

    private static void write(SendResponse response, Message message) {
        message.setBody(response);
        message.setHeader(BandwidthMessagingConstants.MESSAGE_ID, response.id());
        message.setHeader(BandwidthMessagingConstants.TIME, response.time());
        if (response instanceof MessageResponse one) {
            message.setHeader(BandwidthMessagingConstants.SEGMENT_COUNT, one.segmentCount());
        } else {
            message.removeHeader(BandwidthMessagingConstants.SEGMENT_COUNT);
        }
    }
}
