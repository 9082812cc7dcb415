/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was found, or as much of it as was wanted.
 *
 * @param total how many there are in all, where the API tells
 */
public record Listing<T>(List<T> items, @Nullable Integer total) {
    public Listing {
        items = List.copyOf(items);
    }
}
