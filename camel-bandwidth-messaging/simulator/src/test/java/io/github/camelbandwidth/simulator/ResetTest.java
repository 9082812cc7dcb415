/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResetTest {
    private static final Instant START = Instant.parse("2026-02-01T15:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0);

    private final HandMovedTime time = SimulatorTime.handMoved(START);

    @Test
    void messages_and_attempts_are_forgotten_and_a_hand_moved_clock_stays() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            send(simulator);
            time.advance(Duration.ofHours(1));
            assertThat(new ControlClient(simulator).post("reset", "").statusCode())
                    .isEqualTo(204);
            assertThat(simulator.messages()).isEmpty();
            assertThat(simulator.attempts()).isEmpty();
            assertThat(time.now()).isEqualTo(START.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void the_systems_clock_shows_the_systems_time_again() {
        SimulatorTime system = SimulatorTime.system();
        try (Simulator simulator = Simulator.start(SETTINGS, system)) {
            system.advance(Duration.ofDays(365));
            simulator.reset();
            assertThat(Duration.between(Instant.now(), system.now())).isLessThan(Duration.ofDays(1));
        }
    }

    @Test
    void an_event_that_waits_for_its_next_attempt_does_not_come() {
        try (Receiver receiver = Receiver.answering(500);
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            send(simulator);
            time.advance(Duration.ZERO);
            simulator.reset();
            time.advance(Duration.ofHours(25));
            assertThat(receiver.all()).hasSize(1);
            assertThat(simulator.attempts()).isEmpty();
            simulator.awaitIdle(PATIENCE);
        }
    }

    @Test
    void the_answer_to_a_webhook_that_was_in_flight_leaves_no_trace() throws InterruptedException {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        try (Receiver receiver = Receiver.with((number, request) -> {
                    if (number == 1) {
                        held.add(request);
                    } else {
                        request.response().end();
                    }
                });
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            send(simulator);
            CompletableFuture<Void> move = time.move(Duration.ZERO);
            receiver.take();
            simulator.reset();
            assertThatThrownBy(move::join).hasMessageContaining("The simulator was reset while time moved");
            held.remove().response().setStatusCode(500).end();
            send(simulator);
            time.advance(Duration.ofHours(1));
            assertThat(simulator.attempts()).extracting(WebhookAttempt::status).containsExactly(200);
            assertThat(simulator.attempts()).extracting(WebhookAttempt::id).containsExactly("1");
        }
    }

    @Test
    void webhooks_that_wait_for_others_are_forgotten_and_time_moves_on() throws InterruptedException {
        try (Receiver receiver = Receiver.with((number, request) -> {});
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            IntStream.range(0, 100).forEach(i -> send(simulator));
            CompletableFuture<Void> move = time.move(Duration.ZERO);
            receiver.take();
            simulator.reset();
            assertThatThrownBy(move::join).hasMessageContaining("reset");
            time.advance(Duration.ofHours(25));
            assertThat(simulator.attempts()).isEmpty();
        }
    }

    @Test
    void accounts_applications_and_queues_are_those_of_the_settings_again() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withRates(new Rates(1, null, 1)), time)) {
            simulator.callbackUrl(receiver.url());
            simulator.put(Account.of("1", new Credentials("a", "b")));
            simulator.put(Application.of("other", "1"));
            send(simulator);
            time.advance(Duration.ZERO);
            assertThat(IntStream.range(0, 2).map(i -> send(simulator))).containsExactly(202, 429);
            simulator.reset();
            assertThat(send(simulator)).isEqualTo(202);
            time.advance(Duration.ofHours(1));
            assertThat(simulator.messages()).hasSize(1).allMatch(Message::hasEnded);
            assertThat(receiver.all()).hasSize(1);
            assertThatThrownBy(() -> simulator.put(Application.of("other", "1")))
                    .hasMessage("There is no account 1");
        }
    }

    @Test
    void handsets_are_empty_again_and_nobody_has_stopped_anybody() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            send(simulator);
            time.advance(Duration.ZERO);
            simulator.inbound(InboundDraft.of("+19195550142", "+19195550100", "STOP"));
            simulator.reset();
            assertThat(simulator.inboundMessages()).isEmpty();
            assertThat(simulator.phone("+19195550142").messages()).isEmpty();
            assertThat(simulator.phone("+19195550142").stopped()).isEmpty();
            assertThatThrownBy(() -> simulator.inbound(InboundDraft.of("+19195550142", "+19195550100", "Hello")))
                    .hasMessageContaining("no application has a number yet");
            simulator.awaitIdle(PATIENCE);
        }
    }

    @Test
    void an_inbound_message_whose_webhook_is_still_to_come_does_not_come() {
        try (Receiver receiver = Receiver.answering(500);
                Simulator simulator = Simulator.start(
                        SETTINGS.withNumbers(Set.of("+19195550100")).withCallbackUrl(receiver.url()), time)) {
            simulator.inbound(InboundDraft.of("+19195550142", "+19195550100", "Hello"));
            time.advance(Duration.ZERO);
            simulator.reset();
            time.advance(Duration.ofHours(25));
            assertThat(receiver.all()).hasSize(1);
            simulator.awaitIdle(PATIENCE);
        }
    }

    @Test
    void a_reset_from_the_simulators_own_thread_is_refused() {
        CompletableFuture<String> refused = new CompletableFuture<>();
        CompletableFuture<Simulator> self = new CompletableFuture<>();
        SimulatorListener listener = new SimulatorListener() {
            @Override
            public void accepted(Message message) {
                try {
                    self.join().reset();
                } catch (IllegalStateException e) {
                    refused.complete(e.getMessage());
                }
            }
        };
        try (Simulator simulator = Simulator.start(SETTINGS, time, listener)) {
            self.complete(simulator);
            send(simulator);
            assertThat(refused.join()).startsWith("The simulator cannot be reset from its own thread");
        }
    }

    private static int send(Simulator simulator) {
        return new ApiClient(simulator).send(textTo("+19195550142")).statusCode();
    }
}
