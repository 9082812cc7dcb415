/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

/** How a text travels over the air; it decides how much of it fits into one segment. */
public enum Encoding {
    /** The 7-bit default alphabet of 3GPP TS 23.038 and its extension table; measured in septets. */
    GSM_7(160, 153),
    /** 16 bits for each UTF-16 unit: a single character outside GSM-7 puts the whole text here. */
    UCS_2(70, 67);

    private final int single;
    private final int concatenated;

    Encoding(int single, int concatenated) {
        this.single = single;
        this.concatenated = concatenated;
    }

    /** The encoding the network picks for {@code text}: GSM-7 where every character has a place in it. */
    public static Encoding of(String text) {
        return text.codePoints().allMatch(codePoint -> Gsm7.septets(codePoint) > 0) ? GSM_7 : UCS_2;
    }

    /** What one segment holds when it is the only one: 160 septets, or 70 UTF-16 units. */
    public int single() {
        return single;
    }

    /** What each segment holds when there are several, the header that joins them taken off: 153, or 67. */
    public int concatenated() {
        return concatenated;
    }

    /** What a code point that has a place in this encoding costs, in the unit of it; it is never split. */
    int cost(int codePoint) {
        return this == UCS_2 ? Character.charCount(codePoint) : Gsm7.septets(codePoint);
    }
}
