/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses options that cannot be meant, each with an error that says what would be right. */
public final class OptionChecks {
    private OptionChecks() {}

    /** For counts and times: zero would wait for ever or never, depending on whom one asks. */
    public static void positive(String option, long value) {
        require(value > 0, option + " must be greater than 0, but is " + value);
    }

    /** Both or neither. */
    public static void together(String option, @Nullable Object value, String other, @Nullable Object otherValue) {
        require(value == null || otherValue != null, option + " is set, so " + other + " must be set too");
        require(otherValue == null || value != null, other + " is set, so " + option + " must be set too");
    }

    /** As {@link #together}, of texts: one that is empty, as a placeholder may leave it, counts as not set. */
    static void pair(String option, @Nullable String value, String other, @Nullable String otherValue) {
        together(option, blankAsNull(value), other, blankAsNull(otherValue));
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    static void withoutColon(String option, @Nullable String value) {
        require(
                value == null || value.indexOf(':') < 0,
                option + " must not have a colon: HTTP Basic authentication ends the name there");
    }

    /** The value is not quoted: people put credentials into addresses. */
    static void address(String option, @Nullable String value, String example) {
        URI uri = parse(value);
        String scheme = uri == null || uri.getHost() == null ? null : uri.getScheme();
        require(
                "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme),
                option + " must be an http or https URL, such as " + example);
        require(
                uri != null && uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null,
                option + " must have neither a user, a query nor a fragment; credentials are options of their own");
    }

    private static @Nullable URI parse(@Nullable String value) {
        try {
            return value == null ? null : URI.create(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * What it takes to send.
     *
     * @throws IllegalArgumentException if it is not set
     */
    static String needed(String option, @Nullable String value) {
        require(
                value != null && !value.isBlank(),
                "To send, the option " + option + " is needed: set it on the endpoint, or for all as"
                        + " camel.component.bandwidth-messaging." + option);
        return Objects.requireNonNull(value);
    }

    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
