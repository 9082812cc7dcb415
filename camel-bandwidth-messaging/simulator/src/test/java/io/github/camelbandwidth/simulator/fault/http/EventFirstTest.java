/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.fault.EventEffect.Dropped;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect.EventFirst;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.kit.SocketClient;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFirstTest {
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0);
    private static final Faults EVENT_FIRST = Faults.none().and(FaultMatch.any(), new EventFirst());

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void the_event_has_been_posted_before_the_sender_has_an_answer_taken_or_not(int status) {
        List<String> order = new CopyOnWriteArrayList<>();
        try (Receiver receiver = Receiver.with((number, request) -> {
                    order.add("event");
                    request.response().setStatusCode(status).end();
                });
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            simulator.faults(EVENT_FIRST);
            assertThat(new ApiClient(simulator).send(textTo("+19195550142")).statusCode())
                    .isEqualTo(202);
            order.add("answer");
        }
        assertThat(order).containsExactly("event", "answer");
    }

    @Test
    void without_anybody_who_hears_of_it_the_answer_comes_once_the_message_has_ended() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.faults(EVENT_FIRST);
            assertThat(new ApiClient(simulator).send(textTo("+19195550142")).statusCode())
                    .isEqualTo(202);
            assertThat(simulator.messages()).allMatch(message -> message.hasEnded());
        }
    }

    @Test
    void a_failure_the_vendor_keeps_to_itself_does_not_hold_up_the_answer() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            simulator.faults(EVENT_FIRST);
            assertThat(new ApiClient(simulator)
                            .send(textTo("+15555554432", "+15555554433"))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(simulator.messages()).allMatch(message -> message.hasEnded());
            assertThat(receiver.all()).isEmpty();
        }
    }

    @Test
    void an_event_that_is_dropped_does_not_hold_up_the_answer() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.faults(EVENT_FIRST.and(FaultMatch.any(), new Dropped()));
            assertThat(new ApiClient(simulator).send(textTo("+19195550142")).statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void the_answer_waits_for_a_message_that_takes_its_time_no_longer_than_it_should() {
        SimulatorSettings settings = SETTINGS.withLatency(Duration.ofHours(1));
        try (Simulator simulator = Simulator.start(settings, time);
                SocketClient client = new SocketClient(simulator)) {
            simulator.faults(EVENT_FIRST);
            client.send(textTo("+19195550142"));
            while (simulator.messages().isEmpty()) {
                Thread.onSpinWait();
            }
            time.advance(Duration.ofSeconds(5));
            assertThat(client.outcome().text()).startsWith("HTTP/1.1 202");
            assertThat(simulator.messages()).noneMatch(message -> message.hasEnded());
            time.advance(Duration.ofHours(3));
            assertThat(simulator.messages()).allMatch(message -> message.hasEnded());
        }
    }
}
