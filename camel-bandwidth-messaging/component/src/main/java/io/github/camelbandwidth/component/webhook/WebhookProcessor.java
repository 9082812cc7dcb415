/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.config.WebhookConfiguration;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.AsyncProcessorSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one call of the webhook: reads its events, has each of them delivered to the route, and acknowledges only when
 * all are done. Anything else makes the API send the call again.
 */
public final class WebhookProcessor extends AsyncProcessorSupport {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookProcessor.class);

    private final WebhookRequest requests;
    private final EventTypes types;
    private final Duration ackTimeout;
    private final Time time;
    private final Executor pool;
    private final BooleanSupplier open;
    private final Consumer<MessageEvent> heard;
    private final Function<MessageEvent, CompletableFuture<Boolean>> delivery;

    /**
     * Serves one consumer.
     *
     * @param pool runs the routes
     * @param open whether events are taken at the moment; otherwise the answer is 503
     * @param heard is told every event at once, whether or not a route runs with it and however that ends; it does not
     *     block
     * @param delivery runs the route with an event; completes, never exceptionally, with whether it succeeded
     */
    public WebhookProcessor(
            WebhookConfiguration options,
            Time time,
            Executor pool,
            BooleanSupplier open,
            Consumer<MessageEvent> heard,
            Function<MessageEvent, CompletableFuture<Boolean>> delivery) {
        this.requests = new WebhookRequest(authentication(options), options.getMaxBodySize());
        this.types = EventTypes.parse(options.getEventTypes());
        this.ackTimeout = Duration.ofMillis(options.getAckTimeout());
        this.time = time;
        this.pool = pool;
        this.open = open;
        this.heard = heard;
        this.delivery = delivery;
    }

    private static BasicAuthentication authentication(WebhookConfiguration options) {
        String username = options.getWebhookUsername();
        String password = options.getWebhookPassword();
        if (username != null && !username.isEmpty() && password != null && !password.isEmpty()) {
            return BasicAuthentication.of(username, password);
        }
        if (username != null || password != null || !options.isAllowAnonymous()) {
            throw new IllegalArgumentException("A webhook anybody can call would run routes for anybody: set"
                    + " webhookUsername and webhookPassword to those of the callback URL, or allowAnonymous=true");
        }
        return BasicAuthentication.none();
    }

    @Override
    public boolean process(Exchange http, AsyncCallback callback) {
        CompletableFuture<HttpReply> reply = new CompletableFuture<>();
        CompletionStage<HttpReply> ended = reply.exceptionally(WebhookProcessor::failed);
        ended.thenAccept(answer -> {
            answer.write(http);
            callback.done(false);
        });
        try {
            refuseIfClosed(reply);
            if (!reply.isDone()) {
                List<MessageEvent> events = requests.read(http);
                forget(http.getMessage());
                events.forEach(heard);
                accept(events, reply);
            }
        } catch (WebhookRequest.Refusal refusal) {
            LOG.debug("Webhook call refused with {}", refusal.getMessage());
            reply.complete(refusal.reply());
        } catch (IOException | RuntimeException | Error e) {
            // Errors too: the caller gets an answer, whatever happens.
            reply.completeExceptionally(e);
        }
        return false;
    }

    /** Camel logs the whole of an exchange that a stop finds waiting, credentials included. */
    private static void forget(Message call) {
        call.removeHeaders("*");
        call.setBody(null);
    }

    private void refuseIfClosed(CompletableFuture<HttpReply> reply) {
        if (!open.getAsBoolean()) {
            reply.complete(HttpReply.refused(503, "Events are not taken at the moment"));
        }
    }

    /** On a pool of our own: the server's thread waits for the answer, and would wait for as long as a route takes. */
    private void accept(List<MessageEvent> events, CompletableFuture<HttpReply> reply) {
        Time.Timer timer = time.after(
                ackTimeout,
                () -> reply.complete(HttpReply.refused(503, "The events are not done yet; send them again")));
        CompletionStage<HttpReply> ended = reply;
        ended.whenComplete((answer, failure) -> timer.cancel());
        pool.execute(() -> deliver(events, reply));
    }

    /** One after the other, in the order of the array; the good ones also where one fails. */
    private void deliver(List<MessageEvent> events, CompletableFuture<HttpReply> reply) {
        CompletionStage<Boolean> all = CompletableFuture.completedFuture(true);
        for (MessageEvent event : events) {
            all = all.thenCompose(before -> deliver(event, reply).thenApply(now -> before && now));
        }
        all.thenApply(done -> done
                        ? HttpReply.ok()
                        : HttpReply.refused(500, "Not every event was processed; send them again"))
                .whenComplete((answer, failure) -> {
                    if (failure == null) {
                        reply.complete(answer);
                    } else {
                        reply.completeExceptionally(failure);
                    }
                });
    }

    private CompletableFuture<Boolean> deliver(MessageEvent event, CompletableFuture<HttpReply> reply) {
        refuseIfClosed(reply);
        if (reply.isDone()) {
            // The whole call comes again: begun now, this event would run twice for certain.
            return CompletableFuture.completedFuture(false);
        }
        if (!types.include(event)) {
            LOG.debug("{} is not among the event types of this consumer", event);
            return CompletableFuture.completedFuture(true);
        }
        LOG.debug("{}", event);
        return delivery.apply(event);
    }

    private static HttpReply failed(Throwable failure) {
        LOG.warn("A webhook call could not be processed, and is answered with 500 so that it comes again", failure);
        return HttpReply.refused(500, "The call could not be processed; send it again");
    }
}
