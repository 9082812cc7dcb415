/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Lists;
import io.github.camelbandwidth.simulator.kit.SocketClient;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private static final String QUERY = "messageId=none";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @Test
    void after_3500_queries_in_5_minutes_one_more_is_answered_with_429_and_when_to_come_again() {
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults().withPort(0), time)) {
            Lists lists = new Lists(simulator);
            for (int i = 0; i < 3_500; i++) {
                assertThat(lists.ask(QUERY).statusCode()).isEqualTo(200);
            }
            assertRefused(lists, "300");
            time.advance(Duration.ofMillis(299_500));
            assertRefused(lists, "1");
            time.advance(Duration.ofMillis(500));
            assertThat(lists.ask(QUERY).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_limit_is_a_setting_and_does_not_concern_sends() {
        try (Simulator simulator = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withQueries(QuerySettings.defaults().withLimit(1, Duration.ofMinutes(1))),
                time)) {
            Lists lists = new Lists(simulator);
            assertThat(lists.ask(QUERY).statusCode()).isEqualTo(200);
            assertRefused(lists, "60");
            assertThat(new ApiClient(simulator)
                            .send(ApiClient.textTo("+19195550142"))
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void a_reset_gives_the_whole_budget_back() {
        try (Simulator simulator = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withQueries(QuerySettings.defaults().withLimit(1, Duration.ofMinutes(1))),
                time)) {
            Lists lists = new Lists(simulator);
            lists.ask(QUERY);
            simulator.reset();
            assertThat(lists.ask(QUERY).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void each_source_address_has_a_budget_of_its_own() {
        try (Simulator simulator = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withQueries(QuerySettings.defaults().withLimit(1, Duration.ofMinutes(1))),
                time)) {
            assertThat(statusLineFrom("127.0.0.1", simulator)).contains("200");
            assertThat(statusLineFrom("127.0.0.1", simulator)).contains("429");
            assertThat(statusLineFrom("127.0.0.2", simulator)).contains("200");
            assertThat(statusLineFrom("127.0.0.2", simulator)).contains("429");
        }
    }

    private static String statusLineFrom(String address, Simulator simulator) {
        try (SocketClient client = new SocketClient(simulator, address)) {
            return client.request("GET /api/v2/users/" + ApiClient.ACCOUNT + "/messages?" + QUERY, "")
                    .outcome()
                    .text()
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void assertRefused(Lists lists, String retryAfter) {
        HttpResponse<String> response = lists.ask(QUERY);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains(retryAfter);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/429-rate-limit.json"));
    }
}
