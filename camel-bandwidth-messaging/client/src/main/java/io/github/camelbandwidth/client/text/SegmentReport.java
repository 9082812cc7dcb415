/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text costs as an SMS, and why: for a route that decides before it sends, or a form that counts while somebody
 * types.
 *
 * @param encoding how the whole text is encoded
 * @param count how many segments it takes
 * @param remaining what still fits into the last segment, in septets of GSM-7 or units of UCS-2. A character of GSM-7's
 *     extension takes two septets, an emoji two units or more
 * @param offenders the characters GSM-7 does not have, each of which puts the whole text into UCS-2, in the order of the
 *     text; empty for GSM-7
 */
public record SegmentReport(Encoding encoding, int count, int remaining, List<Offender> offenders) {

    /**
     * A character GSM-7 does not have.
     *
     * @param position where it begins, as {@link String#charAt} counts
     * @param codePoint its place in Unicode
     */
    public record Offender(int position, int codePoint) {

        /** As Unicode writes it, such as {@code U+2019}. */
        public String character() {
            return "U+%04X".formatted(codePoint);
        }

        /** Its name in Unicode, such as {@code RIGHT SINGLE QUOTATION MARK}. */
        public String name() {
            String name = Character.getName(codePoint);
            return name == null ? "UNASSIGNED" : name;
        }

        /** Such as {@code U+2019 at 3}. */
        @Override
        public String toString() {
            return character() + " at " + position;
        }
    }

    public SegmentReport {
        offenders = List.copyOf(offenders);
    }

    /** Looks at {@code text} as {@link Segments#of} does; an MMS is one segment, whatever this says of its text. */
    public static SegmentReport of(String text) {
        Segments segments = Segments.of(text);
        return new SegmentReport(segments.encoding(), segments.count(), segments.remaining(), offendersIn(text));
    }

    private static List<Offender> offendersIn(String text) {
        List<Offender> offenders = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (Gsm7.septets(codePoint) == 0) {
                offenders.add(new Offender(at, codePoint));
            }
            at += Character.charCount(codePoint);
        }
        return offenders;
    }

    /** Without the offenders, which of a text in many a language are the text. */
    @Override
    public String toString() {
        return "SegmentReport[" + encoding + ", " + count + ", " + remaining + " remaining, " + offenders.size()
                + " offenders]";
    }
}
