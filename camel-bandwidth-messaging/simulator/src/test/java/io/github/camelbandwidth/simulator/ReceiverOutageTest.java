/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiverOutageTest {
    private static final int MESSAGES = 200;

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @Test
    void a_receiver_that_is_dead_for_an_hour_hears_of_every_message_once_it_is_back() {
        AtomicBoolean dead = new AtomicBoolean(true);
        try (Receiver receiver = Receiver.takingUnless(dead::get);
                Simulator simulator = Simulator.start(
                        SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), time)) {
            ApiClient client = new ApiClient(simulator);
            List<String> ids = IntStream.range(0, MESSAGES)
                    .mapToObj(
                            i -> Golden.tree(client.send(textTo("+19195550142")).body())
                                    .path("id")
                                    .asText())
                    .toList();
            time.advance(Duration.ofHours(1));
            assertThat(simulator.attempts())
                    .isNotEmpty()
                    .extracting(WebhookAttempt::failure)
                    .allSatisfy(failure -> assertThat(failure).startsWith("connection broken"));
            dead.set(false);
            int unheard = receiver.all().size();
            time.advance(Duration.ofMinutes(30));
            assertThat(receiver.all().stream().skip(unheard))
                    .extracting(webhook -> Golden.tree(webhook.body())
                            .path(0)
                            .path("message")
                            .path("id")
                            .asText())
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }
}
