/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text that fits into GSM-7 once what looks like a plain character is one: curly quotes, dashes, the ellipsis, spaces
 * of other widths, invisible characters. It is replaced only where the whole text then is GSM-7 and takes no more
 * segments than before; with a single other character left, to replace the rest would gain nothing.
 *
 * @param text the text as it is to be sent
 * @param replaced what was replaced, by its code point such as {@code U+2019}, and how often; in the order of the text,
 *     empty if the text is as it was
 */
public record SmartEncoding(String text, Map<String, Integer> replaced) {

    public SmartEncoding {
        replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
    }

    /** Replaces all or nothing; a text that is GSM-7 already is never changed. */
    public static SmartEncoding of(String text) {
        if (Encoding.of(text) == Encoding.GSM_7) {
            return new SmartEncoding(text, Map.of());
        }
        Segments plain = Segments.of(LookAlikes.replaceIn(text));
        return plain.encoding() == Encoding.GSM_7
                        && plain.count() <= Segments.of(text).count()
                ? new SmartEncoding(String.join("", plain.parts()), offendersOf(text))
                : new SmartEncoding(text, Map.of());
    }

    /** All of them are gone where the result is GSM-7. */
    private static Map<String, Integer> offendersOf(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        SegmentReport.of(text).offenders().forEach(gone -> counts.merge(gone.character(), 1, Integer::sum));
        return counts;
    }

    /** Without the text, which belongs to the people who write and read it. */
    @Override
    public String toString() {
        return "SmartEncoding[replaced=" + replaced + "]";
    }
}
