/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/**
 * A list that is fetched as it is read: one page is held at a time, and the next is asked for once that has been read.
 * Whoever reads waits for it, and nobody else does. For one reader; closing it, from any thread, ends his wait.
 */
public final class LazyList<T> implements Iterator<T>, Closeable {
    private final PageSource<T> source;
    private final Walk<T> walk;
    private Iterator<T> page = Collections.emptyIterator();
    private volatile @Nullable CompletableFuture<Page<T>> fetching;
    private volatile boolean closed;

    /**
     * A list of which nothing has been fetched yet.
     *
     * @param limit how many items are wanted at most
     */
    public LazyList(PageSource<T> source, long limit) {
        this.source = source;
        this.walk = new Walk<>(limit);
    }

    /**
     * Whether there is another one; waits for the next page if that is where it would be.
     *
     * @throws RuntimeCamelException if the page cannot be had, with the reason as its cause
     * @throws IllegalStateException if the list was closed: that there are no more would not be true
     */
    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !walk.isOver()) {
            page = walk.take(fetch()).iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has ended");
        }
        return page.next();
    }

    private Page<T> fetch() {
        requireOpen();
        CompletableFuture<Page<T>> coming = source.fetch(walk.token());
        fetching = coming;
        if (closed) {
            coming.cancel(false);
        }
        try {
            return coming.get();
        } catch (CancellationException e) {
            requireOpen();
            throw e;
        } catch (ExecutionException e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeCamelException("interrupted while waiting for a page of the list", e);
        } finally {
            fetching = null;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the list was closed: it lasts as long as the exchange that asked for it");
        }
    }

    @Override
    public void close() {
        closed = true;
        CompletableFuture<Page<T>> waitedFor = fetching;
        if (waitedFor != null) {
            waitedFor.cancel(false);
        }
    }

    /** Without items: they name people. */
    @Override
    public String toString() {
        return "LazyList[" + (closed ? "closed" : "open") + "]";
    }
}
