/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.media;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of the account's media files, 1,000 at most.
 *
 * @param continuationToken asks for the next page; {@code null} on the last one
 */
public record MediaPage(List<MediaItem> items, @Nullable String continuationToken) {
    public MediaPage {
        items = List.copyOf(items);
    }

    /** Reads an answer with leniency; empty if it is no array. */
    public static Optional<MediaPage> of(Answer answer) {
        return Json.tryRead(answer.body())
                .filter(JsonNode::isArray)
                .map(array -> new MediaPage(
                        array.valueStream()
                                .filter(JsonNode::isObject)
                                .map(item -> MediaItem.of(new Fields(item)))
                                .toList(),
                        Optional.ofNullable(answer.headers().get("Continuation-Token"))
                                .filter(token -> !token.isBlank())
                                .orElse(null)));
    }
}
