/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people's numbers are shown in logs and errors: by their last four digits. */
public final class Masking {
    private static final int SHOWN = 4;

    /**
     * Seven digits are the shortest a subscriber's number gets; prices, codes and years stay readable. Possessive
     * ({@code +} at its end), or Java would need more stack with each digit of a long row of them.
     */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ().-]{0,3}\\d){6,}+");

    private Masking() {}

    /** {@code ***0142} for a number; a short code of four digits or fewer and a sender id name no person and stay. */
    public static String number(String number) {
        return number.length() <= SHOWN || number.chars().noneMatch(Character::isDigit)
                ? number
                : "***" + number.substring(number.length() - SHOWN);
    }

    /** The sentence with whatever looks like a phone number masked. */
    public static String numbersIn(String sentence) {
        return NUMBER.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }
}
