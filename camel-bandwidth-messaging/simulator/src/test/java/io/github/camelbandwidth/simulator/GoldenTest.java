/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.GoldenRequest;
import io.github.camelbandwidth.simulator.kit.Lists;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoldenTest {
    private static final String GOLDEN_ID = "1770000000000abcdefghijklmnop";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private Simulator simulator;
    private ApiClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withReceipts(true)
                        .withNumbers(Set.of("+19195550100"))
                        .withCallbackUrl(receiver.url())
                        .withLatency(Duration.ofNanos(720_248_000)),
                time);
        client = new ApiClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void the_full_request_gets_the_full_answer() {
        assertThat(answerTo("send/request-full.json")).isEqualTo(Golden.oneLine("send/accepted-full.json"));
    }

    @Test
    void the_minimal_request_gets_the_minimal_answer() {
        assertThat(answerTo("send/request-minimal.json")).isEqualTo(Golden.oneLine("send/accepted-minimal.json"));
    }

    @Test
    void a_delivered_text_is_announced_as_documented() {
        client.send(body("[\"+19195550142\"]", ",\"tag\":\"order 4711\",\"priority\":\"high\""));
        assertThat(events()).containsExactly(expected("events/message-delivered.json"));
    }

    @Test
    void a_failed_text_is_announced_as_documented() {
        client.send(body("[\"+15555554432\"]", ",\"tag\":\"order 4711\""));
        // It fails one step earlier than another one is delivered, so the time is not the file's.
        assertThat(events())
                .containsExactly(expected("events/message-failed.json")
                        .replace("2026-02-01T15:00:02.160744Z", "2026-02-01T15:00:01.440496Z"));
    }

    @Test
    void a_delivered_group_picture_is_announced_as_documented() {
        client.send(body(
                "[\"+19195550142\",\"+19195550143\",\"+19195550144\"]",
                ",\"media\":[\"https://media.example.com/menu.png\"]"));
        assertThat(events()).hasSize(6).contains(expected("events/message-delivered-mms.json"));
    }

    @Test
    void a_picture_on_its_way_is_announced_as_documented() {
        client.send(body("[\"+19195550142\"]", ",\"media\":[\"https://media.example.com/menu.png\"]"));
        // The file's time is that of a message two steps further on.
        assertThat(events())
                .first()
                .isEqualTo(expected("events/message-sending.json")
                        .replace("2026-02-01T15:00:02.160744Z", "2026-02-01T15:00:00.720248Z"));
    }

    @Test
    void a_picture_a_carrier_has_is_announced_as_documented_to_an_account_that_asked_for_it() {
        simulator.put(Account.of(ApiClient.ACCOUNT, new Credentials("username", "password"))
                .withReceipts(true)
                .withSentEvents(true));
        client.send(body("[\"+19195550142\"]", ",\"media\":[\"https://media.example.com/menu.png\"]"));
        // The file's time is that of a message one step further on.
        assertThat(events())
                .element(1)
                .isEqualTo(expected("events/message-sent.json")
                        .replace("2026-02-01T15:00:02.160744Z", "2026-02-01T15:00:01.440496Z"));
    }

    @Test
    void a_received_text_is_announced_as_documented() {
        simulator.inbound(
                InboundDraft.of("+19195550142", "+19195550100", "See you there").withCarrierName("Example Mobile"));
        assertThat(received()).isEqualTo(expected("events/message-received.json"));
    }

    @Test
    void a_received_group_picture_is_announced_as_documented() {
        simulator.inbound(InboundDraft.of("+19195550142", "+19195550100", "Who is coming?")
                .withTo(List.of("+19195550100", "+19195550143"))
                .withMedia(List.of(
                        "https://messaging.example.com/api/v2/users/9900000/media/" + GOLDEN_ID + "/0/map.png")));
        assertThat(received()).isEqualTo(expected("events/message-received-group.json"));
    }

    private String received() {
        time.advance(Duration.ofSeconds(3));
        // It takes one step; the file's time is that of a message three steps on.
        return receiver.all()
                .get(0)
                .body()
                .replace(simulator.inboundMessages().get(0).id(), GOLDEN_ID)
                .replace("2026-02-01T15:00:00.720248Z", "2026-02-01T15:00:02.160744Z");
    }

    @Test
    void a_list_is_answered_as_documented() {
        // In the order of their recipients the one that fails comes second.
        List.of("+15555550000", "+15555554432", "+19195550142")
                .forEach(to -> client.send(body("[\"" + to + "\"]", "")));
        time.advance(Duration.ofSeconds(3));
        Lists lists = new Lists(simulator);
        String query = "sourceTn=+19195550100&sort=destinationTn:asc&limit=1";
        String second = lists.find(query).path("pageInfo").path("nextPageToken").asText();
        JsonNode page = Golden.tree(new GoldenRequest("list/request.json")
                .ask(client, "c2Vjb25k", second)
                .body());
        JsonNode info = page.path("pageInfo");
        assertThat(page.toString()
                        .replace(simulator.messages().get(1).id(), GOLDEN_ID)
                        .replace(info.path("prevPageToken").asText(), "cHJldmlvdXM")
                        .replace(info.path("nextPageToken").asText(), "bmV4dA")
                        .replace(String.valueOf(simulator.port()), "8085"))
                .isEqualTo(expected("list/found.json"));
    }

    private String answerTo(String request) {
        HttpResponse<String> response = client.send(Golden.text(request));
        assertThat(response.statusCode()).isEqualTo(202);
        return response.body().replace(simulator.messages().get(0).id(), GOLDEN_ID);
    }

    private List<String> events() {
        time.advance(Duration.ofSeconds(3));
        return receiver.all().stream()
                .map(received ->
                        received.body().replace(simulator.messages().get(0).id(), GOLDEN_ID))
                .toList();
    }

    private static String expected(String name) {
        return Golden.oneLine(name);
    }

    private static String body(String to, String more) {
        return "{\"applicationId\":\"" + ApiClient.APPLICATION + "\",\"from\":\"+19195550100\",\"to\":" + to
                + ",\"text\":\"Hello\"" + more + "}";
    }
}
