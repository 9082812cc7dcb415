/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");

    private static Optional<Duration> retryAfter(String value) {
        return new Answer(429, "", Map.of("retry-after", value), "", true).retryAfter(NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                              | 0",
                "' 300 '                        | 300",
                "Sun, 01 Feb 2026 15:00:30 GMT  | 30",
                "Sunday, 01-Feb-26 15:00:30 GMT | 30",
                "Sun, 01 Feb 2026 14:59:00 GMT  | 0"
            })
    void a_wait_is_read_from_seconds_and_from_dates(String value, long seconds) {
        assertThat(retryAfter(value)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "99999999999999999999", "2026-02-01T15:00:30Z"})
    void anything_else_is_no_wait(String value) {
        assertThat(retryAfter(value)).isEmpty();
    }
}
