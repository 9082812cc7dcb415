/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.UnitOfWorkHelper;

/**
 * Runs the route with one event. What counts is that the exchange is over, not only that the callback comes: with
 * {@code to("seda:...")} in the route the callback comes before the work is done. Such a route has two ends, its own and
 * that of the copy which took the work over, and good is what ended well at both.
 */
final class EventDelivery {
    private final DefaultConsumer consumer;
    private final EventContent content;
    private final Executor executor;
    private final Cleaner forgotten = Cleaner.create();

    /**
     * Delivers to the route of this consumer.
     *
     * @param executor on which the route runs where the event had to wait for its media
     */
    EventDelivery(DefaultConsumer consumer, EventContent content, Executor executor) {
        this.consumer = consumer;
        this.content = content;
        this.executor = executor;
    }

    /**
     * Runs the route.
     *
     * @param call which brought it
     * @param superseded whether a later event of the same message has come before this one
     * @return completes, never exceptionally, with whether the exchange came to a good end
     */
    CompletableFuture<Boolean> deliver(MessageEvent event, EventCall call, boolean superseded) {
        // Released by the callback and not by itself: a pooled one would be empty before its failure could be told.
        Exchange exchange = consumer.createExchange(false);
        exchange.setPattern(ExchangePattern.InOnly);
        Confirmation confirmation = new Confirmation();
        End end = new End(confirmation);
        forgotten.register(end, confirmation::forgotten);
        exchange.getExchangeExtension().addOnCompletion(end);
        exchange.getMessage().setHeaders(new HashMap<>(call.headers()));
        try {
            content.write(event, exchange.getMessage());
            if (superseded) {
                exchange.getMessage().setHeader(BandwidthMessagingConstants.EVENT_SUPERSEDED, true);
            }
            content.fetch(event, exchange)
                    .ifPresentOrElse(media -> after(media, exchange, confirmation), () -> run(exchange, confirmation));
        } catch (RuntimeException e) {
            giveUp(exchange, confirmation, e);
        }
        return confirmation.result;
    }

    private void after(CompletionStage<Runnable> media, Exchange exchange, Confirmation confirmation) {
        media.thenAcceptAsync(
                        attach -> {
                            attach.run();
                            run(exchange, confirmation);
                        },
                        executor)
                .exceptionally(failure -> {
                    giveUp(exchange, confirmation, failure);
                    return null;
                });
    }

    private void run(Exchange exchange, Confirmation confirmation) {
        try {
            AsyncCallback release = consumer.defaultConsumerCallback(exchange, false);
            consumer.getAsyncProcessor().process(exchange, synchronously -> {
                confirmation.routeLeft(exchange);
                release.done(synchronously);
            });
        } catch (RuntimeException | Error e) {
            // Errors too: whoever waits for the end of this event would wait for ever.
            confirmation.routeFailed();
            consumer.getExceptionHandler().handleException("An event could not be processed", exchange, e);
        }
    }

    /** The route has not run; what hangs on the end of its exchange is told. */
    private void giveUp(Exchange exchange, Confirmation confirmation, Throwable wrapped) {
        Throwable failure =
                wrapped instanceof CompletionException && wrapped.getCause() != null ? wrapped.getCause() : wrapped;
        exchange.setException(failure);
        UnitOfWorkHelper.doneSynchronizations(
                exchange, exchange.getExchangeExtension().handoverCompletions());
        confirmation.routeFailed();
        consumer.getExceptionHandler().handleException("An event is left to its repeat", exchange, failure);
        consumer.releaseExchange(exchange, false);
    }

    /**
     * Hangs on the exchange, and on the copy that takes it over; nobody else has it. A copy that a full queue has refused or
     * thrown away never ends, nor does an exchange whose asynchronous step throws, and Camel tells nobody. But nobody has it
     * any more either, nor what hangs on it, and the garbage collector tells that.
     */
    private static final class End extends SynchronizationAdapter {
        private final Confirmation confirmation;

        End(Confirmation confirmation) {
            this.confirmation = confirmation;
        }

        @Override
        public void beforeHandover(Exchange target) {
            confirmation.elsewhere = true;
        }

        @Override
        public void onDone(Exchange exchange) {
            try {
                confirmation.work.complete(Confirmation.isGood(exchange));
            } finally {
                // Not forgotten while it tells.
                Reference.reachabilityFence(this);
            }
        }
    }

    /** Knows nothing of what hangs on the exchange, or that would never be forgotten. */
    private static final class Confirmation {
        private final CompletableFuture<Boolean> route = new CompletableFuture<>();
        /** The end of the exchange that this hangs on: the route's own, or the copy that took it over. */
        private final CompletableFuture<Boolean> work = new CompletableFuture<>();
        /** A route that failed is not followed by a wait for the copy: one that a full queue refused never ends. */
        private final CompletableFuture<Boolean> result =
                route.thenCompose(good -> good ? work : CompletableFuture.completedFuture(false));

        private volatile boolean elsewhere;

        void routeLeft(Exchange exchange) {
            if (!elsewhere) {
                // Without having been told of the end: a stop that is forced turns exchanges away like this.
                work.complete(false);
            }
            route.complete(isGood(exchange));
        }

        void routeFailed() {
            route.complete(false);
        }

        /** Nobody has the exchange any more, or the copy of it. After a good end this changes nothing. */
        void forgotten() {
            if (work.complete(false) && !elsewhere) {
                route.complete(false);
            }
        }

        private static boolean isGood(Exchange exchange) {
            return !exchange.isFailed() && !exchange.isRollbackOnly() && !exchange.isRollbackOnlyLast();
        }
    }
}
