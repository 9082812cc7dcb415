/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

/** The two tables of 3GPP TS 23.038, sections 6.2.1 and 6.2.1.1; the escape itself stands for no character. */
final class Gsm7 {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** By code point; the last one of either table is the euro sign. Each character of each text is looked up here. */
    private static final byte[] SEPTETS = new byte['€' + 1];

    static {
        BASIC.chars().forEach(character -> SEPTETS[character] = 1);
        EXTENSION.chars().forEach(character -> SEPTETS[character] = 2);
    }

    private Gsm7() {}

    /** 1 for a character of the basic table, 2 for one behind an escape, 0 for one that GSM-7 does not have. */
    static int septets(int codePoint) {
        return codePoint < SEPTETS.length ? SEPTETS[codePoint] : 0;
    }
}
