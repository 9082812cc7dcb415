/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.component.operation.Waits;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Uploads the pictures of a message, several at once. */
public final class Uploader {
    private final ApiCaller caller;
    private final long maxBytes;
    private final @Nullable String cacheControl;
    private final int parallel;
    private final Executor executor;

    /**
     * Uploads through one endpoint.
     *
     * @param maxBytes the largest picture that is let through
     * @param parallel how many of one message are on their way at once
     * @param executor on which one begins when another has ended
     */
    public Uploader(ApiCaller caller, long maxBytes, @Nullable String cacheControl, int parallel, Executor executor) {
        this.caller = caller;
        this.maxBytes = maxBytes;
        this.cacheControl = cacheControl;
        this.parallel = parallel;
        this.executor = executor;
    }

    ApiCaller caller() {
        return caller;
    }

    /** Where what follows an upload goes on. */
    Executor executor() {
        return executor;
    }

    /**
     * Uploads all. Once one has failed no other begins; those that have begun come to their end.
     *
     * @return completes exceptionally with the failure of one
     */
    CompletableFuture<Void> upload(List<Upload> uploads, Waits waits) {
        AtomicInteger next = new AtomicInteger();
        return CompletableFuture.allOf(Stream.generate(() -> lane(uploads, next, waits))
                .limit(Math.min(parallel, uploads.size()))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** One after the other, as long as there are some left. */
    private CompletableFuture<?> lane(List<Upload> uploads, AtomicInteger next, Waits waits) {
        int number = next.getAndIncrement();
        if (number >= uploads.size()) {
            return CompletableFuture.completedFuture(null);
        }
        return put(uploads.get(number), waits)
                .whenComplete((id, failure) -> {
                    if (failure != null) {
                        next.set(uploads.size());
                    }
                })
                .thenComposeAsync(id -> lane(uploads, next, waits), executor);
    }

    private CompletableFuture<MediaId> put(Upload upload, Waits waits) {
        MediaUpload media = new MediaUpload(
                upload.id(),
                upload.picture().contentType(),
                cacheControl,
                upload.picture().content());
        return caller.ask(
                "upload", waits, (client, account, settings) -> client.upload(account, settings, media, maxBytes));
    }
}
