/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Waits;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** {@code DELETE /users/{accountId}/media/{mediaId}}. The body stays as it is. */
public final class DeleteOperation implements Operation {
    private static final String NAME = "delete";

    private final ApiCaller caller;
    private final MediaIds ids;
    private final Function<Exchange, Waits> waits;

    /** Deletes through one endpoint. */
    public DeleteOperation(ApiCaller caller, MediaIds ids, Function<Exchange, Waits> waits) {
        this.caller = caller;
        this.ids = ids;
        this.waits = waits;
    }

    @Override
    public CompletionStage<Result> start(Message message) throws RequestFailedException {
        MediaId id = read(message);
        return caller.ask(
                        NAME,
                        waits.apply(message.getExchange()),
                        (client, account, settings) -> client.deleteMedia(account, settings, id))
                .thenApply(done -> answer -> answer.setHeader(BandwidthMessagingConstants.MEDIA_ID, id.value()));
    }

    private MediaId read(Message message) throws RequestFailedException {
        try {
            return ids.of(message);
        } catch (InvalidMessageException e) {
            throw ApiCaller.refused(NAME, e.fieldErrors());
        }
    }
}
