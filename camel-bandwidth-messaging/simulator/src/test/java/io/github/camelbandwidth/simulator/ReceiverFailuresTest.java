/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers of webhooks that answer badly, late, in part or not at all. */
class ReceiverFailuresTest {
    private final HandMovedTime time = SimulatorTime.handMoved(WebhookTest.START);

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_neither_followed_nor_a_success(int status) {
        try (Receiver elsewhere = Receiver.taking();
                Receiver receiver = Receiver.with((number, request) -> request.response()
                        .setStatusCode(status)
                        .putHeader("Location", elsewhere.url().toString())
                        .end());
                Simulator simulator = Simulator.start(WebhookTest.SETTINGS.withCallbackUrl(receiver.url()), time)) {
            WebhookTest.send(simulator);
            time.advance(Duration.ZERO);
            assertThat(simulator.attempts())
                    .extracting(WebhookAttempt::status, WebhookAttempt::outcome)
                    .containsExactly(tuple(status, Outcome.WILL_RETRY));
            assertThat(elsewhere.all()).isEmpty();
        }
    }

    @Test
    void a_receiver_that_does_not_answer_in_time_is_tried_again() {
        try (Receiver receiver = Receiver.with((number, request) -> {
                    if (number > 1) {
                        request.response().end();
                    }
                });
                Simulator simulator = Simulator.start(
                        WebhookTest.SETTINGS
                                .withCallbackUrl(receiver.url())
                                .withWebhooks(WebhookSettings.defaults().withTimeout(Duration.ofMillis(200))),
                        time)) {
            WebhookTest.send(simulator);
            // The limit is of real time: on a busy machine more than one attempt may miss it.
            time.advance(Duration.ofHours(1));
            assertThat(simulator.attempts().get(0).failure()).isEqualTo("timeout");
            assertThat(simulator.attempts())
                    .extracting(WebhookAttempt::outcome)
                    .startsWith(Outcome.WILL_RETRY)
                    .endsWith(Outcome.ACKNOWLEDGED);
        }
    }

    @Test
    void the_beginning_of_the_answer_is_recorded() {
        try (Receiver receiver = Receiver.with((number, request) ->
                        request.response().setStatusCode(500).end("The database is full. " + "x".repeat(10_000)));
                Simulator simulator = Simulator.start(WebhookTest.SETTINGS.withCallbackUrl(receiver.url()), time)) {
            WebhookTest.send(simulator);
            time.advance(Duration.ZERO);
            assertThat(simulator.attempts().get(0).answer())
                    .startsWith("The database is full. xxx")
                    .hasSize(4_096);
        }
    }

    @Test
    void an_answer_that_never_ends_is_no_answer() {
        try (Receiver receiver = Receiver.with(
                        (number, request) -> request.response().setChunked(true).write("…"));
                Simulator simulator = Simulator.start(
                        WebhookTest.SETTINGS
                                .withCallbackUrl(receiver.url())
                                .withWebhooks(WebhookSettings.defaults().withTimeout(Duration.ofMillis(200))),
                        time)) {
            WebhookTest.send(simulator);
            time.advance(Duration.ZERO);
            assertThat(simulator.attempts()).extracting(WebhookAttempt::failure).containsExactly("timeout");
        }
    }

    @Test
    void a_connection_broken_before_the_answer_is_tried_again() {
        try (Receiver receiver = Receiver.with((number, request) -> {
                    if (number == 1) {
                        request.connection().close();
                    } else {
                        request.response().end();
                    }
                });
                Simulator simulator = Simulator.start(WebhookTest.SETTINGS.withCallbackUrl(receiver.url()), time)) {
            WebhookTest.send(simulator);
            time.advance(Duration.ofSeconds(1));
            assertThat(simulator.attempts())
                    .extracting(WebhookAttempt::outcome)
                    .containsExactly(Outcome.WILL_RETRY, Outcome.ACKNOWLEDGED);
        }
    }

    @Test
    void a_refused_connection_is_recorded_as_such() {
        try (Simulator simulator = Simulator.start(WebhookTest.SETTINGS.withCallbackUrl(WebhookTest.nobody()), time)) {
            WebhookTest.send(simulator);
            time.advance(Duration.ZERO);
            assertThat(simulator.attempts()).extracting(WebhookAttempt::failure).containsExactly("no connection");
        }
    }
}
