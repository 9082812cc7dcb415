/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import java.util.concurrent.CompletableFuture;

/** Sends messages: the last step is the POST, and each step before it stands in front of the next one. */
@FunctionalInterface
public interface Sender {
    /** Completes, never exceptionally, on a thread that must not be blocked. */
    CompletableFuture<Outcome<SendResponse>> send(SendRequest request, Waits waits);
}
