/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Message;

/** {@code POST /users/{accountId}/messages}. */
public final class SendOperation implements Operation {
    private final RequestReader requests;
    private final Sender sender;
    private final OutcomeExceptions exceptions;

    /**
     * Sends through one endpoint.
     *
     * @param resource address of the resource, for the errors that name it
     */
    public SendOperation(RequestReader requests, Sender sender, String resource) {
        this.requests = requests;
        this.sender = sender;
        this.exceptions = new OutcomeExceptions(resource);
    }

    @Override
    public CompletionStage<Result> start(Message message) throws Exception {
        return sender.send(read(message)).thenCompose(outcome -> result(outcome, message));
    }

    MessageRequest read(Message message) throws MessageNotSentException {
        return requests.read(message);
    }

    CompletionStage<Result> result(Outcome<MessageResponse> outcome, Message request) {
        if (outcome instanceof Outcome.Accepted<MessageResponse> accepted) {
            return CompletableFuture.completedFuture(message -> write(accepted.value(), message));
        }
        return CompletableFuture.failedFuture(exceptions.of(outcome, request));
    }

    static void write(MessageResponse response, Message message) {
        message.setBody(response);
        message.setHeader(BandwidthMessagingConstants.MESSAGE_ID, response.id());
        message.setHeader(BandwidthMessagingConstants.SEGMENT_COUNT, response.segmentCount());
        message.setHeader(BandwidthMessagingConstants.TIME, response.time());
    }
}
