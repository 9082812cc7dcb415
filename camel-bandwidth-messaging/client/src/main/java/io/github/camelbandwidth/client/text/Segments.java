/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an SMS as the network cuts it (an MMS is one segment, whatever its text). Rates and queues count
 * segments, not messages.
 *
 * @param encoding how all the parts are encoded
 * @param parts the text in order, one entry for each segment, never fewer than one (an empty text is one segment)
 */
public record Segments(Encoding encoding, List<String> parts) {
    private static final int HEADER_OCTETS = 6;

    public Segments {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("even an empty text is one segment");
        }
        parts = List.copyOf(parts);
    }

    /**
     * Cuts {@code text} into as few segments as the rules allow: an escape pair and a surrogate pair stay whole.
     * Filling each segment before the next is begun is optimal: no other cut gets further with as many segments.
     */
    public static Segments of(String text) {
        Encoding encoding = Encoding.of(text);
        int whole = text.codePoints().map(encoding::cost).sum();
        if (whole <= encoding.single()) {
            return new Segments(encoding, List.of(text));
        }
        return new Segments(encoding, cut(text, encoding));
    }

    private static List<String> cut(String text, Encoding encoding) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int cost = encoding.cost(codePoint);
            if (used + cost > encoding.concatenated()) {
                parts.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += cost;
            at += Character.charCount(codePoint);
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** How many segments the text takes: what the API calls {@code segmentCount} of an SMS. */
    public int count() {
        return parts.size();
    }

    /** What still fits into the last segment without another one, in septets or units. */
    public int remaining() {
        int limit = count() == 1 ? encoding.single() : encoding.concatenated();
        return limit - units(parts.get(count() - 1));
    }

    /** How many bytes travel: what the parts hold, and in each of several the header that joins them. */
    public int octets() {
        int headers = count() == 1 ? 0 : count() * HEADER_OCTETS;
        return headers + parts.stream().mapToInt(this::octets).sum();
    }

    private int octets(String part) {
        int units = units(part);
        return encoding == Encoding.UCS_2 ? 2 * units : (7 * units + 7) / 8;
    }

    private int units(String part) {
        return part.codePoints().map(encoding::cost).sum();
    }

    /** Without the text, which belongs to the people who write and read it. */
    @Override
    public String toString() {
        return "Segments[" + encoding + ", " + count() + "]";
    }
}
