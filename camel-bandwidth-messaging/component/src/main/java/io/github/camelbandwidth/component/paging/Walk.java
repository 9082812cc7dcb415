/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far somebody has come from page to page. */
final class Walk<T> {
    private final long limit;
    private long taken;
    private @Nullable String token;
    private boolean over;

    /**
     * A walk from the first page on.
     *
     * @param limit how many items are wanted at most
     */
    Walk(long limit) {
        this.limit = limit;
        this.over = limit == 0;
    }

    /** Asks for the page to come; {@code null} for the first one. */
    @Nullable
    String token() {
        return token;
    }

    boolean isOver() {
        return over;
    }

    /**
     * Goes on by a page and gives of it what is wanted.
     *
     * @throws IllegalStateException if the page after it is that page again: the walk would have no end
     */
    List<T> take(Page<T> page) {
        List<T> items = page.items().subList(0, (int) Math.min(page.items().size(), limit - taken));
        taken += items.size();
        over = page.next() == null || taken == limit;
        if (!over && Objects.equals(page.next(), token)) {
            throw new IllegalStateException("the API gave a page twice, so the list would have no end");
        }
        token = page.next();
        return items;
    }
}
