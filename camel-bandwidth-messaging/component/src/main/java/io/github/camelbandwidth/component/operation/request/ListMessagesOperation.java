/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.query.MessageItem;
import io.github.camelbandwidth.client.query.MessageQuery;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Waits;
import io.github.camelbandwidth.component.paging.Page;
import io.github.camelbandwidth.component.paging.PageSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** {@code GET /users/{accountId}/messages}, page by page. */
public final class ListMessagesOperation implements Operation {
    private static final String NAME = "list";

    /** On one page: all that can be found, 10,000, comes in ten requests, and none of them is large. */
    private static final int PAGE = 1_000;

    private final ApiCaller caller;
    private final QueryReader queries;
    private final Lists lists;
    private final Function<Exchange, Waits> waits;

    /** Searches through one endpoint. */
    public ListMessagesOperation(ApiCaller caller, QueryReader queries, Lists lists, Function<Exchange, Waits> waits) {
        this.caller = caller;
        this.queries = queries;
        this.lists = lists;
        this.waits = waits;
    }

    @Override
    public CompletionStage<Result> start(Message message) throws RequestFailedException {
        try {
            MessageQuery query = queries.read(message);
            long most = lists.limit(message, query.limit());
            MessageQuery paged = query.withLimit((int) Math.min(most, PAGE));
            List<FieldError> errors = paged.check();
            if (!errors.isEmpty()) {
                throw new InvalidMessageException(errors);
            }
            return lists.result(pages(paged, waits.apply(message.getExchange())), most);
        } catch (InvalidMessageException e) {
            throw ApiCaller.refused(NAME, e.fieldErrors());
        }
    }

    private PageSource<MessageItem> pages(MessageQuery query, Waits ends) {
        return token -> caller.ask(
                        NAME, ends, (client, account, settings) -> client.list(account, settings, at(query, token)))
                .thenApply(page -> new Page<>(page.messages(), page.nextPageToken(), page.totalCount()));
    }

    /** The first page is where the query says. */
    private static MessageQuery at(MessageQuery query, @Nullable String token) {
        return token == null ? query : query.withPageToken(token);
    }
}
