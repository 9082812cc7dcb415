/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.event.EventCall;
import io.github.camelbandwidth.component.event.EventIntake;
import io.github.camelbandwidth.component.event.EventResult;
import io.github.camelbandwidth.component.observe.ReceiveObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.AsyncProcessorSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one call of the webhook: reads its events, has them run, and says in time what became of them. Anything but 200
 * makes the API send the call again.
 */
public final class WebhookProcessor extends AsyncProcessorSupport {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookProcessor.class);
    /** Calls that wait without a place, for what is at work elsewhere. */
    private static final int WAITING_BESIDE = 2;

    private final WebhookRequest requests;
    private final Duration ackTimeout;
    private final Time time;
    private final BooleanSupplier open;
    private final EventIntake intake;
    private final UnreadableCalls unreadable;
    private final ReceiveObserver observer;
    private final Semaphore calls;

    /**
     * Serves one consumer.
     *
     * @param open whether events are taken at the moment
     * @throws IllegalArgumentException if anybody could call it, and nothing says that this is meant
     */
    public WebhookProcessor(
            ReceiveConfiguration options,
            Time time,
            BooleanSupplier open,
            EventIntake intake,
            UnreadableCalls unreadable,
            ReceiveObserver observer) {
        this.requests = new WebhookRequest(options);
        this.unreadable = unreadable;
        this.ackTimeout = Duration.ofMillis(options.getAckTimeout());
        this.time = time;
        this.open = open;
        this.intake = intake;
        this.observer = observer;
        this.calls = new Semaphore(options.getMaxConcurrentEvents() + WAITING_BESIDE);
    }

    @Override
    public boolean process(Exchange http, AsyncCallback callback) {
        long began = time.nanos();
        CompletableFuture<HttpReply> reply = new CompletableFuture<>();
        CompletionStage<HttpReply> ended = reply.exceptionally(WebhookProcessor::failed);
        ended.thenAccept(answer -> {
            observer.answered(answer.answer(), since(began));
            answer.write(http);
            callback.done(false);
        });
        try {
            HttpCall call = requests.admit(http);
            if (open.getAsBoolean()) {
                IncomingEvents events = requests.read(call, http);
                forget(http.getMessage());
                accept(events, reply, ackTimeout.minus(since(began)));
            } else {
                reply.complete(HttpReply.of(EventResult.CLOSED));
            }
        } catch (WebhookRequest.Refusal refusal) {
            LOG.debug("Webhook call refused with {}", refusal.getMessage());
            refusal.unreadable()
                    .ifPresent(body -> unreadable.tell(refusal.reply().text(), body));
            reply.complete(refusal.reply());
        } catch (IOException | RuntimeException | Error e) {
            // Errors too: the caller gets an answer, whatever happens.
            reply.completeExceptionally(e);
        }
        return false;
    }

    private Duration since(long began) {
        return Duration.ofNanos(time.nanos() - began);
    }

    /** Camel logs the whole of an exchange that a stop finds waiting, credentials included. */
    private static void forget(Message call) {
        call.removeHeaders("*");
        call.setBody(null);
    }

    /**
     * The server's thread waits for the answer, for no longer than is left of the time. Of these threads there are few, and
     * a call that finds none left waits longer than the API does; so that there is one to refuse it, not all may wait here.
     */
    private void accept(IncomingEvents incoming, CompletableFuture<HttpReply> reply, Duration left) {
        if (left.isNegative() || left.isZero()) {
            reply.complete(HttpReply.of(EventResult.NOT_YET));
            return;
        }
        if (!calls.tryAcquire()) {
            reply.complete(HttpReply.of(EventResult.FULL));
            return;
        }
        Time.Timer timer = time.after(left, () -> reply.complete(HttpReply.of(EventResult.NOT_YET)));
        CompletionStage<HttpReply> ended = reply;
        ended.whenComplete((answer, failure) -> {
            calls.release();
            timer.cancel();
        });
        EventCall call = new EventCall(incoming.headers(), () -> !reply.isDone());
        intake.accept(incoming.events(), call).thenAccept(result -> reply.complete(HttpReply.of(result)));
    }

    private static HttpReply failed(Throwable failure) {
        LOG.warn("A webhook call could not be processed, and is answered with 500 so that it comes again", failure);
        return HttpReply.of(EventResult.FAILED);
    }
}
