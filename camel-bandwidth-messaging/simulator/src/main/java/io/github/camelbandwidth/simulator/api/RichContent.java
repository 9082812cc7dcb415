/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the content of a rich message, which is one of text, media, a card and a carousel. */
final class RichContent {
    private static final int MAX_TEXT = 3_270;
    private static final int MAX_SUGGESTIONS = 11;
    private static final int MAX_SUGGESTIONS_OF_A_CARD = 4;
    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 2_000;
    private static final int MIN_CARDS = 2;
    private static final int MAX_CARDS = 10;
    private static final String TEXT = "text";
    private static final String MEDIA = "media";
    private static final String CARD = "cardContent";
    private static final String CARDS = "cardContents";
    private static final String ALIGNMENT = "thumbnailImageAlignment";

    private RichContent() {}

    static Content read(Fields fields) {
        List<String> kinds = Stream.of(TEXT, MEDIA, CARD, CARDS)
                .filter(name -> !fields.isAbsent(name))
                .toList();
        Suggestions.read(fields, MAX_SUGGESTIONS);
        if (kinds.size() != 1) {
            kinds.stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first -> fields.error(
                                    first,
                                    "There must be one of text, media, cardContent and cardContents, not several"),
                            () -> fields.error(TEXT, "There must be one of text, media, cardContent and cardContents"));
            return Content.none();
        }
        return switch (kinds.get(0)) {
            case TEXT -> new Content(fields.requiredLimited(TEXT, MAX_TEXT), List.of());
            case MEDIA -> media(fields);
            case CARD -> standalone(fields);
            default -> carousel(fields);
        };
    }

    private static Content media(Fields fields) {
        List<String> urls = MediaFiles.readRich(fields);
        if (fields.isEmpty(MEDIA)) {
            fields.required(MEDIA);
        }
        return new Content(null, urls);
    }

    private static Content standalone(Fields fields) {
        Orientation orientation = fields.requiredWord("orientation", Orientation.class);
        fields.word(ALIGNMENT, Alignment.class);
        if (orientation == Orientation.HORIZONTAL && fields.isAbsent(ALIGNMENT)) {
            fields.error(ALIGNMENT, fields.quoted(ALIGNMENT) + " is required when the orientation is HORIZONTAL");
        }
        return shown(fields.object(CARD).stream().toList());
    }

    private static Content carousel(Fields fields) {
        fields.requiredWord("cardWidth", Width.class);
        return shown(fields.objects(CARDS, MIN_CARDS, MAX_CARDS));
    }

    private static Content shown(List<Fields> cards) {
        List<String> texts = new ArrayList<>();
        List<String> media = new ArrayList<>();
        cards.forEach(card -> readCard(card, texts, media));
        return new Content(texts.isEmpty() ? null : String.join("\n", texts), media);
    }

    private static void readCard(Fields card, List<String> texts, List<String> media) {
        Stream.of(
                        Optional.ofNullable(card.limited("title", MAX_TITLE)),
                        Optional.ofNullable(card.limited("description", MAX_DESCRIPTION)))
                .flatMap(Optional::stream)
                .forEach(texts::add);
        card.object(MEDIA).ifPresent(file -> {
            media.add(MediaFiles.richFile(file));
            file.requiredWord("height", Height.class);
        });
        Suggestions.read(card, MAX_SUGGESTIONS_OF_A_CARD);
        if (card.isEmpty("title") && card.isEmpty("description") && card.isAbsent(MEDIA)) {
            card.error("title", "A card must have a title, a description or media");
        }
    }

    private enum Orientation {
        HORIZONTAL,
        VERTICAL
    }

    private enum Alignment {
        LEFT,
        RIGHT
    }

    private enum Width {
        SMALL,
        MEDIUM
    }

    private enum Height {
        SHORT,
        MEDIUM,
        TALL
    }
}
