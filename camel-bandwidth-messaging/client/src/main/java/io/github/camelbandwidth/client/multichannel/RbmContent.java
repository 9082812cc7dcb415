/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What RCS business messaging can carry, each with up to 11 suggestions below it. */
public sealed interface RbmContent extends ChannelContent {

    @Override
    default ChannelKind channel() {
        return ChannelKind.RBM;
    }

    /** What the person can tap. */
    List<Suggestion> suggestions();

    /**
     * A text.
     *
     * @param text at most 3270 characters
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Text(@Nullable String text, List<Suggestion> suggestions) implements RbmContent {
        public Text {
            suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        }

        @Override
        public String toString() {
            return "Text[suggestions=" + suggestions.size() + "]";
        }
    }

    /** Files, at least one. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Media(List<MediaFile> media, List<Suggestion> suggestions) implements RbmContent {
        public Media {
            media = media == null ? List.of() : List.copyOf(media);
            suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        }
    }

    /**
     * One card.
     *
     * @param thumbnailImageAlignment needed with {@link Orientation#HORIZONTAL}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Card(
            @Nullable Orientation orientation,
            @Nullable Alignment thumbnailImageAlignment,
            @Nullable CardContent cardContent,
            List<Suggestion> suggestions)
            implements RbmContent {
        public Card {
            suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        }
    }

    /** Cards side by side, 2 to 10. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Carousel(@Nullable Width cardWidth, List<CardContent> cardContents, List<Suggestion> suggestions)
            implements RbmContent {
        public Carousel {
            cardContents = cardContents == null ? List.of() : List.copyOf(cardContents);
            suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        }
    }

    /** How a card lies. */
    enum Orientation {
        HORIZONTAL,
        VERTICAL
    }

    /** On which side of a lying card its picture is. */
    enum Alignment {
        LEFT,
        RIGHT
    }

    /** How wide the cards of a carousel are. */
    enum Width {
        SMALL,
        MEDIUM
    }
}
