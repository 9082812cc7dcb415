/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param accountId whose messages
 * @param messageId the one message that can match, or null when any can
 * @param filter what a row must be like
 * @param sort what the rows are sorted by
 * @param descending whether the highest comes first
 * @param anchor the row the page goes on from, or null for the first page
 * @param backwards whether the page ends before the anchor instead of beginning behind it
 * @param limit how many rows the page has at most, 1 or more
 */
public record Query(
        String accountId,
        @Nullable String messageId,
        Predicate<Row> filter,
        SortField sort,
        boolean descending,
        @Nullable Place anchor,
        boolean backwards,
        int limit) {

    /** The account alone. */
    @Override
    public String toString() {
        return "Query[" + accountId + "]";
    }
}
