/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.domain.Expiration;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code expiration}: a time of RFC 3339, in the future. */
final class ExpirationReader {
    private static final String EXPIRATION = "expiration";

    // ISO 8601, which Java reads, allows more: no seconds, offsets with seconds, years of five digits.
    private static final Pattern RFC_3339 = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)", Pattern.CASE_INSENSITIVE);

    private ExpirationReader() {}

    static @Nullable Expiration read(Fields fields, Instant now) {
        String given = fields.text(EXPIRATION);
        if (given == null) {
            return null;
        }
        Instant at = parse(given);
        if (at == null) {
            fields.error(EXPIRATION, "'" + given + "' must be replaced with a valid RFC-3339 date-time");
            return null;
        }
        if (!at.isAfter(now)) {
            fields.error(EXPIRATION, "'" + given + "' must be replaced with a date-time in the future");
        }
        return new Expiration(given, at);
    }

    static @Nullable Instant parse(String given) {
        if (!RFC_3339.matcher(given).matches()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
