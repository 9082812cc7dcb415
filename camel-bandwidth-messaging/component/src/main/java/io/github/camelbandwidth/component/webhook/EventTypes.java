/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events run the route.
 *
 * @param names empty means all: also those whose type nobody knows yet
 */
record EventTypes(Set<String> names) {

    static EventTypes parse(@Nullable String option) {
        if (option == null || option.isBlank()) {
            return new EventTypes(Set.of());
        }
        return new EventTypes(Arrays.stream(option.split(",", -1))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean include(MessageEvent event) {
        return names.isEmpty() || names.contains(event.type());
    }
}
