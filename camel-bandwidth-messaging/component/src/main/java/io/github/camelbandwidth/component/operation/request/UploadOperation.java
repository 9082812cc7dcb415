/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.component.operation.HeaderReader;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Waits;
import io.github.camelbandwidth.component.picture.Picture;
import io.github.camelbandwidth.component.picture.PictureReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** {@code PUT /users/{accountId}/media/{mediaId}}. */
public final class UploadOperation implements Operation {
    private static final String NAME = "upload";

    private final ApiCaller caller;
    private final MediaIds ids;
    private final long maxBytes;
    private final @Nullable String cacheControl;
    private final Function<Exchange, Waits> waits;

    /**
     * Uploads through one endpoint.
     *
     * @param maxBytes the largest file that is taken
     * @param cacheControl where no header says it
     */
    public UploadOperation(
            ApiCaller caller,
            MediaIds ids,
            long maxBytes,
            @Nullable String cacheControl,
            Function<Exchange, Waits> waits) {
        this.caller = caller;
        this.ids = ids;
        this.maxBytes = maxBytes;
        this.cacheControl = cacheControl;
        this.waits = waits;
    }

    @Override
    public CompletionStage<Result> start(Message message) throws RequestFailedException {
        MediaUpload upload = read(message);
        return caller.ask(
                        NAME,
                        waits.apply(message.getExchange()),
                        (client, account, settings) -> client.upload(account, settings, upload, maxBytes))
                .thenApply(id -> result(upload));
    }

    private MediaUpload read(Message message) throws RequestFailedException {
        try {
            return message.getBody() instanceof MediaUpload upload ? upload : ofBody(message);
        } catch (InvalidMessageException e) {
            throw ApiCaller.refused(NAME, e.fieldErrors());
        } catch (IOException e) {
            throw ApiCaller.unreadable(NAME, e, Sent.NO);
        }
    }

    private MediaUpload ofBody(Message message) throws IOException {
        // A name that nobody can guess, where nobody gave one.
        MediaId id = ids.beside(message)
                .orElseGet(() -> new MediaId(UUID.randomUUID().toString()));
        PictureReader reader = new PictureReader(maxBytes);
        Object body = message.getBody();
        Picture picture = reader.read(
                "body",
                body instanceof CharSequence text ? text.toString().getBytes(StandardCharsets.UTF_8) : body,
                message.getHeader(Exchange.CONTENT_TYPE, String.class),
                message.getHeader(Exchange.FILE_NAME, id.value(), String.class),
                message.getExchange());
        String header = new HeaderReader(message, () -> Instant.EPOCH).text(BandwidthMessagingConstants.CACHE_CONTROL);
        return new MediaUpload(id, picture.contentType(), header == null ? cacheControl : header, picture.content());
    }

    private Result result(MediaUpload upload) {
        String url = caller.account().mediaUrl(upload.id()).toString();
        return message -> {
            message.setBody(
                    new MediaItem(url, upload.content().length(), upload.id().value()));
            message.setHeader(BandwidthMessagingConstants.MEDIA_ID, upload.id().value());
            message.setHeader(BandwidthMessagingConstants.MEDIA_URL, url);
        };
    }
}
