/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found.
 *
 * @param total how many rows match, on all pages
 * @param rows those of this page, in order
 * @param first where the first of them stands, or null when there is none
 * @param last where the last of them stands, or null when there is none
 * @param hasPrevious whether rows come before these
 * @param hasNext whether rows come after these
 */
public record Page(
        int total,
        List<Row> rows,
        @Nullable Place first,
        @Nullable Place last,
        boolean hasPrevious,
        boolean hasNext) {}
