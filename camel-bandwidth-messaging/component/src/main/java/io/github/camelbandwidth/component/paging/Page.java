/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was found.
 *
 * @param next asks for the page after it; {@code null} on the last one
 * @param total how many there are on all pages, where that is told
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Integer total) {
    public Page {
        items = List.copyOf(items);
    }
}
