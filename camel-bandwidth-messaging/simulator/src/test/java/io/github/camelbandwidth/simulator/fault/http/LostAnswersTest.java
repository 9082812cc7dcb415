/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import io.github.camelbandwidth.simulator.fault.HttpEffect.AnswerLost;
import io.github.camelbandwidth.simulator.fault.HttpEffect.HalfAnswer;
import io.github.camelbandwidth.simulator.fault.HttpEffect.NoAnswer;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Reset;
import io.github.camelbandwidth.simulator.fault.HttpEffect.SlowAnswer;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.SocketClient;
import io.github.camelbandwidth.simulator.kit.SocketClient.Outcome;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LostAnswersTest {
    private static final FaultMatch ANY = FaultMatch.any();
    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)");

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0), time);
    private final SocketClient client = new SocketClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        client.close();
    }

    @Test
    void a_connection_is_reset_before_the_request_is_taken() {
        faults(new Reset());
        assertThat(client.send(textTo("+19195550142")).outcome()).isEqualTo(new Outcome("", "RESET"));
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void a_message_is_taken_and_its_answer_lost() {
        faults(new AnswerLost());
        assertThat(client.send(textTo("+19195550142")).outcome()).isEqualTo(new Outcome("", "RESET"));
        assertDelivered();
    }

    @Test
    void a_message_is_taken_and_half_its_answer_comes() {
        faults(new HalfAnswer());
        Outcome outcome = client.send(textTo("+19195550142")).outcome();
        assertThat(outcome.end()).isEqualTo("EOF");
        assertThat(outcome.text()).startsWith("HTTP/1.1 202 Accepted");
        Matcher length = LENGTH.matcher(outcome.text());
        assertThat(length.find()).isTrue();
        assertThat(outcome.body()).startsWith("{\"id\":").hasSize(Integer.parseInt(length.group(1)) / 2);
        assertDelivered();
    }

    @Test
    void a_lost_answer_is_of_sends_alone() {
        faults(new AnswerLost());
        assertThat(client.request("GET /api/v2/nothing", "").outcome().text()).startsWith("HTTP/1.1 404");
    }

    @Test
    void a_request_without_answer_takes_nothing_and_its_connection_ends_with_the_rules() {
        faults(new NoAnswer());
        client.send(textTo("+19195550142"));
        waitUntil(() -> applied(0) == 1);
        assertThat(simulator.messages()).isEmpty();
        simulator.faults(Faults.none());
        assertThat(client.outcome()).isEqualTo(new Outcome("", "RESET"));
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void a_request_without_answer_ends_with_the_simulator() {
        faults(new NoAnswer());
        client.send(textTo("+19195550142"));
        waitUntil(() -> applied(0) == 1);
        simulator.close();
        assertThat(client.outcome().text()).isEmpty();
    }

    @Test
    void nothing_is_held_any_more_for_a_client_that_has_gone_away() {
        faults(new NoAnswer());
        client.send(textTo("+19195550142"));
        waitUntil(() -> held() == 1);
        client.close();
        waitUntil(() -> held() == 0);
    }

    @Test
    void what_is_no_send_and_waits_is_not_done_for_a_client_that_has_gone_away() {
        faults(new SlowAnswer(Duration.ofSeconds(30)));
        client.request("GET /api/v2/nothing", "");
        waitUntil(() -> held() == 1);
        client.close();
        waitUntil(() -> held() == 0);
    }

    @Test
    void a_slow_send_is_taken_at_once_and_begins_its_way_with_its_answer() {
        faults(new SlowAnswer(Duration.ofSeconds(30)));
        client.send(textTo("+19195550142"));
        waitUntil(() -> !simulator.messages().isEmpty());
        time.advance(Duration.ofSeconds(29));
        assertThat(recipient().status()).isEqualTo(Status.QUEUED);
        time.advance(Duration.ofSeconds(1));
        assertThat(client.outcome().text()).startsWith("HTTP/1.1 202");
        assertDelivered();
    }

    @Test
    void a_slow_send_whose_client_goes_away_lives_all_the_same() {
        faults(new SlowAnswer(Duration.ofSeconds(30)));
        client.send(textTo("+19195550142"));
        waitUntil(() -> !simulator.messages().isEmpty());
        client.close();
        time.advance(Duration.ofSeconds(30));
        assertDelivered();
    }

    @Test
    void a_refusal_is_slow_too() {
        faults(new SlowAnswer(Duration.ofSeconds(30)));
        client.send("{}");
        waitUntil(() -> applied(0) == 1);
        time.advance(Duration.ofSeconds(30));
        assertThat(client.outcome().text()).startsWith("HTTP/1.1 400");
    }

    @Test
    void what_is_no_send_waits_before_it_is_done_and_keeps_its_body() {
        faults(new SlowAnswer(Duration.ofSeconds(30)));
        client.request("PUT /api/v2/users/9900000/messages", "x".repeat(100_000));
        waitUntil(() -> applied(0) == 1);
        time.advance(Duration.ofSeconds(30));
        assertThat(client.outcome().text()).startsWith("HTTP/1.1 405");
    }

    @Test
    void a_slow_answer_comes_at_once_when_the_rules_are_taken_away() {
        faults(new SlowAnswer(Duration.ofHours(1)));
        client.send(textTo("+19195550142"));
        waitUntil(() -> !simulator.messages().isEmpty());
        simulator.faults(Faults.none());
        assertThat(client.outcome().text()).startsWith("HTTP/1.1 202");
    }

    @Test
    void a_reset_takes_the_rules_away_and_lets_go_what_waits_for_an_answer() {
        faults(new SlowAnswer(Duration.ofHours(1)));
        client.send(textTo("+19195550142"));
        waitUntil(() -> !simulator.messages().isEmpty());
        assertThat(new ControlClient(simulator).post("reset", "").statusCode()).isEqualTo(204);
        assertThat(client.outcome().text()).startsWith("HTTP/1.1 202");
        time.advance(Duration.ofHours(1));
        assertThat(simulator.messages()).isEmpty();
        assertThat(simulator.faultCounts()).isEmpty();
    }

    @Test
    void an_answer_may_be_slow_and_then_be_lost() {
        simulator.faults(Faults.none().and(ANY, new AnswerLost()).and(ANY, new SlowAnswer(Duration.ofSeconds(30))));
        client.send(textTo("+19195550142"));
        waitUntil(() -> applied(1) == 1);
        time.advance(Duration.ofSeconds(30));
        assertThat(client.outcome()).isEqualTo(new Outcome("", "RESET"));
        assertDelivered();
    }

    private void faults(HttpEffect effect) {
        simulator.faults(Faults.none().and(ANY, effect));
    }

    private long applied(int rule) {
        return simulator.faultCounts().get(rule).applied();
    }

    private int held() {
        return new ControlClient(simulator).get("faults").path("held").asInt();
    }

    private Recipient recipient() {
        return simulator.messages().get(0).recipients().get(0);
    }

    private void assertDelivered() {
        time.advance(Duration.ZERO);
        assertThat(simulator.messages()).hasSize(1);
        assertThat(recipient().status()).isEqualTo(Status.DELIVERED);
    }

    private static void waitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
