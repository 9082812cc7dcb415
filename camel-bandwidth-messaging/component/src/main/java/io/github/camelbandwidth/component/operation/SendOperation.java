/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.SendRequest;
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
    private final Requests requests;
    private final IdempotencyKey keys;
    private final OnceSender sender;
    private final Function<Exchange, Waits> waits;
    private final OutcomeExceptions exceptions;

    /**
     * Sends through one endpoint.
     *
     * @param keys reads what makes a message one that is sent once
     * @param waits how the waits of an exchange end early
     * @param resource address of the resource, for the errors that name it
     */
    public SendOperation(
            Requests requests,
            IdempotencyKey keys,
            OnceSender sender,
            Function<Exchange, Waits> waits,
            String resource) {
        this.requests = requests;
        this.keys = keys;
        this.sender = sender;
        this.waits = waits;
        this.exceptions = new OutcomeExceptions(resource);
    }

    @Override
    public CompletionStage<Result> start(Message message) throws Exception {
        message.removeHeader(BandwidthMessagingConstants.REPEATED);
        String key = keys.read(message).orElse(null);
        SendRequest request = requests.read(message);
        return sender.send(key, request, waits.apply(message.getExchange()))
                .thenCompose(ended -> result(ended, message));
    }

    private CompletionStage<Result> result(OnceSender.Ended ended, Message request) {
        if (ended instanceof OnceSender.Before before) {
            return CompletableFuture.completedFuture(message -> {
                write(before.response(), message);
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
