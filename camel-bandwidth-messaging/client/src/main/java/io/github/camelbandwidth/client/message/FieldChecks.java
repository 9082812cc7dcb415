/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that requests of several kinds have in common; it gathers what they find. No value is ever quoted. */
public final class FieldChecks {
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");
    private static final Pattern SENDER_ID = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 \\-+_&]{1,11}");

    private final NumberRule numbers;
    private final List<FieldError> errors = new ArrayList<>();

    /** Starts with nothing found. */
    public FieldChecks(NumberRule numbers) {
        this.numbers = numbers;
    }

    /** What has been found so far, in that order. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Whatever else has to hold. */
    public void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }

    /** There is one, and it is not blank. */
    public void present(String field, @Nullable String value, String otherwise) {
        require(value != null && !value.isBlank(), field, otherwise);
    }

    /**
     * A number by the rule for numbers.
     *
     * @param what begins the error's sentence
     */
    public void number(String field, String value, String what) {
        numbers.fault(value).ifPresent(fault -> errors.add(new FieldError(field, what + fault)));
    }

    /** Who sends: a number, a short code or an alphanumeric sender id. */
    public void sender(String field, String value) {
        if (value.startsWith("+") && !isShortCodeOrSenderId(value)) {
            number(field, value, "");
        } else {
            require(
                    isShortCodeOrSenderId(value),
                    field,
                    "is neither a number in E.164 nor a short code (3 to 8 digits) nor a sender id (at most 11 letters,"
                            + " digits, spaces and - + _ &, at least one letter)");
        }
    }

    /** Whether it is a sender that is no number, as far as its form tells: 3 to 8 digits alone are a short code. */
    public static boolean isShortCodeOrSenderId(String sender) {
        return SHORT_CODE.matcher(sender).matches() || SENDER_ID.matcher(sender).matches();
    }

    /** Words of so many characters at most, none of them half. */
    public void words(String field, @Nullable String value, int most) {
        String text = value == null ? "" : value;
        require(text.length() <= most, field, "has " + text.length() + " characters where " + most + " are the most");
        require(
                text.codePoints().noneMatch(FieldChecks::isHalfACharacter),
                field,
                "holds half of a character (a lone surrogate), which no encoding can carry: was it cut?");
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** An address of the web of so many characters at most. */
    public void webAddress(String field, String url, int most) {
        require(
                url.length() <= most && isWebAddress(url),
                field,
                "must be http or https URLs of at most " + most + " characters each");
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            // Not getHost(): it knows no name with an underscore, and names of buckets have them.
            return uri.getRawAuthority() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What comes back with each event. */
    public void tag(@Nullable String tag) {
        words("tag", tag, MessageRules.MAX_TAG);
    }

    /** A time to come that the API's format has room for. */
    public void expiration(@Nullable Instant expiration, Instant now) {
        require(expiration == null || expiration.isAfter(now), "expiration", "has passed already");
        require(
                expiration == null || expiration.isBefore(YEAR_10000),
                "expiration",
                "is beyond the year 9999, for which the API's format has no room");
    }
}
