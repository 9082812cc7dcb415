/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Three pages: 1 2, 3 4, 5. They come at once; what was asked for is kept. */
final class Pages implements PageSource<Integer> {
    final List<String> asked = new ArrayList<>();

    @Override
    public CompletableFuture<Page<Integer>> fetch(@Nullable String token) {
        asked.add(String.valueOf(token));
        return CompletableFuture.completedFuture(page(token));
    }

    static Page<Integer> page(@Nullable String token) {
        if (token == null) {
            return new Page<>(List.of(1, 2), "second", 5);
        }
        return token.equals("second") ? new Page<>(List.of(3, 4), "third", 5) : new Page<>(List.of(5), null, 5);
    }
}
