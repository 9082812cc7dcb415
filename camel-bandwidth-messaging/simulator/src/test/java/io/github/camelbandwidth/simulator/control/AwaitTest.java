/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.ExpectationException;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Expectation;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.MessageMatch;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0), time);
    private final ApiClient client = new ApiClient(simulator);
    private final ControlClient control = new ControlClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void what_has_come_already_is_answered_at_once() {
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        HttpResponse<String> answer =
                control.post("await", "{'match':{'to':'+19195550142'},'status':'delivered','timeout':'PT0S'}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Golden.tree(answer.body()).path("messages"))
                .isEqualTo(control.get("messages").path("messages"));
    }

    @Test
    void who_waits_is_answered_when_the_last_one_has_come_so_far() {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> control.post("await", "{'status':'delivered','count':2,'timeout':'PT30S'}"));
        client.send(textTo("+19195550142"));
        client.send(textTo("+19195550143"));
        time.advance(Duration.ZERO);
        JsonNode messages = Golden.tree(answer.join().body()).path("messages");
        assertThat(messages.findValuesAsText("number")).containsExactlyInAnyOrder("+19195550142", "+19195550143");
        assertThat(messages.findValuesAsText("status")).containsOnly("delivered");
    }

    @Test
    void when_it_does_not_come_the_answer_says_what_there_was_instead() {
        client.send(textTo("+15555554432"));
        time.advance(Duration.ZERO);
        HttpResponse<String> answer =
                control.post("await", "{'match':{'to':'+15555554432'},'status':'delivered','timeout':'PT0.1S'}");
        assertThat(answer.statusCode()).isEqualTo(408);
        assertThat(Golden.tree(answer.body()).path("description").asText())
                .startsWith("Expected 1 message to ***4432, delivered within PT0.1S, but 1 message matched: Message[")
                .contains("***4432 FAILED 4432");
        assertThat(Golden.tree(answer.body()).path("messages").findValuesAsText("errorCode"))
                .containsExactly("4432");
    }

    @Test
    void when_nothing_matches_the_answer_says_what_else_there_was() {
        assertThat(description("{'timeout':'PT0S'}")).endsWith("but there was no message at all");
        client.send(textTo("+19195550142"));
        assertThat(description("{'match':{'tag':'order 4711'},'timeout':'PT0S'}"))
                .startsWith(
                        "Expected 1 message with tag order 4711 within PT0S, but none matched; there were: Message[")
                .contains("from ***0100 to [***0142 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+19195550142 | queued | true",
                "+19195550142 | sent | true",
                "+19195550142 | failed | false",
                "+15555554432 | queued | true",
                "+15555554432 | sent | false",
                "+15555554775 | sent | true",
                "+15555554775 | delivered | false",
                "+15555554775 | failed | true"
            })
    void a_status_that_was_passed_counts_as_reached(String to, String status, boolean reached) {
        client.send(textTo(to));
        time.advance(Duration.ZERO);
        HttpResponse<String> answer = control.post("await", "{'status':'" + status + "','timeout':'PT0S'}");
        assertThat(answer.statusCode()).isEqualTo(reached ? 200 : 408);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'match':{'number':'+19195550142'}}",
                "{'match':'+19195550142'}",
                "{'status':'arrived'}",
                "{'count':0}",
                "{'count':1001}",
                "{'timeout':'PT61S'}",
                "{'timeout':'-PT1S'}",
                "{'timeout':'5s'}",
                "{'timeout':5}"
            })
    void what_cannot_be_waited_for_is_refused(String body) {
        assertThat(control.post("await", body).statusCode()).isEqualTo(400);
    }

    @Test
    void in_java_what_was_expected_is_given() {
        client.send(textTo("+19195550142"));
        List<Message> found = simulator.await(
                Expectation.of(MessageMatch.any().withFrom("+19195550100").withText("nobody else")), LONG);
        assertThat(found)
                .extracting(Message::id)
                .containsExactly(simulator.messages().get(0).id());
    }

    @Test
    void in_java_what_does_not_come_is_told_without_numbers_and_texts() {
        client.send(textTo("+19195550142"));
        Expectation expectation = Expectation.of(
                        MessageMatch.any().withTo("+19195550142").withText("somebody else"))
                .withStatus(Status.DELIVERED);
        assertThatThrownBy(() -> simulator.await(expectation, Duration.ofMillis(1)))
                .isInstanceOf(ExpectationException.class)
                .hasMessageContainingAll("to ***0142 with a certain text, delivered", "none matched")
                .message()
                .doesNotContain("+1919", "somebody", "nobody");
    }

    @Test
    void closing_ends_the_waits() {
        CompletableFuture<List<Message>> wait =
                CompletableFuture.supplyAsync(() -> simulator.await(Expectation.of(MessageMatch.any()), LONG));
        simulator.close();
        assertThatThrownBy(wait::join).hasCauseInstanceOf(IllegalStateException.class);
    }

    private String description(String body) {
        return Golden.tree(control.post("await", body).body())
                .path("description")
                .asText();
    }
}
