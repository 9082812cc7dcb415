/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.tag;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mark that one send puts behind its tag, so that an event proves which send it belongs to also where no answer said
 * the message's id. Nobody can guess it: an event with it can only come from who got the request.
 *
 * @param value 16 letters, digits, {@code -} and {@code _}
 */
public record Correlation(String value) {
    private static final int RANDOM_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** An empty tag and none at all are told apart by the space, which is between a tag and the mark. */
    private static final Pattern MARKED = Pattern.compile("(?:(.*) )?\\[cbm:([A-Za-z0-9_-]{16})]", Pattern.DOTALL);

    /** How many characters {@link #addTo} adds to a tag. */
    public static final int ADDED_CHARACTERS = " [cbm:]".length() + 16;

    /** A new one, like no other. */
    public static Correlation random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Correlation(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The tag with the mark behind it. */
    public String addTo(@Nullable String tag) {
        String mark = "[cbm:" + value + "]";
        return tag == null ? mark : tag + " " + mark;
    }

    /** The mark in a tag that came back; empty if none was added to it. */
    public static Optional<Correlation> of(@Nullable String tag) {
        return match(tag).map(matcher -> new Correlation(matcher.group(2)));
    }

    /** The tag as its sender meant it, null if there was none. */
    public static @Nullable String strip(@Nullable String tag) {
        Matcher marked = match(tag).orElse(null);
        return marked == null ? tag : marked.group(1);
    }

    private static Optional<Matcher> match(@Nullable String tag) {
        return Optional.ofNullable(tag).map(MARKED::matcher).filter(Matcher::matches);
    }

    /** Not the value, which is a proof for whoever knows it. */
    @Override
    public String toString() {
        return "Correlation[...]";
    }
}
