/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handset shows of the content of a channel.
 *
 * @param text what there is to read, of a card its title and description; null when there is nothing
 * @param media URLs, empty when there are none
 */
record Content(@Nullable String text, List<String> media) {

    static Content none() {
        return new Content(null, List.of());
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "Content[]";
    }
}
