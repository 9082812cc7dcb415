/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on a card: at least one of title, description and media.
 *
 * @param title at most 200 characters
 * @param description at most 2000 characters
 * @param suggestions on the card itself, at most 4
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CardContent(
        @Nullable String title,
        @Nullable String description,
        @Nullable CardMedia media,
        List<Suggestion> suggestions) {

    public CardContent {
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    }

    /**
     * The picture or film of a card.
     *
     * @param fileUrl at most 1000 characters
     * @param thumbnailUrl of a film; at most 1000 characters
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CardMedia(
            @Nullable String fileUrl,
            @Nullable String thumbnailUrl,
            @Nullable Height height) {}

    /** How high the media on a card are. */
    public enum Height {
        SHORT,
        MEDIUM,
        TALL
    }

    /** Without its words. */
    @Override
    public String toString() {
        return "CardContent[suggestions=" + suggestions.size() + "]";
    }
}
