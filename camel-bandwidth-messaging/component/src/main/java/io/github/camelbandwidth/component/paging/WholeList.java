/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Goes from page to page until there are no more, or enough. It holds no thread while it waits. */
public final class WholeList<T> {
    private final PageSource<T> source;
    private final Walk<T> walk;
    private final List<T> items = new ArrayList<>();
    private final CompletableFuture<Listing<T>> whole = new CompletableFuture<>();

    private WholeList(PageSource<T> source, long limit) {
        this.source = source;
        this.walk = new Walk<>(limit);
    }

    /**
     * Fetches a list.
     *
     * @param limit how many items are wanted at most
     * @return completes exceptionally if one of the pages does: half a list is none
     */
    public static <T> CompletableFuture<Listing<T>> of(PageSource<T> source, long limit) {
        WholeList<T> list = new WholeList<>(source, limit);
        list.step(null);
        return list.whole;
    }

    private void step(@Nullable Integer total) {
        if (walk.isOver()) {
            whole.complete(new Listing<>(items, total));
            return;
        }
        CompletableFuture<?> unused = source.fetch(walk.token()).whenComplete((page, failure) -> {
            if (failure == null) {
                add(page);
            } else {
                whole.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        });
    }

    private void add(Page<T> page) {
        try {
            items.addAll(walk.take(page));
            step(page.total());
        } catch (RuntimeException e) {
            whole.completeExceptionally(e);
        }
    }
}
