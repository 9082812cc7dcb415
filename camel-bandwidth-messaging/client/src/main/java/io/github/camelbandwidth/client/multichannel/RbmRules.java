/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import io.github.camelbandwidth.client.message.FieldChecks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documented limits of what RBM can carry. */
final class RbmRules {
    private static final int MAX_TEXT = 3270;
    private static final int MAX_FILE_URL = 1000;
    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 2000;
    private static final int MIN_CARDS = 2;
    private static final int MAX_CARDS = 10;
    private static final int MAX_SUGGESTIONS = 11;
    private static final int MAX_SUGGESTIONS_ON_CARD = 4;

    private final FieldChecks checks;

    RbmRules(FieldChecks checks) {
        this.checks = checks;
    }

    void check(String path, RbmContent content) {
        if (content instanceof RbmContent.Text text) {
            checks.present(path + ".text", text.text(), "is missing: what is the message?");
            checks.words(path + ".text", text.text(), MAX_TEXT);
        } else if (content instanceof RbmContent.Media media) {
            media(path + ".media", media.media());
        } else if (content instanceof RbmContent.Card card) {
            card(path, card);
        } else if (content instanceof RbmContent.Carousel carousel) {
            carousel(path, carousel);
        }
        suggestions(path, content.suggestions(), MAX_SUGGESTIONS);
    }

    private void media(String path, List<MediaFile> media) {
        checks.require(!media.isEmpty(), path, "is empty: which file?");
        for (int i = 0; i < media.size(); i++) {
            file(path + "[" + i + "]", media.get(i));
        }
    }

    void file(String path, MediaFile file) {
        urls(path, file.fileUrl(), file.thumbnailUrl());
    }

    private void urls(String path, @Nullable String file, @Nullable String thumbnail) {
        checks.webAddress(path + ".fileUrl", Objects.requireNonNullElse(file, ""), MAX_FILE_URL);
        if (thumbnail != null) {
            checks.webAddress(path + ".thumbnailUrl", thumbnail, MAX_FILE_URL);
        }
    }

    private void card(String path, RbmContent.Card card) {
        checks.require(card.orientation() != null, path + ".orientation", "is missing: HORIZONTAL or VERTICAL?");
        checks.require(
                card.orientation() != RbmContent.Orientation.HORIZONTAL || card.thumbnailImageAlignment() != null,
                path + ".thumbnailImageAlignment",
                "is missing: a HORIZONTAL card needs LEFT or RIGHT");
        if (card.cardContent() == null) {
            checks.require(false, path + ".cardContent", "is missing: what is on the card?");
        } else {
            content(path + ".cardContent", card.cardContent());
        }
    }

    private void carousel(String path, RbmContent.Carousel carousel) {
        int cards = carousel.cardContents().size();
        checks.require(carousel.cardWidth() != null, path + ".cardWidth", "is missing: SMALL or MEDIUM?");
        checks.require(
                cards >= MIN_CARDS && cards <= MAX_CARDS,
                path + ".cardContents",
                "has " + cards + " cards where there must be " + MIN_CARDS + " to " + MAX_CARDS);
        for (int i = 0; i < cards; i++) {
            content(path + ".cardContents[" + i + "]", carousel.cardContents().get(i));
        }
    }

    private void content(String path, CardContent card) {
        checks.require(
                card.title() != null || card.description() != null || card.media() != null,
                path,
                "has none of title, description and media: what is on the card?");
        checks.words(path + ".title", card.title(), MAX_TITLE);
        checks.words(path + ".description", card.description(), MAX_DESCRIPTION);
        CardContent.CardMedia media = card.media();
        if (media != null) {
            urls(path + ".media", media.fileUrl(), media.thumbnailUrl());
            checks.require(media.height() != null, path + ".media.height", "is missing: SHORT, MEDIUM or TALL?");
        }
        suggestions(path, card.suggestions(), MAX_SUGGESTIONS_ON_CARD);
    }

    private void suggestions(String path, List<Suggestion> suggestions, int most) {
        checks.require(
                suggestions.size() <= most,
                path + ".suggestions",
                "has " + suggestions.size() + " entries where " + most + " are the most");
        for (int i = 0; i < suggestions.size(); i++) {
            new SuggestionRules(checks, path + ".suggestions[" + i + "].").check(suggestions.get(i));
        }
    }
}
