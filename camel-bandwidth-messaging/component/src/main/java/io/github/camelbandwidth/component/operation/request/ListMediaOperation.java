/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Waits;
import io.github.camelbandwidth.component.paging.Page;
import io.github.camelbandwidth.component.paging.PageSource;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** {@code GET /users/{accountId}/media}, page by page. The body does not matter. */
public final class ListMediaOperation implements Operation {
    private static final String NAME = "list";

    private final ApiCaller caller;
    private final Lists lists;
    private final Function<Exchange, Waits> waits;

    /** Lists through one endpoint. */
    public ListMediaOperation(ApiCaller caller, Lists lists, Function<Exchange, Waits> waits) {
        this.caller = caller;
        this.lists = lists;
        this.waits = waits;
    }

    @Override
    public CompletionStage<Result> start(Message message) throws RequestFailedException {
        Waits ends = waits.apply(message.getExchange());
        PageSource<MediaItem> pages = token -> caller.ask(
                        NAME, ends, (client, account, settings) -> client.listMedia(account, settings, token))
                .thenApply(page -> new Page<>(page.items(), page.continuationToken(), null));
        return lists.result(pages, limit(message));
    }

    private long limit(Message message) throws RequestFailedException {
        try {
            return lists.limit(message, null);
        } catch (InvalidMessageException e) {
            throw ApiCaller.refused(NAME, e.fieldErrors());
        }
    }
}
