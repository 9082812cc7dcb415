/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Lists;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private static final String TO = "+19195550142";
    private static final String ANY = "sourceTn=+19195550100";
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0);

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @Test
    void a_message_can_be_queried_once_its_webhook_was_answered_with_2xx() {
        try (Receiver receiver = Receiver.answering(500, 302, 200);
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            Lists lists = new Lists(simulator);
            new ApiClient(simulator).send(textTo(TO));
            time.advance(Duration.ZERO);
            assertThat(lists.recipients(ANY)).isEmpty();
            time.advance(Duration.ofSeconds(1));
            assertThat(receiver.all()).hasSize(2);
            assertThat(lists.recipients(ANY)).isEmpty();
            time.advance(Duration.ofSeconds(2));
            assertThat(lists.recipients(ANY)).containsExactly(TO);
        }
    }

    @Test
    void a_replay_that_was_taken_counts_as_the_webhook() {
        try (Receiver receiver = Receiver.with((number, request) -> request.response()
                        .setStatusCode(number <= 2 ? 500 : 200)
                        .end());
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo(TO));
            time.advance(Duration.ZERO);
            simulator.replay(simulator.attempts().get(0).id());
            time.advance(Duration.ZERO);
            assertThat(new Lists(simulator).recipients(ANY)).isEmpty();
            simulator.replay(simulator.attempts().get(0).id());
            time.advance(Duration.ZERO);
            assertThat(new Lists(simulator).recipients(ANY)).containsExactly(TO);
        }
    }

    @Test
    void each_recipient_is_found_once_an_event_about_that_one_was_taken() {
        try (Receiver receiver = Receiver.answering(200, 500);
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo(TO, "+19195550143"));
            time.advance(Duration.ZERO);
            String heard =
                    Golden.tree(receiver.all().get(0).body()).path(0).path("to").asText();
            assertThat(new Lists(simulator).recipients(ANY)).containsExactly(heard);
        }
    }

    @Test
    void who_elected_not_to_hear_need_not_take_anything() {
        try (Simulator simulator = Simulator.start(SETTINGS.withLatency(Duration.ofSeconds(1)), time)) {
            Lists lists = new Lists(simulator);
            new ApiClient(simulator).send(textTo(TO));
            time.advance(Duration.ofSeconds(2));
            assertThat(lists.recipients(ANY)).isEmpty();
            time.advance(Duration.ofSeconds(1));
            assertThat(lists.find(ANY).findValuesAsText("messageStatus")).containsExactly("DELIVERED");
        }
    }

    @Test
    void a_setting_shows_what_is_queued_too() {
        try (Simulator simulator = Simulator.start(
                SETTINGS.withLatency(Duration.ofSeconds(1))
                        .withQueries(QuerySettings.defaults().withUnheardShown(true)),
                time)) {
            new ApiClient(simulator).send(textTo(TO));
            assertThat(new Lists(simulator).find(ANY).findValuesAsText("messageStatus"))
                    .containsExactly("QUEUED");
        }
    }

    @Test
    void the_text_is_nowhere_in_what_the_api_tells_afterwards() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo(TO).replace("{", "{\"tag\":\"my own mark\","));
            time.advance(Duration.ZERO);
            assertThat(new Lists(simulator).ask(ANY).body())
                    .contains(TO)
                    .doesNotContain("nobody else")
                    .doesNotContain("my own mark");
            assertThat(receiver.all()).hasSize(1).allSatisfy(received -> assertThat(received.body())
                    .doesNotContain("nobody else"));
        }
    }

    @Test
    void an_account_finds_its_own_messages_alone() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.put(Account.of("9911111", new Credentials("other", "other-password")));
            simulator.put(Application.of("others-application", "9911111"));
            ApiClient client = new ApiClient(simulator);
            client.send(textTo(TO));
            client.exchange(client.anonymous("/users/9911111/messages")
                    .header("Authorization", ApiClient.basic("other", "other-password"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            textTo("+19195550143").replace(ApiClient.APPLICATION, "others-application"))));
            time.advance(Duration.ZERO);
            assertThat(new Lists(simulator).recipients(ANY)).containsExactly(TO);
            String foreign = simulator.messages().get(1).id();
            assertThat(new Lists(simulator).recipients("messageId=" + foreign)).isEmpty();
            HttpResponse<String> others =
                    client.exchange(client.anonymous("/users/9911111/messages?sourceTn=%2B19195550100")
                            .header("Authorization", ApiClient.basic("other", "other-password"))
                            .GET());
            assertThat(Lists.recipients(Golden.tree(others.body()))).containsExactly("+19195550143");
        }
    }
}
