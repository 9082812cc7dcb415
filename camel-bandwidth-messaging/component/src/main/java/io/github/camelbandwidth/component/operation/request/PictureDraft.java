/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.component.operation.Draft;
import io.github.camelbandwidth.component.operation.MessageIdentity;
import io.github.camelbandwidth.component.operation.Sender;
import io.github.camelbandwidth.component.operation.Waits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A message that names pictures by the URLs they will have; they are uploaded before it is sent. */
record PictureDraft(SendRequest request, MessageIdentity identity, List<Upload> uploads, Uploader uploader)
        implements Draft {

    /**
     * Reads the pictures once for the identity: their URLs are new each time.
     *
     * @throws IOException if one cannot be read
     */
    static PictureDraft of(MessageRequest request, List<Upload> uploads, Uploader uploader) throws IOException {
        List<String> contents = new ArrayList<>();
        List<String> lasting = new ArrayList<>(request.media());
        for (Upload upload : uploads) {
            contents.add(upload.picture().fingerprint());
            lasting.remove(upload.url());
        }
        MessageRequest nameless = request.toBuilder().media(lasting).build();
        return new PictureDraft(request, MessageIdentity.of(nameless, contents), uploads, uploader);
    }

    @Override
    public Sender before(Sender next) {
        return (ready, waits) -> uploadThenSend(ready, waits, next);
    }

    private CompletableFuture<Outcome<SendResponse>> uploadThenSend(SendRequest ready, Waits waits, Sender next) {
        return uploader.upload(uploads, waits)
                .handleAsync((done, failure) -> Optional.ofNullable(failure), uploader.executor())
                .thenCompose(failure -> failure.map(PictureDraft::notSent).orElseGet(() -> next.send(ready, waits)));
    }

    private static CompletableFuture<Outcome<SendResponse>> notSent(Throwable failure) {
        return CompletableFuture.completedFuture(new Outcome.NotSent<>(
                List.of(), failure instanceof CompletionException wrapped ? cause(wrapped) : failure));
    }

    private static @Nullable Throwable cause(CompletionException wrapped) {
        return wrapped.getCause();
    }

    /** The pictures of then have other URLs, and those of now were not uploaded. */
    @Override
    public SendResponse repeated(SendResponse earlier) {
        List<String> not = uploads.stream().map(Upload::url).toList();
        return earlier instanceof MessageResponse response
                ? response.withMedia(response.media().stream()
                        .filter(url -> !not.contains(url))
                        .toList())
                : earlier;
    }
}
