/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what a URL does to a plus: in a query it reads as a blank, so {@code from=+1919...} arrives as
 * {@code from= 1919...}.
 */
public final class PlusSign {
    private static final Pattern NUMBER = Pattern.compile(" +[0-9]+");
    private static final Pattern OFFSET = Pattern.compile("(.*T.*[0-9]) ([0-9]{2}:[0-9]{2})");

    private PlusSign() {}

    /**
     * A blank before nothing but digits is a plus; so in each of several numbers with commas, or commas and blanks,
     * between them.
     */
    public static @Nullable String inNumbers(@Nullable String option) {
        if (option == null) {
            return null;
        }
        return Arrays.stream(option.split(",", -1))
                .map(number -> NUMBER.matcher(number.stripTrailing()).matches() ? "+" + number.strip() : number)
                .collect(Collectors.joining(","));
    }

    /** A blank before the offset of a point in time is a plus. */
    static String inTime(String option) {
        Matcher time = OFFSET.matcher(option);
        return time.matches() ? time.group(1) + "+" + time.group(2) : option;
    }
}
