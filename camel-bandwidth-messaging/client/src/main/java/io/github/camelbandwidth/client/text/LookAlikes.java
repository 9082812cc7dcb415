/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What GSM-7 has for characters that word processors, phones and web pages put in by themselves. No letter is
 * ever exchanged for another one (not even a Greek or Cyrillic one for the Latin one it looks like: whatever reads the
 * text aloud, searches it or copies a code from it would see the difference), and no character that people type on
 * purpose, such as a backtick in a password.
 */
final class LookAlikes {
    private static final int FULLWIDTH_FIRST = 0xFF01;
    private static final int FULLWIDTH_LAST = 0xFF5E;
    private static final int FULLWIDTH_BEFORE_ASCII = 0xFEE0;

    private static final Map<Integer, String> TABLE = new HashMap<>();

    static {
        put("'", "\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u02BB\u02BC");
        put("\"", "\u201C\u201D\u201E\u201F\u2033\u2036\u00AB\u00BB");
        put("-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212");
        put("...", "\u2026");
        put("*", "\u2022\u2023");
        put("/", "\u2044\u2215");
        put("x", "\u00D7");
        put(" ", "\t\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");
        put("\n", "\u000B\u0085\u2028\u2029");
        // Invisible: joiners, the soft hyphen, the byte order mark, and the marks of left-to-right text around numbers
        // and names that phones copy. Those of right-to-left text change the order in which it is read.
        put("", "\u00AD\u200B\u200C\u200D\u2060\uFEFF\u200E\u202A\u202C\u2066\u2068\u2069");
        put("ff", "\uFB00");
        put("fi", "\uFB01");
        put("fl", "\uFB02");
        put("ffi", "\uFB03");
        put("ffl", "\uFB04");
    }

    private LookAlikes() {}

    private static void put(String plain, String characters) {
        characters.codePoints().forEach(character -> TABLE.put(character, plain));
    }

    /** The text with whatever has a look-alike exchanged for it; letters and accents that belong together are joined. */
    static String replaceIn(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(LookAlikes::plain)
                .collect(Collectors.joining());
    }

    private static String plain(int character) {
        if (Gsm7.septets(character) > 0) {
            return Character.toString(character);
        }
        @Nullable String plain = TABLE.get(character);
        if (plain != null) {
            return plain;
        }
        boolean fullwidth = character >= FULLWIDTH_FIRST && character <= FULLWIDTH_LAST;
        return Character.toString(fullwidth ? character - FULLWIDTH_BEFORE_ASCII : character);
    }
}
