/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Origin;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells of each send that it begins, and how it ends. */
public final class ObservedSender implements Sender {
    private final Sender next;
    private final Observations observations;
    private final Origin origin;

    /** Stands before the steps that are to be seen as one send. */
    public ObservedSender(Sender next, Observations observations, Origin origin) {
        this.next = next;
        this.observations = observations;
        this.origin = origin;
    }

    @Override
    public CompletableFuture<Outcome<SendResponse>> send(SendRequest request, Waits waits) {
        Observations.Send send = observations.began(origin, request);
        return CompletableFuture.completedFuture(request)
                .thenCompose(ready -> next.send(ready, waits))
                .whenComplete((outcome, bug) -> send.ended(
                        bug == null ? outcome : new Outcome.Unknown<>(Optional.empty(), null, Optional.of(bug))));
    }
}
