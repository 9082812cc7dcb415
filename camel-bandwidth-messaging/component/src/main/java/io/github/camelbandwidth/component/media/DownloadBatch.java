/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

import io.github.camelbandwidth.client.call.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attachments of one message: some are downloaded at once, the others as these end, until the time is over. */
final class DownloadBatch {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadBatch.class);
    private static final int AT_ONCE = 3;
    /** The API lets a message have 10. */
    private static final int MOST = 30;

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final MediaFetch fetch;
    private final List<Slot> slots;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Call<Download>> running = ConcurrentHashMap.newKeySet();

    /** One attachment, and what will have become of it. */
    private record Slot(String url, SpoolFile file, CompletableFuture<Download> end) {
        static Slot of(String url, long maxBytes) {
            String name = url.substring(url.lastIndexOf('/') + 1);
            return new Slot(url, new SpoolFile(name, maxBytes, TEMPORARY), new CompletableFuture<>());
        }
    }

    DownloadBatch(MediaFetch fetch, List<String> urls, long maxBytes) {
        this.fetch = fetch;
        this.slots = urls.stream().map(url -> Slot.of(url, maxBytes)).toList();
    }

    /** Called once. Completes with all, in their order; exceptionally if it is cancelled or nothing can be asked. */
    CompletableFuture<List<Download>> start() {
        slots.stream().skip(MOST).forEach(slot -> slot.end()
                .complete(new Download.Missing(slot.url(), "there are more than " + MOST)));
        for (int lane = 0; lane < AT_ONCE; lane++) {
            oneAfterTheOther();
        }
        return CompletableFuture.allOf(slots.stream().map(Slot::end).toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> slots.stream().map(slot -> slot.end().join()).toList());
    }

    private void oneAfterTheOther() {
        int number = next.getAndIncrement();
        if (number >= Math.min(slots.size(), MOST)) {
            return;
        }
        Slot slot = slots.get(number);
        CompletionStage<Download> download =
                CompletableFuture.completedStage(slot).thenCompose(this::download);
        download.whenComplete((end, failure) -> {
            if (failure == null) {
                slot.end().complete(end);
            } else {
                slot.end().completeExceptionally(failure);
            }
            oneAfterTheOther();
        });
    }

    private CompletionStage<Download> download(Slot slot) {
        if (slot.end().isDone()) {
            return slot.end();
        }
        Call<Download> call = fetch.start(slot.url(), slot.file());
        running.add(call);
        if (slot.end().isDone()) {
            call.callOff();
        }
        return call.outcome().whenComplete((end, failure) -> running.remove(call));
    }

    /** What is not here by now is missing. */
    void giveUp() {
        slots.forEach(slot ->
                slot.end().complete(new Download.Missing(slot.url(), "it did not come within downloadTimeout")));
        running.forEach(Call::callOff);
    }

    /** Nobody wants it any more. */
    void cancel() {
        slots.forEach(slot ->
                slot.end().completeExceptionally(new CancellationException("the route stops before its media came")));
        running.forEach(Call::callOff);
    }

    /** Deletes the files. */
    void discard() {
        for (Slot slot : slots) {
            try {
                slot.file().discard();
            } catch (IOException e) {
                LOG.warn("The temporary file of an attachment could not be deleted: {}", e.toString());
            }
        }
    }
}
