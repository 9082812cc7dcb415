/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.channel;

import static io.github.camelbandwidth.simulator.kit.MultiChannel.channel;
import static io.github.camelbandwidth.simulator.kit.MultiChannel.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect.AnswerLost;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Lists;
import io.github.camelbandwidth.simulator.kit.MultiChannel;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MultiChannelLifeTest {
    private static final String GOLDEN_ID = "1770000000000abcdefghijklmnop";
    private static final String RBM = channel("RBM", "{'text':'Hello'}");
    private static final String MMS =
            channel("MMS", "{'text':'Hello','media':[{'fileUrl':'https://media.example.com/table.png'}]}");
    private static final String SMS = channel("SMS", "{'text':'Hello'}");
    private static final String WITHOUT_RBM = "+15555540001";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults()
                    .withPort(0)
                    .withCallbackUrl(receiver.url())
                    .withLatency(Duration.ofNanos(720_248_000)),
            time);
    private final MultiChannel api = new MultiChannel(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void once_a_message_is_sent_the_other_channels_are_ignored() {
        api.send(to("+19195550142", RBM, SMS));
        assertThat(events()).containsExactly(Golden.oneLine("events/message-delivered-rbm.json"));
    }

    @Test
    void a_handset_without_rich_messages_gets_the_next_channel() {
        api.send(to(WITHOUT_RBM, RBM, MMS, SMS));
        assertThat(events()).containsExactly(Golden.oneLine("events/message-delivered-mms-channel.json"));
    }

    @Test
    void when_every_channel_fails_the_last_one_says_so_and_nothing_else_does() {
        api.send(to("+15555554432", RBM, SMS));
        assertThat(events())
                .containsExactly(Golden.oneLine("events/message-failed-sms-channel.json")
                        // It fails one step earlier than another one is delivered.
                        .replace("02.880992Z", "02.160744Z"));
    }

    @Test
    void what_a_carrier_refuses_was_sent_and_is_not_tried_again() {
        api.send(to("+15555554775", RBM, SMS));
        assertThat(events()).singleElement().satisfies(event -> assertThat(event)
                .contains("message-failed", "4775", "\"channel\":\"RBM\""));
    }

    @Test
    void a_rich_message_alone_fails_where_the_handset_takes_none() {
        api.send(to(WITHOUT_RBM, RBM));
        assertThat(events()).singleElement().satisfies(event -> assertThat(event)
                .contains("message-failed", "4001", "\"channel\":\"RBM\""));
    }

    @Test
    void a_message_that_expires_is_tried_by_no_other_channel() {
        api.send(to(WITHOUT_RBM, RBM, SMS).replace("{\"to\"", "{\"expiration\":\"2026-02-01T15:00:01Z\",\"to\""));
        assertThat(events()).singleElement().satisfies(event -> assertThat(event)
                .contains("message-failed", "4360"));
    }

    @Test
    void a_picture_a_message_falls_back_on_is_announced_as_sending_with_receipts() {
        simulator.put(Account.of(ApiClient.ACCOUNT, new Credentials("username", "password"))
                .withReceipts(true));
        api.send(to(WITHOUT_RBM, RBM, MMS));
        assertThat(events())
                .extracting(event -> Golden.tree(event).path(0).path("type").asText())
                .containsExactly("message-sending", "message-delivered");
    }

    @Test
    void segments_are_those_of_the_channel_that_was_used() {
        String longText = channel("SMS", "{'text':'" + "x".repeat(400) + "'}");
        api.send(to("+19195550142", channel("RBM", "{'text':'" + "x".repeat(400) + "'}"), longText));
        api.send(to(WITHOUT_RBM, RBM, longText));
        api.send(to("+19195550142", channel("MMS", "{'text':'" + "x".repeat(400) + "'}")));
        time.advance(Duration.ofMinutes(1));
        assertThat(simulator.messages()).extracting(Message::segmentCount).containsExactly(1, 3, 1);
    }

    @Test
    void the_queue_counts_the_segments_a_message_may_have_in_the_end() {
        simulator.put(Account.of(ApiClient.ACCOUNT, new Credentials("username", "password"))
                .withRates(new Rates(2, null, 1)));
        String longText = channel("SMS", "{'text':'" + "x".repeat(400) + "'}");
        var refused = api.send(to("+19195550142", RBM, longText));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo(Golden.oneLine("multi-channel/429.json"));
        assertThat(api.send(to("+19195550142", RBM, SMS)).statusCode()).isEqualTo(202);
    }

    @Test
    void events_go_to_the_application_of_the_channel_that_was_used() {
        try (Receiver another = Receiver.taking()) {
            simulator.put(Application.of("texts", ApiClient.ACCOUNT).withCallbackUrl(another.url()));
            api.send(to(WITHOUT_RBM, RBM, SMS.replace(ApiClient.APPLICATION, "texts")));
            time.advance(Duration.ofMinutes(1));
            assertThat(receiver.all()).isEmpty();
            assertThat(another.all()).hasSize(1);
        }
    }

    @Test
    void a_rich_message_is_found_by_queries_as_such() {
        api.send(to("+19195550142", RBM));
        api.send(to("+19195550143", channel("RBM", "{'media':[{'fileUrl':'https://media.example.com/a.png'}]}")));
        time.advance(Duration.ofMinutes(1));
        Lists lists = new Lists(simulator);
        assertThat(lists.recipients("messageType=rcs&sort=receiveTime:asc&sourceTn=ExampleRBM"))
                .containsExactlyInAnyOrder("+19195550142", "+19195550143");
        assertThat(lists.recipients("product=RBM_RICH")).containsExactly("+19195550142");
        assertThat(lists.recipients("product=RBM_MEDIA")).containsExactly("+19195550143");
    }

    @Test
    void a_handset_can_answer_the_number_the_message_came_from() {
        api.send(to(WITHOUT_RBM, RBM, SMS));
        time.advance(Duration.ofMinutes(1));
        assertThat(simulator.inbound(InboundDraft.of(WITHOUT_RBM, "+19195550100", "Thank you")))
                .singleElement()
                .satisfies(message -> assertThat(message.applicationId()).isEqualTo(ApiClient.APPLICATION));
    }

    @Test
    void an_answer_can_be_lost_by_a_rule() {
        simulator.faults(Faults.none().and(FaultMatch.any().path("*/multiChannel"), new AnswerLost()));
        assertThatThrownBy(() -> api.send(to("+19195550142", RBM))).hasCauseInstanceOf(IOException.class);
        assertThat(events()).singleElement().satisfies(event -> assertThat(event)
                .contains("message-delivered"));
    }

    private List<String> events() {
        time.advance(Duration.ofSeconds(5));
        return receiver.all().stream()
                .map(received ->
                        received.body().replace(simulator.messages().get(0).id(), GOLDEN_ID))
                .toList();
    }
}
