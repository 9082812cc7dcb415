/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Which headers of the call the route gets: none, unless a strategy lets them in. Whatever it says, nothing that Camel
 * would act upon and no credentials.
 */
final class CopiedHeaders {
    private static final List<String> NEVER_BEGINNING_WITH = List.of("camel", "org.apache.camel", "proxy-");
    private static final Set<String> NEVER =
            Set.of("authorization", "cookie", "cookie2", PathSecret.SEGMENT.toLowerCase(Locale.ROOT));

    private final @Nullable HeaderFilterStrategy strategy;

    CopiedHeaders(@Nullable HeaderFilterStrategy strategy) {
        this.strategy = strategy;
    }

    Map<String, Object> of(HttpCall call, Exchange http) {
        if (strategy == null) {
            return Map.of();
        }
        return call.headers()
                .filter(header -> mayBeCopied(header.getKey()))
                .filter(header -> !strategy.applyFilterToExternalHeaders(header.getKey(), header.getValue(), http))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean mayBeCopied(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !NEVER.contains(lower) && NEVER_BEGINNING_WITH.stream().noneMatch(lower::startsWith);
    }
}
