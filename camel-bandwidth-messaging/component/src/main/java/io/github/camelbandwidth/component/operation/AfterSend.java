/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What an exchange still waits for once its message is sent. */
@FunctionalInterface
public interface AfterSend {

    /** Nothing. */
    static AfterSend nothing() {
        return (request, response, waits) -> CompletableFuture.completedFuture(message -> {});
    }

    /**
     * Begins to wait.
     *
     * @return completes with what is to be added to the exchange, or exceptionally with what it fails with
     */
    CompletionStage<Operation.Result> await(SendRequest request, SendResponse response, Waits waits);
}
