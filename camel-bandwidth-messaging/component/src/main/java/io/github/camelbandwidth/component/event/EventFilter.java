/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.EventConfiguration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events run the route.
 *
 * @param types empty means all: also those whose type nobody knows yet
 */
record EventFilter(Set<String> types) {

    static EventFilter of(EventConfiguration options) {
        return new EventFilter(words(options.getEventTypes()));
    }

    private static Set<String> words(@Nullable String option) {
        return option == null
                ? Set.of()
                : Arrays.stream(option.split(",", -1))
                        .map(String::trim)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean passes(MessageEvent event) {
        return types.isEmpty() || types.contains(event.type());
    }
}
