/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {
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
    void the_clock_is_shown_and_advanced_and_the_answer_comes_when_all_that_was_due_is_done() {
        assertThat(control.get("clock").path("now").asText()).isEqualTo("2026-02-01T15:00:00Z");
        client.send(textTo("+19195550142"));
        HttpResponse<String> response = control.call("POST", "clock", "{'advance':'PT24H'}");
        assertThat(Golden.tree(response.body()).path("now").asText()).isEqualTo("2026-02-02T15:00:00Z");
        assertThat(simulator.messages().get(0).hasEnded()).isTrue();
    }

    @Test
    void an_account_put_with_sent_events_hears_of_what_a_carrier_has() {
        try (Receiver receiver = Receiver.taking()) {
            simulator.callbackUrl(receiver.url());
            control.call(
                    "PUT",
                    "accounts/" + ApiClient.ACCOUNT,
                    "{'username':'username','password':'password','sentEvents':true}");
            client.send(textTo("+19195550142"));
            time.advance(Duration.ZERO);
            assertThat(receiver.all())
                    .extracting(received ->
                            Golden.tree(received.body()).path(0).path("type").asText())
                    .containsExactlyInAnyOrder("message-sent", "message-delivered");
        }
    }

    @Test
    void an_application_hears_where_it_was_put() {
        try (Receiver receiver = Receiver.taking()) {
            String body = "{'callbackUrl':'" + receiver.url() + "','username':'hook','password':'secret'}";
            assertThat(control.call("PUT", "applications/" + ApiClient.APPLICATION, body)
                            .statusCode())
                    .isEqualTo(204);
            client.send(textTo("+19195550142"));
            time.advance(Duration.ZERO);
            assertThat(receiver.all()).singleElement().satisfies(received -> assertThat(
                            received.headers().get("Authorization"))
                    .isEqualTo(ApiClient.basic("hook", "secret")));
        }
    }

    @Test
    void an_account_that_was_put_is_there_with_its_rates() {
        String account = "{'username':'username','password':'password','segmentsPerMinute':1,'queueMinutes':1}";
        assertThat(control.call("PUT", "accounts/" + ApiClient.ACCOUNT, account).statusCode())
                .isEqualTo(204);
        assertThat(client.send(textTo("+19195550142")).statusCode()).isEqualTo(202);
        time.advance(Duration.ZERO);
        assertThat(client.send(textTo("+19195550142")).statusCode()).isEqualTo(202);
        assertThat(client.send(textTo("+19195550142")).statusCode()).isEqualTo(429);
    }

    @Test
    void health_tells_what_is_remembered_and_the_limits() {
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        assertThat(control.get("health")).isEqualTo(Golden.tree("""
                {"status": "up", "version": "unknown", "messages": 1, "messagesUnderWay": 0, "maxMessages": 100000,
                 "messageCharacters": 51, "inboundMessages": 0, "maxInboundMessages": 100000, "inboundCharacters": 0,
                 "phoneMessages": 1, "maxPhoneMessages": 100000, "phoneCharacters": 51,
                 "webhooks": 0, "maxWebhooks": 100000, "webhookCharacters": 0,
                 "maxCharacters": 16777216, "webhooksInFlight": 0, "webhooksWaiting": 0,
                 "eventsUnderWay": 0, "maxEventsUnderWay": 100000, "awaiting": 0,
                 "maxAwaiting": 256, "listeners": 0, "maxListeners": 32,
                 "media": 0, "mediaBytes": 0, "maxMediaBytes": 1073741824, "tokens": 0, "maxTokens": 10000}"""));
    }

    @Test
    void messages_are_shown_with_their_life_and_without_their_text() {
        client.send(textTo("+19195550142", "+15555554432"));
        time.advance(Duration.ZERO);
        JsonNode listed = control.get("messages").path("messages").path(0);
        JsonNode shown = control.get("messages/" + listed.path("id").asText());
        assertThat(shown).isEqualTo(listed);
        assertThat(shown.findValuesAsText("status")).containsExactly("delivered", "failed");
        assertThat(shown.findValuesAsText("errorCode")).containsExactly("4432");
        assertThat(shown.toString()).doesNotContain("nobody else");
    }

    @Test
    void webhooks_are_shown_and_sent_again() {
        try (Receiver receiver = Receiver.taking()) {
            simulator.callbackUrl(receiver.url());
            client.send(textTo("+19195550142"));
            time.advance(Duration.ZERO);
            JsonNode webhook = control.get("webhooks").path("webhooks").path(0);
            assertThat(webhook.path("status").asInt()).isEqualTo(200);
            assertThat(webhook.path("outcome").asText()).isEqualTo("acknowledged");
            assertThat(webhook.path("request").toString())
                    .isEqualTo(Golden.oneLineOf(receiver.all().get(0).body()));
            control.call("POST", "webhooks/" + webhook.path("id").asText() + "/replay", "");
            time.advance(Duration.ZERO);
            assertThat(receiver.all()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | clock | {'advance':'tomorrow'} | 400",
                "POST | clock | {'advance':'PT-1H'} | 400",
                "POST | clock | {'advance':'PT100000000000000H'} | 400",
                "POST | clock | {} | 400",
                "POST | clock | no json | 400",
                "PUT | accounts/1 | {'username':'a'} | 400",
                "PUT | accounts/1 | {'username':'a','password':'b','segmentsPerMinute':0} | 400",
                "PUT | accounts/1 | {'username':'a','password':'b','receipts':1} | 400",
                "PUT | accounts/1 | {'username':'a','password':'b','recipts':true} | 400",
                "PUT | accounts/1 | {'username':'a','password':'b','clientId':'c'} | 400",
                "PUT | accounts/1 | {'username':'a','password':'b','clientSecret':'c'} | 400",
                "PUT | accounts/1 | {'username':'a','password':'b','clientId':'client-id','clientSecret':'c'} | 400",
                "PUT | applications/a | {'accountId':'1'} | 400",
                "PUT | applications/a | {'callbackUrl':'ftp://127.0.0.1'} | 400",
                "PUT | applications/a | {'callbackUrl':'not a url'} | 400",
                "PUT | applications/a | {'numbers':'x'} | 400",
                "PUT | applications/a | {'password':'b'} | 400",
                "PUT | applications/a | {'challenge':true} | 400",
                "GET | messages/none | '' | 404",
                "POST | webhooks/none/replay | '' | 404",
                "GET | nothing | '' | 404"
            })
    void what_cannot_be_done_is_answered_with_a_reason(String method, String path, String body, int status) {
        HttpResponse<String> response = control.call(method, path, body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Golden.tree(response.body()).path("description").asText()).isNotEmpty();
    }

    @Test
    void a_call_that_is_no_json_is_refused_since_a_page_in_a_browser_could_make_it() {
        HttpResponse<String> response = client.exchange(HttpRequest.newBuilder(control.uri("clock"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"advance\":\"PT24H\"}")));
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void a_type_that_only_begins_like_json_is_refused() {
        HttpResponse<String> response = client.exchange(HttpRequest.newBuilder(control.uri("reset"))
                .header("Content-Type", "application/jsonfoo")
                .POST(BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(415);
    }
}
