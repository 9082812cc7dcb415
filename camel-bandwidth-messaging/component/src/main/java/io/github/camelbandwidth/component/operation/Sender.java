/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import java.util.concurrent.CompletableFuture;

/** Hands a complete request to the client, for the account of an endpoint. */
@FunctionalInterface
public interface Sender {
    /** Completes, never exceptionally, on a thread that must not be blocked. */
    CompletableFuture<Outcome<MessageResponse>> send(MessageRequest request);
}
