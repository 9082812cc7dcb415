/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Points in time as the API writes them: RFC 3339, with or without fractions of a second, with any offset. */
public final class Rfc3339 {
    private static final DateTimeFormatter TOLERANT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Rfc3339() {}

    /** The moment named; empty if {@code text} is not a date and time with an offset. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.trim()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse}, and also with an offset such as {@code +0100} or {@code +01}. */
    public static Optional<Instant> parseTolerant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.trim(), TOLERANT).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
