/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.domain.PhoneMessage.Kind;
import io.github.camelbandwidth.simulator.fault.EventEffect.Delayed;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboundTest {
    private static final String PHONE = "+19195550142";
    private static final String FRIEND = "+19195550143";
    private static final String NUMBER = "+19195550100";
    private static final String SECOND = "+19195550101";
    private static final InboundDraft HELLO = InboundDraft.of(PHONE, NUMBER, "Hello from a handset");
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0).withNumbers(Set.of(NUMBER, SECOND));

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void inbound_messages_go_to_the_callback_url_when_there_is_no_other_for_them() {
        try (Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            simulator.inbound(HELLO);
            assertThat(events())
                    .singleElement()
                    .satisfies(event -> assertThat(event.path("type").asText()).isEqualTo("message-received"));
        }
    }

    @Test
    void an_application_that_elected_to_hear_inbound_messages_alone_hears_them_alone() {
        try (Simulator simulator = Simulator.start(SETTINGS.withInboundCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo(PHONE));
            simulator.inbound(HELLO);
            assertThat(events())
                    .extracting(event -> event.path("type").asText())
                    .containsExactly("message-received");
        }
    }

    @Test
    void an_application_without_callback_urls_hears_nothing_and_that_ends_the_matter() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.inbound(HELLO);
            time.advance(Duration.ZERO);
            simulator.awaitIdle(Duration.ofSeconds(30));
            assertThat(simulator.attempts()).isEmpty();
            assertThat(simulator.inboundMessages()).hasSize(1);
        }
    }

    @Test
    void each_of_the_applications_numbers_in_a_group_gets_one_event_with_its_own_id() {
        // One after the other: on two connections at once, the second may be the first to arrive.
        SimulatorSettings settings = SETTINGS.withCallbackUrl(receiver.url())
                .withWebhooks(WebhookSettings.defaults().withMaxInFlight(1));
        try (Simulator simulator = Simulator.start(settings, time)) {
            List<InboundMessage> messages = simulator.inbound(HELLO.withTo(List.of(NUMBER, FRIEND, SECOND)));
            assertThat(messages).extracting(InboundMessage::id).doesNotHaveDuplicates();
            List<JsonNode> events = events();
            assertThat(events).extracting(event -> event.path("to").asText()).containsExactly(NUMBER, SECOND);
            for (int i = 0; i < 2; i++) {
                JsonNode message = events.get(i).path("message");
                assertThat(message.path("id").asText())
                        .isEqualTo(messages.get(i).id());
                assertThat(message.path("owner")).isEqualTo(events.get(i).path("to"));
                assertThat(message.path("to").toString())
                        .isEqualTo("[\"" + NUMBER + "\",\"" + FRIEND + "\",\"" + SECOND + "\"]");
                assertThat(message.path("direction").asText()).isEqualTo("in");
            }
        }
    }

    @Test
    void a_group_may_have_more_than_ten_members() {
        try (Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            List<String> to = new ArrayList<>(List.of(NUMBER));
            IntStream.range(0, 20).forEach(i -> to.add("+19195551" + (100 + i)));
            simulator.inbound(HELLO.withTo(to));
            assertThat(events().get(0).path("message").path("to")).hasSize(21);
        }
    }

    @Test
    void the_other_handsets_of_a_group_show_the_message_too() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            String id = simulator
                    .inbound(HELLO.withTo(List.of(NUMBER, FRIEND)))
                    .get(0)
                    .id();
            time.advance(Duration.ZERO);
            Instant now = Instant.parse("2026-02-01T15:00:00Z");
            List<String> to = List.of(NUMBER, FRIEND);
            assertThat(simulator.phone(FRIEND).messages())
                    .containsExactly(
                            new PhoneMessage(Kind.RECEIVED, List.of(id), now, PHONE, to, HELLO.text(), List.of()));
            assertThat(simulator.phone(PHONE).messages())
                    .containsExactly(new PhoneMessage(Kind.SENT, List.of(id), now, PHONE, to, HELLO.text(), List.of()));
            assertThat(simulator.phone(NUMBER).messages()).isEmpty();
        }
    }

    @Test
    void a_picture_without_text_is_one_segment_and_its_text_is_empty() {
        try (Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            String url = "https://media.example.com/cat.png";
            simulator.inbound(new InboundDraft(PHONE, List.of(NUMBER), null, List.of(url), List.of(), null));
            JsonNode message = events().get(0).path("message");
            assertThat(message.path("segmentCount").asInt()).isEqualTo(1);
            assertThat(message.path("text").asText("missing")).isEmpty();
            assertThat(message.path("media").toString()).isEqualTo("[\"" + url + "\"]");
        }
    }

    @Test
    void a_message_to_numbers_of_no_application_is_refused_with_those_that_are_known() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            assertThatThrownBy(() -> simulator.inbound(HELLO.withTo(List.of("+19195550199"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("No application has ***0199; known are ***0100, ***0101");
            assertThat(simulator.phone(PHONE).messages()).isEmpty();
        }
    }

    @Test
    void an_inbound_message_is_tried_again_with_the_credentials_and_can_be_replayed() {
        try (Receiver challenging = Receiver.with((number, request) -> request.response()
                        .putHeader("WWW-Authenticate", "Basic realm=\"hook\"")
                        .setStatusCode(number == 1 ? 503 : number == 2 ? 401 : 200)
                        .end());
                Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.put(Application.of(ApiClient.APPLICATION, ApiClient.ACCOUNT)
                    .withInboundCallbackUrl(challenging.url())
                    .withCallbackCredentials(new Credentials("hook", "secret"))
                    .withChallenge(true)
                    .withNumbers(Set.of(NUMBER)));
            simulator.inbound(HELLO);
            time.advance(Duration.ofMinutes(1));
            assertThat(simulator.attempts()).extracting(WebhookAttempt::status).containsExactly(503, 401, 200);
            simulator.replay(simulator.attempts().get(2).id());
            time.advance(Duration.ZERO);
            assertThat(challenging.all()).hasSize(4);
            assertThat(challenging.all().get(3).body())
                    .isEqualTo(challenging.all().get(0).body());
        }
    }

    @Test
    void inbound_messages_and_statuses_of_the_same_moment_never_share_a_body() {
        SimulatorSettings settings = SETTINGS.withCallbackUrl(receiver.url())
                .withLatency(Duration.ofSeconds(1))
                .withWebhooks(WebhookSettings.defaults().withEventsPerWebhook(10));
        try (Simulator simulator = Simulator.start(settings, time)) {
            new ApiClient(simulator).send(textTo(PHONE));
            time.advance(Duration.ofSeconds(2));
            simulator.inbound(HELLO);
            simulator.inbound(HELLO);
            time.advance(Duration.ofSeconds(1));
            assertThat(receiver.all())
                    .extracting(received -> Golden.tree(received.body()).findValuesAsText("type"))
                    .containsExactlyInAnyOrder(
                            List.of("message-received", "message-received"), List.of("message-delivered"));
        }
    }

    @Test
    void an_inbound_message_takes_as_long_as_a_step_of_an_outbound_one() {
        SimulatorSettings settings = SETTINGS.withCallbackUrl(receiver.url()).withLatency(Duration.ofSeconds(5));
        try (Simulator simulator = Simulator.start(settings, time)) {
            simulator.inbound(HELLO);
            time.advance(Duration.ofSeconds(4));
            assertThat(receiver.all()).isEmpty();
            time.advance(Duration.ofSeconds(1));
            assertThat(receiver.all()).hasSize(1);
        }
    }

    @Test
    void waiting_for_idleness_waits_for_inbound_messages_and_tells_of_them_without_whole_numbers() {
        SimulatorSettings settings = SETTINGS.withCallbackUrl(URI.create("http://127.0.0.1:1"));
        try (Simulator simulator = Simulator.start(settings, time)) {
            simulator.inbound(HELLO);
            time.advance(Duration.ZERO);
            assertThatThrownBy(() -> simulator.awaitIdle(Duration.ofMillis(10)))
                    .hasMessageContaining(
                            "1 message: " + simulator.inboundMessages().get(0).id())
                    .hasMessageContaining("from ***0142, whose webhook has not been acknowledged");
            time.advance(Duration.ofHours(25));
            simulator.awaitIdle(Duration.ofSeconds(30));
        }
    }

    @Test
    void when_too_many_are_still_to_be_told_no_more_are_taken() {
        SimulatorSettings settings = SETTINGS.withMaxMessages(1).withCallbackUrl(URI.create("http://127.0.0.1:1"));
        try (Simulator simulator = Simulator.start(settings, time)) {
            simulator.inbound(HELLO);
            assertThatThrownBy(() -> simulator.inbound(HELLO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("No room for another inbound message");
            assertThat(simulator.phone(PHONE).messages()).hasSize(1);
            time.advance(Duration.ofHours(25));
            assertThat(simulator.inbound(HELLO)).hasSize(1);
        }
    }

    @Test
    void a_message_whose_event_is_delayed_is_remembered_while_told_ones_make_room() {
        SimulatorSettings settings = SETTINGS.withMaxMessages(2).withCallbackUrl(receiver.url());
        try (Simulator simulator = Simulator.start(settings, time)) {
            simulator.faults(Faults.none().and(FaultMatch.any().nth(1), new Delayed(Duration.ofHours(1))));
            String underWay = simulator.inbound(HELLO).get(0).id();
            time.advance(Duration.ZERO);
            simulator.inbound(HELLO);
            time.advance(Duration.ZERO);
            String last = simulator.inbound(HELLO).get(0).id();
            assertThat(simulator.inboundMessages())
                    .extracting(InboundMessage::id)
                    .containsExactly(underWay, last);
        }
    }

    @Test
    void a_listener_hears_what_was_received_and_what_arrived() {
        List<String> heard = new ArrayList<>();
        SimulatorListener listener = new SimulatorListener() {
            @Override
            public void received(InboundMessage message) {
                heard.add("received " + message.text());
            }

            @Override
            public void arrived(Message message, String number) {
                heard.add("arrived at " + number);
            }
        };
        try (Simulator simulator = Simulator.start(SETTINGS, time, listener)) {
            simulator.inbound(HELLO);
            new ApiClient(simulator).send(textTo(PHONE));
            time.advance(Duration.ZERO);
        }
        assertThat(heard).containsExactly("received " + HELLO.text(), "arrived at " + PHONE);
    }

    private List<JsonNode> events() {
        time.advance(Duration.ZERO);
        return receiver.all().stream()
                .map(received -> Golden.tree(received.body()).path(0))
                .toList();
    }
}
