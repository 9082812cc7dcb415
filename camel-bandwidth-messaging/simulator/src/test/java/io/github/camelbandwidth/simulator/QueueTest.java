/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0);

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @Test
    void sixty_segments_a_minute_let_one_message_go_each_second() {
        try (Simulator simulator = Simulator.start(SETTINGS.withRates(Rates.realistic()), time)) {
            send(simulator, 5);
            time.advance(Duration.ZERO);
            assertThat(left(simulator)).isEqualTo(1);
            time.advance(Duration.ofMillis(2_999));
            assertThat(left(simulator)).isEqualTo(3);
            time.advance(Duration.ofMillis(1));
            assertThat(left(simulator)).isEqualTo(4);
        }
    }

    @Test
    void a_full_queue_is_answered_with_429_until_something_has_left_it() {
        try (Simulator simulator = Simulator.start(SETTINGS.withRates(new Rates(1, null, 3)), time)) {
            ApiClient client = new ApiClient(simulator);
            send(simulator, 1);
            time.advance(Duration.ZERO);
            send(simulator, 3);
            HttpResponse<String> refused = client.send(textTo("+19195550142").replace("{", "{\"priority\":\"high\","));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).isEqualTo(Golden.oneLine("errors/429-queue-full.json"));
            time.advance(Duration.ofMinutes(1));
            send(simulator, 1);
        }
    }

    @Test
    void capacity_is_counted_in_segments() {
        try (Simulator simulator = Simulator.start(SETTINGS.withRates(new Rates(1, null, 3)), time)) {
            String fourSegments = textTo("+19195550142").replace("A text nobody", "x".repeat(500));
            assertThat(new ApiClient(simulator).send(fourSegments).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void high_priority_overtakes_what_waits() {
        try (Simulator simulator = Simulator.start(SETTINGS.withRates(Rates.realistic()), time)) {
            send(simulator, 1);
            time.advance(Duration.ZERO);
            send(simulator, 2);
            new ApiClient(simulator).send(textTo("+19195550143").replace("{", "{\"priority\":\"high\","));
            time.advance(Duration.ofSeconds(1));
            assertThat(simulator.messages().get(3).hasEnded()).isTrue();
            assertThat(simulator.messages().get(1).hasEnded()).isFalse();
        }
    }

    @Test
    void a_message_that_expires_while_it_waits_fails_then_and_makes_room() {
        try (Simulator simulator = Simulator.start(SETTINGS.withRates(new Rates(1, null, 1)), time)) {
            send(simulator, 1);
            time.advance(Duration.ZERO);
            new ApiClient(simulator)
                    .send(textTo("+19195550142").replace("{", "{\"expiration\":\"2026-02-01T15:00:30Z\","));
            time.advance(Duration.ofSeconds(30));
            assertThat(simulator.messages().get(1).recipients())
                    .extracting(Recipient::status, Recipient::errorCode)
                    .containsExactly(tuple(Status.FAILED, 4360));
            send(simulator, 1);
        }
    }

    @Test
    void a_changed_rate_holds_at_once_for_what_waits() {
        try (Simulator simulator = Simulator.start(SETTINGS.withRates(new Rates(1, null, 15)), time)) {
            send(simulator, 3);
            time.advance(Duration.ZERO);
            assertThat(left(simulator)).isEqualTo(1);
            simulator.put(Account.of(ApiClient.ACCOUNT, new Credentials("username", "password")));
            time.advance(Duration.ZERO);
            assertThat(left(simulator)).isEqualTo(3);
        }
    }

    private static void send(Simulator simulator, int count) {
        ApiClient client = new ApiClient(simulator);
        IntStream.range(0, count)
                .forEach(i -> assertThat(client.send(textTo("+19195550142")).statusCode())
                        .isEqualTo(202));
    }

    private static long left(Simulator simulator) {
        return simulator.messages().stream().filter(Message::hasEnded).count();
    }
}
