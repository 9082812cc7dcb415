/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks for pages, one at a time. */
@FunctionalInterface
public interface PageSource<T> {
    /**
     * Asks for a page and does not wait for it.
     *
     * @param token of the page before; {@code null} for the first page
     * @return completes on a thread that must not be blocked; exceptionally with what the reader is to fail with
     */
    CompletableFuture<Page<T>> fetch(@Nullable String token);
}
