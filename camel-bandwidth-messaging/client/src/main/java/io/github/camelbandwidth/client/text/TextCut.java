/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text to what a number of segments holds, between two characters as people see them. */
public final class TextCut {
    /** Extended grapheme clusters. Java 17's {@code BreakIterator} takes flags and families of emoji apart. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final String text;
    private final int segments;
    private final List<Integer> ends = new ArrayList<>();

    private TextCut(String text, int segments) {
        this.text = text;
        this.segments = segments;
    }

    /**
     * The longest beginning of {@code text} that takes at most {@code segments}: all of it if it fits, empty if not even
     * its first character does.
     */
    public static Optional<String> toFit(String text, int segments) {
        if (Segments.of(text).count() <= segments) {
            return Optional.of(text);
        }
        return new TextCut(text, segments).longest();
    }

    private Optional<String> longest() {
        // No segment holds more characters than septets.
        long most = (long) segments * Encoding.GSM_7.single();
        Matcher characters = CHARACTER.matcher(text);
        while (characters.find() && characters.end() <= most) {
            ends.add(characters.end());
        }
        int fitting = howManyFit();
        return fitting == 0 ? Optional.empty() : Optional.of(text.substring(0, ends.get(fitting - 1)));
    }

    /**
     * By halving: more characters never take fewer segments. Where one of them puts the text into UCS-2, a segment holds
     * fewer of them, even beside one of GSM-7 that is all escape pairs.
     */
    private int howManyFit() {
        int fitting = 0;
        int tooMany = ends.size() + 1;
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) / 2;
            if (Segments.of(text.substring(0, ends.get(middle - 1))).count() <= segments) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return fitting;
    }
}
