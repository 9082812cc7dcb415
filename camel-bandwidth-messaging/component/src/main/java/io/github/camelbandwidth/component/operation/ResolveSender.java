/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.event.EventMessage;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.MessageRules;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.tag.Correlation;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.delivery.EventHub;
import io.github.camelbandwidth.component.delivery.Listening;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a mark behind the tag, and where nobody can tell whether the message was sent, or what its id is, waits for an
 * event with that mark. Such an event proves that it was sent. That none comes proves nothing: the outcome is then what
 * it was.
 */
public final class ResolveSender implements Sender {
    private static final Logger LOG = LoggerFactory.getLogger(ResolveSender.class);

    private final Sender next;
    private final EventHub hub;
    private final Deadline deadline;

    /**
     * Stands in front of another sender.
     *
     * @param hub tells the events
     * @param timeout how long it waits for one
     */
    public ResolveSender(Sender next, EventHub hub, Time time, Duration timeout) {
        this.next = next;
        this.hub = hub;
        this.deadline = new Deadline(time, timeout);
    }

    @Override
    public CompletableFuture<Outcome<SendResponse>> send(SendRequest request, Waits waits) {
        Correlation correlation = Correlation.random();
        String tag = correlation.addTo(request.tag());
        if (tag.length() > MessageRules.MAX_TAG) {
            return CompletableFuture.completedFuture(new Outcome.NotSent<>(List.of(tooLong(request.tag())), null));
        }
        // Before the POST: the event may be here before the loss of the answer is seen.
        CompletableFuture<EventMessage> proof = new CompletableFuture<>();
        Listening listening = hub.toCorrelation(correlation, event -> take(event, proof));
        CompletableFuture<Outcome<SendResponse>> settled = next.send(request.withTag(tag), waits)
                .thenCompose(outcome -> isOpen(outcome)
                        ? await(proof, outcome, request, waits)
                        : CompletableFuture.completedFuture(outcome));
        return settled.whenComplete((outcome, never) -> listening.end());
    }

    private static FieldError tooLong(@Nullable String tag) {
        int most = MessageRules.MAX_TAG - Correlation.ADDED_CHARACTERS;
        return new FieldError(
                "tag",
                "has " + (tag == null ? 0 : tag.length()) + " characters where " + most
                        + " are the most with resolveUnknown, which puts " + Correlation.ADDED_CHARACTERS
                        + " of its own behind them");
    }

    private static void take(MessageEvent event, CompletableFuture<EventMessage> proof) {
        String id = event.message().id();
        if (id != null && !id.isBlank()) {
            proof.complete(event.message());
        }
    }

    private static boolean isOpen(Outcome<SendResponse> outcome) {
        return outcome instanceof Outcome.Unknown<SendResponse> || outcome instanceof Outcome.IdUnknown<SendResponse>;
    }

    private CompletableFuture<Outcome<SendResponse>> await(
            CompletableFuture<EventMessage> proof, Outcome<SendResponse> outcome, SendRequest request, Waits waits) {
        hub.warnUnlessFed("resolveUnknown");
        CompletableFuture<Outcome<SendResponse>> settled = new CompletableFuture<>();
        CompletableFuture<Void> unused = proof.thenAccept(message -> {
            LOG.info("An event of message {} proves that a send was taken whose answer was lost", message.id());
            settled.complete(
                    new Outcome.Accepted<>(ProvenResponse.of(request, message), outcome.answer(), outcome.tries()));
        });
        Runnable leaveIt = () -> settled.complete(outcome);
        return deadline.of(waits.until(settled, leaveIt), leaveIt);
    }
}
