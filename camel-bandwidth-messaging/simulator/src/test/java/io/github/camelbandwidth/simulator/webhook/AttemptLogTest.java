/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundEvent;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptLogTest {
    private static final Event EVENT = new InboundEvent(
            new InboundMessage(
                    "id",
                    Instant.EPOCH,
                    "+19195550100",
                    "application",
                    "9900000",
                    InboundDraft.of("+19195550142", "+19195550100", "Hello").content()),
            Instant.EPOCH);

    private final AttemptLog log = new AttemptLog(2, 10);

    @Test
    void the_oldest_goes_first_when_there_are_too_many() {
        add("a", "");
        add("b", "");
        add("c", "");
        assertThat(log.all()).extracting(WebhookAttempt::id).containsExactly("b", "c");
    }

    @Test
    void the_oldest_goes_first_when_their_answers_are_too_long() {
        String half = "x".repeat(5);
        add("a", half);
        add("b", half);
        assertThat(log.all()).hasSize(2);
        add("c", "y");
        assertThat(log.all()).extracting(WebhookAttempt::id).containsExactly("b", "c");
        assertThat(log.characters()).isEqualTo(half.length() + 1);
    }

    @Test
    void the_messages_told_of_count_in_each_attempt() {
        AttemptLog more = new AttemptLog(10, 60);
        for (String id : List.of("a", "b", "c")) {
            more.add(attempt(id, "", List.of(EVENT)));
        }
        // Two numbers of twelve characters and a text of five.
        assertThat(more.characters()).isEqualTo(2 * 29);
        assertThat(more.all()).extracting(WebhookAttempt::id).containsExactly("b", "c");
    }

    private void add(String id, String answer) {
        log.add(attempt(id, answer, List.of()));
    }

    private static WebhookAttempt attempt(String id, String answer, List<Event> events) {
        return new WebhookAttempt(
                id,
                Instant.parse("2026-02-01T15:00:00Z"),
                events,
                1,
                URI.create("http://127.0.0.1/"),
                false,
                200,
                null,
                answer,
                Duration.ZERO,
                Outcome.ACKNOWLEDGED);
    }
}
