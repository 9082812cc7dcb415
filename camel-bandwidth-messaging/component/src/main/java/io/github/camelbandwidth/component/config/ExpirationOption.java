/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.time.Rfc3339;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.util.TimeUtils;

/** When a message expires: at a point in time, or a while after it is sent. */
public sealed interface ExpirationOption {

    /** The moment for a message that is sent now. */
    Instant from(Instant now);

    /** At a fixed time. */
    record At(Instant instant) implements ExpirationOption {
        @Override
        public Instant from(Instant now) {
            return instant;
        }
    }

    /** After a while. */
    record After(Duration duration) implements ExpirationOption {
        @Override
        public Instant from(Instant now) {
            return now.plus(duration);
        }
    }

    /**
     * Reads an RFC 3339 time such as {@code 2026-02-01T15:00:00Z}, or a duration as {@code PT10M}, {@code 10m} or, in
     * milliseconds, {@code 600000}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static ExpirationOption parse(String text) {
        String trimmed = PlusSign.inTime(text.trim());
        return Rfc3339.parse(trimmed).<ExpirationOption>map(At::new).orElseGet(() -> new After(duration(trimmed)));
    }

    private static Duration duration(String text) {
        try {
            Duration duration =
                    text.startsWith("P") ? Duration.parse(text) : Duration.ofMillis(TimeUtils.toMilliSeconds(text));
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("it is not in the future");
            }
            return duration;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "expiration must be a time such as 2026-02-01T15:00:00Z or a duration such as 10m or PT10M, but is '"
                            + text + "'",
                    e);
        }
    }
}
