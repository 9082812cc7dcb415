/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How to go on from one page of a list. What is null is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageInfoJson(
        @Nullable String prevPage,
        @Nullable String nextPage,
        @Nullable String prevPageToken,
        @Nullable String nextPageToken) {

    /** Without the links, which repeat what was asked for. */
    @Override
    public String toString() {
        return "PageInfoJson[]";
    }
}
