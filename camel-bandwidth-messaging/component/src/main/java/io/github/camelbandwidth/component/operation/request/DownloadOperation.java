/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.media.MediaHead;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Waits;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** {@code GET /users/{accountId}/media/{mediaId}}. */
public final class DownloadOperation implements Operation {
    private static final String NAME = "download";

    private final ApiCaller caller;
    private final MediaIds ids;
    private final Function<Exchange, Waits> waits;

    /** Downloads through one endpoint. */
    public DownloadOperation(ApiCaller caller, MediaIds ids, Function<Exchange, Waits> waits) {
        this.caller = caller;
        this.ids = ids;
        this.waits = waits;
    }

    @Override
    public CompletionStage<Result> start(Message message) throws RequestFailedException {
        MediaId id = read(message);
        SpoolSink sink = new SpoolSink(message.getExchange());
        return caller.ask(
                        NAME,
                        waits.apply(message.getExchange()),
                        (client, account, settings) -> client.download(account, settings, id, sink))
                .thenCompose(head -> result(id, head, sink));
    }

    private MediaId read(Message message) throws RequestFailedException {
        try {
            return ids.of(message);
        } catch (InvalidMessageException e) {
            throw ApiCaller.refused(NAME, e.fieldErrors());
        }
    }

    private static CompletionStage<Result> result(MediaId id, MediaHead head, SpoolSink sink) {
        StreamCache file;
        try {
            file = sink.file();
        } catch (IOException e) {
            return CompletableFuture.failedFuture(ApiCaller.unreadable(NAME, e, Sent.YES));
        }
        return CompletableFuture.completedFuture(message -> {
            message.setBody(file);
            message.setHeader(BandwidthMessagingConstants.MEDIA_ID, id.value());
            message.setHeader(Exchange.CONTENT_LENGTH, file.length());
            set(message, Exchange.CONTENT_TYPE, head.contentType());
            set(message, BandwidthMessagingConstants.CACHE_CONTROL, head.cacheControl());
        });
    }

    private static void set(Message message, String header, @Nullable String value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
