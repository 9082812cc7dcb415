/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.operation.HeaderReader;
import io.github.camelbandwidth.component.operation.Operation.Result;
import io.github.camelbandwidth.component.paging.LazyList;
import io.github.camelbandwidth.component.paging.Listing;
import io.github.camelbandwidth.component.paging.PageSource;
import io.github.camelbandwidth.component.paging.WholeList;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;

/** How lists become bodies: whole, or fetched as they are read. */
public final class Lists {
    private final @Nullable Integer limit;
    private final boolean stream;
    private final Executor executor;

    /**
     * For one endpoint.
     *
     * @param limit how many entries are wanted where nothing else says so; {@code null} for all
     * @param stream whether they are fetched as they are read
     * @param executor on which further pages are asked for
     */
    public Lists(@Nullable Integer limit, boolean stream, Executor executor) {
        this.limit = limit;
        this.stream = stream;
        this.executor = executor;
    }

    /**
     * How many entries are wanted at most.
     *
     * @param ofBody what the body says, behind the header
     * @throws InvalidMessageException if the header has no such number
     */
    long limit(Message message, @Nullable Integer ofBody) {
        String header = new HeaderReader(message, () -> Instant.EPOCH).text(BandwidthMessagingConstants.LIMIT);
        if (header == null) {
            Integer said = ofBody == null ? limit : ofBody;
            return said == null ? Long.MAX_VALUE : said;
        }
        if (!header.matches("0*[1-9][0-9]{0,8}")) {
            throw new InvalidMessageException(List.of(new FieldError(
                    "header " + BandwidthMessagingConstants.LIMIT, "must be a whole number greater than 0")));
        }
        return Long.parseLong(header);
    }

    <T> CompletionStage<Result> result(PageSource<T> source, long most) {
        return stream
                // Complete at once, so that the route goes on where it is: whoever reads the list waits for it.
                ? CompletableFuture.completedFuture(message -> write(new LazyList<>(source, most), message))
                : WholeList.of(source, most, executor).thenApply(listing -> message -> write(listing, message));
    }

    private static void write(LazyList<?> list, Message message) {
        message.getExchange().getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange exchange) {
                list.close();
            }
        });
        message.setBody(list);
        message.removeHeader(BandwidthMessagingConstants.TOTAL_COUNT);
    }

    private static void write(Listing<?> listing, Message message) {
        message.setBody(listing.items());
        if (listing.total() == null) {
            message.removeHeader(BandwidthMessagingConstants.TOTAL_COUNT);
        } else {
            message.setHeader(BandwidthMessagingConstants.TOTAL_COUNT, listing.total());
        }
    }
}
