/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Goes from page to page until there are no more, or enough. It holds no thread while it waits. */
public final class WholeList<T> {
    private final PageSource<T> source;
    private final Walk<T> walk;
    private final Executor executor;
    private final List<T> items = new ArrayList<>();
    private final CompletableFuture<Listing<T>> whole = new CompletableFuture<>();
    private volatile @Nullable Integer total;

    private WholeList(PageSource<T> source, long limit, Executor executor) {
        this.source = source;
        this.walk = new Walk<>(limit);
        this.executor = executor;
    }

    /**
     * Fetches a list.
     *
     * @param limit how many items are wanted at most
     * @param executor on which pages after the first are asked for: to ask may resolve a name, for which the thread that
     *     brought the page before is not there
     * @return completes exceptionally if one of the pages does: half a list is none
     */
    public static <T> CompletableFuture<Listing<T>> of(PageSource<T> source, long limit, Executor executor) {
        WholeList<T> list = new WholeList<>(source, limit, executor);
        list.fetch();
        return list.whole;
    }

    /** Goes on as long as pages are there at once; at one that is not, it goes on when it is. */
    private void fetch() {
        try {
            while (!walk.isOver()) {
                CompletableFuture<Page<T>> page = source.fetch(walk.token());
                if (!page.isDone()) {
                    CompletableFuture<?> unused = page.whenCompleteAsync((there, failure) -> goOn(page), executor);
                    return;
                }
                add(page);
            }
            whole.complete(new Listing<>(items, total));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void goOn(CompletableFuture<Page<T>> there) {
        try {
            add(there);
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        fetch();
    }

    private void add(CompletableFuture<Page<T>> there) {
        Page<T> page = there.join();
        items.addAll(walk.take(page));
        total = page.total();
    }

    private void fail(RuntimeException failure) {
        Throwable cause = failure.getCause();
        whole.completeExceptionally(failure instanceof CompletionException && cause != null ? cause : failure);
    }
}
