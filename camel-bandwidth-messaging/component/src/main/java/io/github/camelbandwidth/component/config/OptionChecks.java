/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import java.net.URI;
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

    /** The value is not quoted: people put credentials into addresses. */
    static void address(String option, @Nullable String value) {
        URI uri = parse(value);
        String scheme = uri == null || uri.getHost() == null ? null : uri.getScheme();
        require(
                "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme),
                option + " must be an http or https URL, such as https://messaging.bandwidth.com/api/v2");
        require(
                uri != null && uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null,
                option + " must have neither a user, a query nor a fragment; credentials are the options username and"
                        + " password");
    }

    private static @Nullable URI parse(@Nullable String value) {
        try {
            return value == null ? null : URI.create(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
