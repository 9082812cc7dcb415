/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.documents;

import static io.github.camelbandwidth.simulator.kit.ApiClient.ACCOUNT;
import static io.github.camelbandwidth.simulator.kit.ApiClient.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's guide to sending says, sentence by sentence and in its order. */
class SendMessagesDocumentTest {
    private static final String FROM = "+19195550100";
    private static final String PERSON = "+19195550142";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), time);
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void text_and_picture_messages_are_sent_through_the_api() {
        assertThat(send(text(PERSON)).statusCode()).isEqualTo(202);
        assertThat(send(picture()).statusCode()).isEqualTo(202);
    }

    @Test
    void a_request_is_a_post_of_json_in_utf_8_with_basic_credentials() {
        HttpResponse<String> response = client.exchange(client.anonymous("/users/" + ACCOUNT + "/messages")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Basic dXNlcm5hbWU6cGFzc3dvcmQ=")
                .POST(BodyPublishers.ofString(text(PERSON).toString())));
        assertThat(response.statusCode()).isEqualTo(202);
    }

    @Test
    void a_body_with_a_trailing_comma_like_the_one_shown_is_refused() {
        String body = text(PERSON).toString();
        assertThat(client.send(body.substring(0, body.length() - 1) + ",}").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to", "text", "applicationId"})
    void who_it_is_from_who_it_is_to_the_text_and_the_application_have_to_be_there(String field) {
        ObjectNode body = text(PERSON);
        body.remove(field);
        HttpResponse<String> response = send(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).findValuesAsText("fieldName")).contains(field);
    }

    @Test
    void username_and_password_have_to_be_in_the_authorization_header() {
        HttpResponse<String> response = client.exchange(client.anonymous("/users/" + ACCOUNT + "/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(PERSON).toString())));
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void the_application_is_one_of_the_account() {
        assertThat(send(text(PERSON).put("applicationId", "another")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void media_tag_and_priority_are_optional() {
        assertThat(send(picture().put("tag", "a mark").put("priority", "high")).statusCode())
                .isEqualTo(202);
        assertThat(send(text(PERSON)).statusCode()).isEqualTo(202);
    }

    @Test
    void high_priority_goes_to_the_front_of_the_queue() {
        HandMovedTime slowTime = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
        try (Simulator slow =
                Simulator.start(SimulatorSettings.defaults().withPort(0).withRates(Rates.realistic()), slowTime)) {
            ApiClient queued = new ApiClient(slow);
            queued.send(text(PERSON).toString());
            slowTime.advance(Duration.ZERO);
            queued.send(text(PERSON).toString());
            queued.send(text(PERSON).put("priority", "high").toString());
            slowTime.advance(Duration.ofSeconds(1));
            assertThat(slow.messages()).extracting(Message::hasEnded).containsExactly(true, false, true);
        }
    }

    @Test
    void a_tag_may_be_any_string_of_up_to_1024_characters_and_is_in_every_callback() {
        String tag = "§ \"{}\" ".repeat(150).substring(0, 1024);
        assertThat(send(text(PERSON, "+15555554750").put("tag", tag)).statusCode())
                .isEqualTo(202);
        assertThat(send(text(PERSON).put("tag", tag + "x")).statusCode()).isEqualTo(400);
        time.advance(Duration.ZERO);
        assertThat(receiver.all()).isNotEmpty();
        assertThat(receiver.all()).allSatisfy(webhook -> assertThat(Golden.tree(webhook.body())
                        .path(0)
                        .path("message")
                        .path("tag")
                        .asText())
                .isEqualTo(tag));
    }

    @Test
    void the_answer_repeats_the_request_and_adds_id_owner_time_segments_and_direction() {
        JsonNode answer = answer(text(PERSON).put("tag", "a mark").put("priority", "default"));
        assertThat(answer.path("id").asText()).hasSize(29);
        assertThat(answer.path("owner").asText()).isEqualTo(FROM);
        assertThat(answer.path("applicationId").asText()).isEqualTo(APPLICATION);
        assertThat(answer.path("time").asText()).isEqualTo("2026-02-01T15:00:00.000Z");
        assertThat(answer.path("segmentCount").asInt()).isEqualTo(1);
        assertThat(answer.path("direction").asText()).isEqualTo("out");
        assertThat(answer.path("to").path(0).asText()).isEqualTo(PERSON);
        assertThat(answer.path("from").asText()).isEqualTo(FROM);
        assertThat(answer.path("text").asText()).isEqualTo("Hello");
        assertThat(answer.path("tag").asText()).isEqualTo("a mark");
        assertThat(answer.path("priority").asText()).isEqualTo("default");
    }

    @Test
    void every_message_gets_an_id_of_its_own() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            ids.add(answer(text(PERSON)).path("id").asText());
        }
        assertThat(ids).hasSize(50);
    }

    @Test
    void the_id_serves_to_query_for_the_status() {
        String id = answer(text(PERSON)).path("id").asText();
        time.advance(Duration.ZERO);
        JsonNode row = query("messageId=" + id).path("messages").path(0);
        assertThat(row.path("messageId").asText()).isEqualTo(id);
        assertThat(row.path("messageStatus").asText()).isEqualTo("DELIVERED");
    }

    @Test
    void status_webhooks_go_to_the_callback_url_of_the_application() {
        send(text(PERSON));
        time.advance(Duration.ZERO);
        assertThat(receiver.all()).singleElement().satisfies(webhook -> assertThat(webhook.path())
                .isEqualTo("/callbacks"));
    }

    @Test
    void one_may_elect_not_to_receive_status_webhooks() {
        simulator.callbackUrl(null);
        send(text(PERSON));
        time.advance(Duration.ofHours(1));
        assertThat(receiver.all()).isEmpty();
        assertThat(simulator.messages()).allMatch(Message::hasEnded);
    }

    @Test
    void the_text_is_in_no_callback_and_in_no_answer_to_a_query() {
        send(text(PERSON).put("text", "A planted secret"));
        time.advance(Duration.ZERO);
        assertThat(receiver.all()).singleElement().satisfies(webhook -> assertThat(webhook.body())
                .doesNotContain("planted"));
        assertThat(query("sourceTn=%2B19195550100").toString()).doesNotContain("planted");
    }

    @Test
    void a_single_message_goes_to_one_number() {
        assertThat(answer(text(PERSON)).path("to")).hasSize(1);
    }

    @Test
    void a_group_message_goes_to_several_and_names_them_all_in_the_answer() {
        assertThat(answer(text(PERSON, "+19195550143", "+19195550144")).path("to"))
                .extracting(JsonNode::asText)
                .containsExactly(PERSON, "+19195550143", "+19195550144");
    }

    @Test
    void a_picture_message_names_its_media_in_the_answer() {
        assertThat(answer(picture()).path("media").path(0).asText())
                .isEqualTo("https://media.example.com/images/a.jpg");
    }

    private HttpResponse<String> send(ObjectNode body) {
        return client.send(body.toString());
    }

    private JsonNode answer(ObjectNode body) {
        HttpResponse<String> response = send(body);
        assertThat(response.statusCode()).isEqualTo(202);
        return Golden.tree(response.body());
    }

    private JsonNode query(String filter) {
        return Golden.tree(client.exchange(client.request("/users/" + ACCOUNT + "/messages?" + filter)
                        .GET())
                .body());
    }

    private static ObjectNode picture() {
        ObjectNode body = text(PERSON);
        body.putArray("media").add("https://media.example.com/images/a.jpg");
        return body;
    }

    private static ObjectNode text(String... to) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String number : to) {
            body.withArray("to").add(number);
        }
        return body.put("from", FROM).put("text", "Hello").put("applicationId", APPLICATION);
    }
}
