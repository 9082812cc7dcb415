/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.component.pace.Pacer;
import io.github.camelbandwidth.component.pace.Place;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Lets a message wait for its turn in the pace of its account. */
public final class PaceSender implements Sender {
    private final Supplier<Optional<Pacer>> pace;
    private final Sender next;
    private final Executor executor;

    /**
     * Puts a pace before a sender.
     *
     * @param pace asked for each message; empty for none
     * @param executor on which it is sent then: neither the timers' thread nor the dispatcher's are there for that
     */
    public PaceSender(Supplier<Optional<Pacer>> pace, Sender next, Executor executor) {
        this.pace = pace;
        this.next = next;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Outcome<SendResponse>> send(SendRequest request, Waits waits) {
        Pacer pacer = pace.get().orElse(null);
        String number = PacedRequest.number(request);
        if (pacer == null || number == null) {
            // Without a sender it is refused before it leaves.
            return next.send(request, waits);
        }
        Place place = pacer.enter(number, PacedRequest.segments(request), request.priority(), request.expiration());
        CompletableFuture<Void> turn = waits.until(place.turn(), place::callOff);
        CompletableFuture<Optional<Throwable>> refused = turn.handle((there, why) -> Optional.ofNullable(why));
        return refused.thenComposeAsync(
                why -> why.isEmpty() ? next.send(request, waits) : notSent(why.get()), executor);
    }

    private static CompletableFuture<Outcome<SendResponse>> notSent(Throwable refused) {
        Throwable why = refused instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : refused;
        return CompletableFuture.completedFuture(new Outcome.NotSent<>(List.of(), why));
    }
}
