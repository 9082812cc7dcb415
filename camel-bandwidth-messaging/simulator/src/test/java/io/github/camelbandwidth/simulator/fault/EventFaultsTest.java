/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.fault.EventEffect.Delayed;
import io.github.camelbandwidth.simulator.fault.EventEffect.Dropped;
import io.github.camelbandwidth.simulator.fault.EventEffect.Duplicated;
import io.github.camelbandwidth.simulator.fault.EventEffect.Reordered;
import io.github.camelbandwidth.simulator.fault.FateEffect.Fails;
import io.github.camelbandwidth.simulator.fault.FateEffect.NoReceipt;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withPort(0).withReceipts(true).withCallbackUrl(receiver.url()), time);
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void a_delayed_event_comes_later_and_its_message_has_ended_long_before() {
        faults(FaultMatch.any(), new Delayed(Duration.ofMinutes(5)));
        send("+19195550142");
        time.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(recipient().status()).isEqualTo(Status.DELIVERED);
        assertThat(heard()).isEmpty();
        time.advance(Duration.ofNanos(1));
        assertThat(heard()).containsExactly("message-delivered +19195550142");
    }

    @Test
    void a_duplicated_event_comes_as_often_as_wanted_and_is_the_same_each_time() {
        faults(FaultMatch.any(), new Duplicated(3));
        send("+19195550142");
        time.advance(Duration.ZERO);
        assertThat(receiver.all()).hasSize(3);
        assertThat(receiver.all().stream().map(Receiver.Received::body).distinct())
                .hasSize(1);
        simulator.awaitIdle(PATIENCE);
    }

    @Test
    void a_dropped_event_never_comes_and_its_message_has_ended_all_the_same() {
        faults(FaultMatch.any().type("message-delivered"), new Dropped());
        send("+19195550142");
        send("+15555554432");
        time.advance(Duration.ofHours(24));
        assertThat(heard()).containsExactly("message-failed +15555554432");
        assertThat(simulator.messages()).allMatch(Message::hasEnded);
        simulator.awaitIdle(PATIENCE);
    }

    @Test
    void a_reordered_beginning_comes_after_the_end_of_the_same_message() {
        faults(FaultMatch.any().type("message-sending"), new Reordered());
        send("+19195550142", "+19195550143");
        time.advance(Duration.ZERO);
        assertThat(heard().stream().filter(event -> event.endsWith("0142")))
                .containsExactly("message-delivered +19195550142", "message-sending +19195550142");
        assertThat(heard().stream().filter(event -> event.endsWith("0143")))
                .containsExactly("message-delivered +19195550143", "message-sending +19195550143");
    }

    @Test
    void a_reordered_sent_event_comes_after_the_end_of_the_same_message() {
        simulator.put(Account.of(ApiClient.ACCOUNT, new Credentials("username", "password"))
                .withSentEvents(true));
        faults(FaultMatch.any().type("message-sent"), new Reordered());
        send("+19195550142");
        send("+19195550143");
        time.advance(Duration.ZERO);
        assertThat(heard().stream().filter(event -> event.endsWith("0142")))
                .containsExactly("message-delivered +19195550142", "message-sent +19195550142");
        assertThat(heard().stream().filter(event -> event.endsWith("0143")))
                .containsExactly("message-delivered +19195550143", "message-sent +19195550143");
    }

    @Test
    void reordered_ends_change_places_with_their_neighbours() {
        faults(FaultMatch.any(), new Reordered());
        for (String number : List.of("+19195550142", "+19195550143", "+19195550144", "+19195550145")) {
            send(number);
            time.advance(Duration.ZERO);
        }
        assertThat(heard())
                .containsExactly(
                        "message-delivered +19195550143",
                        "message-delivered +19195550142",
                        "message-delivered +19195550145",
                        "message-delivered +19195550144");
    }

    @Test
    void a_reordered_event_that_nothing_follows_comes_within_its_time() {
        faults(FaultMatch.any(), new Reordered(Duration.ofSeconds(10)));
        send("+19195550142");
        time.advance(Duration.ofSeconds(9));
        assertThat(heard()).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(heard()).containsExactly("message-delivered +19195550142");
        simulator.awaitIdle(PATIENCE);
    }

    @Test
    void what_is_held_back_goes_out_when_the_rules_are_taken_away() {
        faults(FaultMatch.any(), new Delayed(Duration.ofHours(5)));
        send("+19195550142");
        time.advance(Duration.ZERO);
        simulator.faults(Faults.none());
        time.advance(Duration.ZERO);
        assertThat(heard()).containsExactly("message-delivered +19195550142");
        time.advance(Duration.ofHours(5));
        assertThat(heard()).hasSize(1);
    }

    @Test
    void what_is_held_back_is_gone_after_a_reset() {
        faults(FaultMatch.any(), new Reordered(Duration.ofHours(5)));
        send("+19195550142");
        time.advance(Duration.ZERO);
        simulator.reset();
        simulator.callbackUrl(receiver.url());
        send("+19195550143");
        time.advance(Duration.ofHours(5));
        assertThat(heard()).containsExactly("message-delivered +19195550143");
    }

    @Test
    void rules_see_the_text_and_the_tag_of_what_an_event_is_about() {
        faults(FaultMatch.any().text("nobody else").tag("order*"), new Dropped());
        client.send(textTo("+19195550142").replace("{", "{\"tag\":\"order 4711\","));
        client.send(textTo("+19195550143"));
        time.advance(Duration.ZERO);
        assertThat(heard()).containsExactly("message-delivered +19195550143");
    }

    @Test
    void without_a_receipt_a_message_is_sent_and_fails_with_9902_after_two_hours() {
        faults(FaultMatch.any(), new NoReceipt());
        send("+19195550142");
        time.advance(Duration.ofHours(2).minusNanos(1));
        assertThat(recipient().status()).isEqualTo(Status.SENT);
        assertThat(heard()).isEmpty();
        time.advance(Duration.ofNanos(1));
        assertThat(recipient().errorCode()).isEqualTo(9902);
        assertThat(heard()).containsExactly("message-failed +19195550142");
    }

    @Test
    void a_carrier_may_take_its_time_to_refuse() {
        faults(FaultMatch.any(), new Fails(4770, Duration.ofMinutes(1)));
        send("+19195550142");
        time.advance(Duration.ofSeconds(59));
        assertThat(recipient().status()).isEqualTo(Status.SENT);
        time.advance(Duration.ofSeconds(1));
        assertThat(recipient().errorCode()).isEqualTo(4770);
    }

    @Test
    void a_rule_for_one_number_leaves_the_other_recipients_alone() {
        faults(FaultMatch.any().to("+19195550143"), new Fails(4432));
        send("+19195550142", "+19195550143");
        time.advance(Duration.ZERO);
        assertThat(simulator.messages().get(0).recipients())
                .extracting(Recipient::status)
                .containsExactly(Status.DELIVERED, Status.FAILED);
    }

    private void faults(FaultMatch match, FaultEffect effect) {
        simulator.faults(Faults.none().and(match, effect));
    }

    private void send(String... numbers) {
        assertThat(client.send(textTo(numbers)).statusCode()).isEqualTo(202);
    }

    private Recipient recipient() {
        return simulator.messages().get(0).recipients().get(0);
    }

    private List<String> heard() {
        return receiver.all().stream()
                .map(received -> Golden.tree(received.body()).path(0))
                .map(event ->
                        event.path("type").asText() + " " + event.path("to").asText())
                .toList();
    }
}
