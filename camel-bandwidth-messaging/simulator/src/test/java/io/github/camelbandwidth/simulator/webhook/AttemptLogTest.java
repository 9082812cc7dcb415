/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptLogTest {
    private final AttemptLog log = new AttemptLog(2);

    @Test
    void the_oldest_goes_first_when_there_are_too_many() {
        add("a", "");
        add("b", "");
        add("c", "");
        assertThat(log.all()).extracting(WebhookAttempt::id).containsExactly("b", "c");
    }

    @Test
    void the_oldest_goes_first_when_their_answers_are_too_long() {
        String half = "x".repeat(AttemptLog.MAX_ANSWERED / 2);
        add("a", half);
        add("b", half);
        assertThat(log.all()).hasSize(2);
        add("c", "y");
        assertThat(log.all()).extracting(WebhookAttempt::id).containsExactly("b", "c");
        assertThat(log.answered()).isEqualTo(half.length() + 1);
    }

    private void add(String id, String answer) {
        log.add(new WebhookAttempt(
                id,
                Instant.parse("2026-02-01T15:00:00Z"),
                List.of(),
                1,
                URI.create("http://127.0.0.1/"),
                false,
                200,
                null,
                answer,
                Duration.ZERO,
                Outcome.ACKNOWLEDGED));
    }
}
