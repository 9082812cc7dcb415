/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What the API takes for a number or a sender, and how such a thing is shown to people who need not know it. */
public final class PhoneNumber {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SHORT_CODE = Pattern.compile("\\d{3,8}");
    private static final Pattern SENDER_ID = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 \\-_&][A-Za-z0-9 \\-+_&]{0,10}");
    private static final Pattern TOLL_FREE = Pattern.compile("\\+18(00|33|44|55|66|77|88)\\d{7}");
    private static final Pattern FAILING = Pattern.compile("\\+1555555(\\d{4})");
    private static final Pattern WITHOUT_RBM = Pattern.compile("\\+1555554\\d{4}");
    private static final int SHOWN = 4;

    private PhoneNumber() {}

    /** Whether {@code value} is a number in E.164: a plus and 7 to 15 digits, the first of them not 0. */
    public static boolean isE164(String value) {
        return E164.matcher(value).matches();
    }

    /**
     * Whether {@code value} may stand in {@code from}: a number in E.164, a short code (3 to 8 digits), or an
     * alphanumeric sender id, which has at most 11 letters, digits, spaces and {@code - + _ &}, one letter at least.
     * What begins with a plus is read as a number, never as a sender id: the API answers {@code +invalid} that way.
     */
    public static boolean isSender(String value) {
        return isReachable(value) || isSenderId(value);
    }

    /** Whether a handset can write to {@code value}: a number in E.164 or a short code. */
    public static boolean isReachable(String value) {
        return isE164(value) || isShortCode(value);
    }

    /** Whether {@code value} is a short code. */
    public static boolean isShortCode(String value) {
        return SHORT_CODE.matcher(value).matches();
    }

    /** Whether {@code value} is a toll-free number of North America. */
    public static boolean isTollFree(String value) {
        return TOLL_FREE.matcher(value).matches();
    }

    /** Whether {@code value} is an alphanumeric sender id. */
    public static boolean isSenderId(String value) {
        return SENDER_ID.matcher(value).matches();
    }

    /** The error code a message to {@code number} fails with: the last four digits of {@code +1555555} + four digits. */
    static OptionalInt failureOf(String number) {
        var failing = FAILING.matcher(number);
        return failing.matches() ? OptionalInt.of(Integer.parseInt(failing.group(1))) : OptionalInt.empty();
    }

    /** Whether the handset of {@code number} takes no rich messages: {@code +1555554} and four digits. */
    static boolean lacksRbm(String number) {
        return WITHOUT_RBM.matcher(number).matches();
    }

    /** The last four characters behind a mark, for logs and screens; all of it is hidden when there are no more. */
    public static String masked(String number) {
        return number.length() <= SHOWN ? "***" : "***" + number.substring(number.length() - SHOWN);
    }
}
