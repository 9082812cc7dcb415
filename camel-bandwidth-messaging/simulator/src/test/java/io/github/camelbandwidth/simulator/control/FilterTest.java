/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.answering(200, 500);
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), time);
    private final ControlClient control = new ControlClient(simulator);

    @BeforeEach
    void send() {
        ApiClient client = new ApiClient(simulator);
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        client.send(textTo("+15555554432").replace("nobody else", "somebody").replace("}", ",\"tag\":\"second\"}"));
        time.advance(Duration.ZERO);
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "messages?to=%2B19195550142 | +19195550142",
                "messages?status=failed | +15555554432",
                "messages?tag=second | +15555554432",
                "messages?text=nobody%20else | +19195550142",
                "messages?from=%2B19195550100&limit=1 | +15555554432",
                "messages?accountId=9900000&status=delivered | +19195550142",
                "messages?applicationId=another | none",
                "messages?id=another | none"
            })
    void messages_are_listed_by_what_is_asked_for(String path, String number) {
        assertThat(control.get(path).findValuesAsText("number"))
                .containsExactly(number == null ? new String[0] : new String[] {number});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webhooks?to=%2B19195550142 | 1",
                "webhooks?outcome=acknowledged | 1",
                "webhooks?status=500 | 2",
                "webhooks?outcome=will-retry&tag=second | 2",
                "webhooks?limit=1 | 2"
            })
    void webhooks_are_listed_by_what_is_asked_for(String path, String id) {
        assertThat(control.get(path).path("webhooks"))
                .singleElement()
                .extracting(webhook -> webhook.path("id").asText())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages?number=1",
                "messages?status=arrived",
                "messages?limit=0",
                "messages?limit=1001",
                "webhooks?status=ok",
                "webhooks?outcome=fine"
            })
    void what_cannot_be_asked_for_is_refused(String path) {
        assertThat(control.call("GET", path, "").statusCode()).isEqualTo(400);
    }

    @Test
    void a_plus_that_was_not_escaped_is_explained() {
        HttpResponse<String> answer = control.call("GET", "messages?to=+19195550142", "");
        assertThat(Golden.tree(answer.body()).path("description").asText())
                .isEqualTo("'to' begins with a space; in a query a + is written %2B");
    }
}
