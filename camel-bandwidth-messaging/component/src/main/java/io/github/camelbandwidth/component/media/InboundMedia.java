/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** Downloads the media of received messages before the route runs, for one consumer. No thread waits for them. */
public final class InboundMedia {
    private final MediaFetch fetch;
    private final Time time;
    private final Duration timeout;
    private final long maxBytes;
    private final Stops stops;

    /** Ends what an exchange waits for when its route stops. */
    @FunctionalInterface
    public interface Stops {
        /**
         * Remembers how to end a wait for as long as it lasts.
         *
         * @param ended completes when the wait is over
         * @param end ends it; may be called on any thread, and here at once if the route is stopping
         * @return {@code ended}
         */
        CompletableFuture<?> until(Exchange exchange, CompletableFuture<?> ended, Runnable end);
    }

    /**
     * Downloads for one account.
     *
     * @param client throws IllegalStateException once nothing is asked any more
     * @param timeout for all media of one message
     * @param maxBytes the largest file that is taken
     */
    public InboundMedia(
            Supplier<BandwidthClient> client,
            Account account,
            CallSettings settings,
            Time time,
            Duration timeout,
            long maxBytes,
            Stops stops) {
        this.fetch = new MediaFetch(client, account, settings);
        this.time = time;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
        this.stops = stops;
    }

    /** Whether there is anything to wait for. */
    public static boolean hasMedia(MessageEvent event) {
        return event instanceof MessageEvent.Received
                && !event.message().media().isEmpty();
    }

    /**
     * Downloads the media of an event into files that last as long as the exchange.
     *
     * @return completes on a thread that must not be blocked, with whatever came; exceptionally only if the consumer or
     *     the component stops
     */
    public CompletionStage<InboundAttachments> fetch(MessageEvent event, Exchange exchange) {
        DownloadBatch batch = new DownloadBatch(fetch, event.message().media(), maxBytes);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange over) {
                batch.discard();
            }
        });
        CompletableFuture<List<Download>> downloads = batch.start();
        CompletableFuture<?> unused = stops.until(exchange, downloads, batch::cancel);
        if (!downloads.isDone()) {
            Time.Timer timer = time.after(timeout, batch::giveUp);
            unused = downloads.whenComplete((all, failure) -> timer.cancel());
        }
        return downloads.thenApply(
                all -> new InboundAttachments(String.valueOf(event.message().id()), all));
    }
}
