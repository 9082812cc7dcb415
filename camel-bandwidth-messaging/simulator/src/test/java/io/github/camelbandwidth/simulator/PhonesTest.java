/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.domain.PhoneMessage.Kind;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.domain.Status;
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

class PhonesTest {
    private static final String PHONE = "+19195550142";
    private static final String NUMBER = "+19195550100";
    private static final String TEXT = "A text nobody else may read";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver inbound = Receiver.taking();
    private final Receiver statuses = Receiver.taking();
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults()
                    .withPort(0)
                    .withLatency(Duration.ofSeconds(1))
                    .withCallbackUrl(statuses.url())
                    .withInboundCallbackUrl(inbound.url()),
            time);
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        inbound.close();
        statuses.close();
    }

    @Test
    void a_conversation_goes_from_the_application_to_the_handset_and_back() {
        client.send(textTo(PHONE));
        time.advance(Duration.ofSeconds(3));
        PhoneMessage shown = simulator.phone(PHONE).messages().get(0);
        assertThat(shown.text()).isEqualTo(TEXT);
        simulator.inbound(InboundDraft.of(PHONE, shown.from(), "And here is my answer"));
        time.advance(Duration.ofSeconds(1));
        JsonNode event = Golden.tree(inbound.all().get(0).body()).path(0);
        assertThat(event.path("type").asText()).isEqualTo("message-received");
        assertThat(event.path("message").path("text").asText()).isEqualTo("And here is my answer");
        assertThat(event.path("message").path("from").asText()).isEqualTo(PHONE);
        assertThat(simulator.phone(PHONE).messages())
                .extracting(PhoneMessage::kind)
                .containsExactly(Kind.RECEIVED, Kind.SENT);
        assertThat(statuses.all()).hasSize(1);
    }

    @Test
    void a_handset_shows_a_message_with_all_that_belongs_to_it_once_it_is_delivered() {
        client.send(textTo(PHONE, "+19195550143").replace("{", "{\"media\":[\"https://media.example.com/menu.png\"],"));
        time.advance(Duration.ofSeconds(2));
        assertThat(simulator.phone(PHONE).messages()).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(simulator.phone(PHONE).messages())
                .containsExactly(new PhoneMessage(
                        Kind.RECEIVED,
                        List.of(simulator.messages().get(0).id()),
                        Instant.parse("2026-02-01T15:00:03Z"),
                        NUMBER,
                        List.of(PHONE, "+19195550143"),
                        TEXT,
                        List.of("https://media.example.com/menu.png")));
        assertThat(simulator.phone("+19195550143").messages())
                .isEqualTo(simulator.phone(PHONE).messages());
    }

    @Test
    void what_the_vendor_or_the_carrier_fails_is_on_no_handset() {
        client.send(textTo("+15555554432"));
        client.send(textTo("+15555554770"));
        time.advance(Duration.ofSeconds(3));
        assertThat(simulator.phone("+15555554432").messages()).isEmpty();
        assertThat(simulator.phone("+15555554770").messages()).isEmpty();
    }

    @Test
    void without_receipts_a_group_message_a_carrier_drops_counts_as_delivered_and_is_on_no_handset() {
        client.send(textTo(PHONE, "+15555554770"));
        time.advance(Duration.ofSeconds(3));
        assertThat(simulator.messages().get(0).recipients())
                .extracting(Recipient::status)
                .containsOnly(Status.DELIVERED);
        assertThat(simulator.phone(PHONE).messages()).hasSize(1);
        assertThat(simulator.phone("+15555554770").messages()).isEmpty();
    }

    @Test
    void a_message_of_which_no_receipt_came_is_on_the_handset_all_the_same_and_once() {
        client.send(textTo("+15555559902"));
        time.advance(Duration.ofSeconds(3));
        assertThat(simulator.messages().get(0).recipients())
                .extracting(Recipient::status, Recipient::errorCode)
                .containsExactly(tuple(Status.FAILED, 9902));
        assertThat(simulator.phone("+15555559902").messages()).hasSize(1);
    }

    @Test
    void a_message_that_expired_on_its_way_to_where_no_receipt_would_have_come_is_not_on_the_handset() {
        client.send(textTo("+15555559902").replace("{", "{\"expiration\":\"2026-02-01T15:00:01.500Z\","));
        time.advance(Duration.ofSeconds(3));
        assertThat(simulator.messages().get(0).recipients())
                .extracting(Recipient::errorCode)
                .containsExactly(4360);
        assertThat(simulator.phone("+15555559902").messages()).isEmpty();
    }

    @Test
    void a_number_nobody_has_written_to_has_an_empty_handset() {
        assertThat(simulator.phone("+19195550177").messages()).isEmpty();
    }

    @Test
    void what_is_no_number_has_no_handset() {
        assertThatThrownBy(() -> simulator.phone("0123456789"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E.164")
                .hasMessageContaining("***6789");
    }

    @Test
    void a_handset_tells_neither_its_number_nor_its_texts_to_a_log() {
        client.send(textTo(PHONE));
        time.advance(Duration.ofSeconds(3));
        assertThat(simulator.phone(PHONE)).hasToString("Phone[***0142, messages=1]");
        assertThat(simulator.phone(PHONE).messages().get(0).toString())
                .doesNotContain("19195550142", "19195550100", "nobody else");
    }
}
