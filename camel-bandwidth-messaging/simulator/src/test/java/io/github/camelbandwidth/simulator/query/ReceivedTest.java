/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Lists;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came in, as queries tell of it. */
class ReceivedTest {
    private static final String PHONE = "+19195550142";
    private static final String FRIEND = "+447700900123";
    private static final String NUMBER = "+19195550100";
    private static final String TOLL_FREE = "+18885550100";
    private static final String INBOUND = "messageDirection=INBOUND";
    private static final InboundDraft HELLO = InboundDraft.of(PHONE, NUMBER, "A text nobody else may read");
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0).withNumbers(Set.of(NUMBER, TOLL_FREE));

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @Test
    void a_message_can_be_queried_once_its_webhook_was_answered_with_2xx() {
        try (Receiver receiver = Receiver.answering(500, 200);
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            simulator.inbound(HELLO);
            time.advance(Duration.ZERO);
            assertThat(receiver.all()).hasSize(1);
            assertThat(new Lists(simulator).recipients(INBOUND)).isEmpty();
            time.advance(Duration.ofSeconds(1));
            assertThat(new Lists(simulator).recipients(INBOUND)).containsExactly(NUMBER);
        }
    }

    @Test
    void who_elected_not_to_hear_need_not_take_anything() {
        try (Simulator simulator = Simulator.start(SETTINGS.withLatency(Duration.ofSeconds(1)), time)) {
            simulator.inbound(HELLO);
            assertThat(new Lists(simulator).recipients(INBOUND)).isEmpty();
            time.advance(Duration.ofSeconds(1));
            assertThat(new Lists(simulator).recipients(INBOUND)).containsExactly(NUMBER);
        }
    }

    @Test
    void a_setting_shows_what_nobody_has_heard_of() {
        try (Simulator simulator = Simulator.start(
                SETTINGS.withLatency(Duration.ofSeconds(1))
                        .withQueries(QuerySettings.defaults().withUnheardShown(true)),
                time)) {
            simulator.inbound(HELLO);
            assertThat(new Lists(simulator).recipients(INBOUND)).containsExactly(NUMBER);
        }
    }

    @Test
    void its_facts_are_told_and_its_text_is_not() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            String id = simulator.inbound(HELLO.withCarrierName("AT&T")).get(0).id();
            time.advance(Duration.ZERO);
            assertThat(new Lists(simulator).ask("messageId=" + id).body().replace(id, "1770000000000abcdefghijklmnop"))
                    .isEqualTo(Golden.oneLine("list/found-inbound.json"));
        }
    }

    @Test
    void each_number_of_an_application_in_a_group_has_a_row() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.inbound(HELLO.withTo(List.of(NUMBER, TOLL_FREE, FRIEND)));
            time.advance(Duration.ZERO);
            JsonNode found = new Lists(simulator).find(INBOUND);
            assertThat(Lists.recipients(found)).containsExactlyInAnyOrder(NUMBER, TOLL_FREE);
            assertThat(found.findValuesAsText("recipientCount")).containsExactly("3", "3");
            assertThat(found.findValuesAsText("messageType")).containsExactly("mms", "mms");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messageStatus=RECEIVED",
                "sourceTn=+447700900123",
                "destinationTn=+1888",
                "messageType=mms",
                "product=TOLL_FREE",
                "callingNumberCountryA3=GBR",
                "location=SITE1&messageDirection=INBOUND"
            })
    void filters_find_it(String query) {
        try (Simulator simulator =
                Simulator.start(SETTINGS.withQueries(QuerySettings.defaults().withLocation("SITE1")), time)) {
            new ApiClient(simulator).send(textTo(PHONE));
            simulator.inbound(
                    InboundDraft.of(FRIEND, TOLL_FREE, "Hello").withMedia(List.of("https://media.example.com/a.png")));
            time.advance(Duration.ZERO);
            assertThat(new Lists(simulator).recipients(query)).containsExactly(TOLL_FREE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"messageDirection=OUTBOUND", "fromBwLatency=0", "campaignId=CAMPAIGN1", "carrierQueued=false"})
    void filters_by_what_it_has_not_pass_it_over(String query) {
        try (Simulator simulator =
                Simulator.start(SETTINGS.withQueries(QuerySettings.defaults().withCampaign("CAMPAIGN1", "T")), time)) {
            new ApiClient(simulator).send(textTo(PHONE));
            simulator.inbound(HELLO);
            time.advance(Duration.ZERO);
            assertThat(new Lists(simulator).recipients(query)).containsExactly(PHONE);
        }
    }

    @Test
    void pages_and_order_go_over_both_directions() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            List<String> sources = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                new ApiClient(simulator).send(textTo(PHONE));
                time.advance(Duration.ofSeconds(1));
                simulator.inbound(HELLO);
                time.advance(Duration.ofSeconds(1));
                sources.addAll(List.of(NUMBER, PHONE));
            }
            Lists lists = new Lists(simulator);
            String query = "fromDateTime=2026-02-01T15:00:00Z&sort=receiveTime:asc&limit=4";
            JsonNode first = lists.find(query);
            String token = first.path("pageInfo").path("nextPageToken").asText();
            assertThat(first.path("totalCount").asInt()).isEqualTo(6);
            assertThat(first.findValuesAsText("sourceTn")).isEqualTo(sources.subList(0, 4));
            assertThat(lists.find(query + "&pageToken=" + token).findValuesAsText("sourceTn"))
                    .isEqualTo(sources.subList(4, 6));
        }
    }

    @Test
    void a_reset_forgets_it() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.inbound(HELLO);
            time.advance(Duration.ZERO);
            simulator.reset();
            assertThat(new Lists(simulator).recipients(INBOUND)).isEmpty();
        }
    }
}
