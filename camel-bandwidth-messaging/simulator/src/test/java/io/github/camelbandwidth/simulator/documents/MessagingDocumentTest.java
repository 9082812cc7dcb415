/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.documents;

import static io.github.camelbandwidth.simulator.kit.ApiClient.ACCOUNT;
import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's page on messaging says, sentence by sentence and in its order. */
class MessagingDocumentTest {
    private static final String PERSON = "+19195550142";
    private static final String PICTURE = ",\"media\":[\"https://media.example.com/a.png\"]}";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private SimulatorSettings settings = SimulatorSettings.defaults().withPort(0);

    @Test
    void the_api_is_used_to_send_sms_and_mms_over_http() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            ApiClient client = new ApiClient(simulator);
            assertThat(client.send(textTo(PERSON)).statusCode()).isEqualTo(202);
            assertThat(client.send(picture(textTo(PERSON))).statusCode()).isEqualTo(202);
            assertThat(simulator.messages())
                    .extracting(message -> message.draft().isMms())
                    .containsExactly(false, true);
        }
    }

    @Test
    void the_base_url_ends_in_api_v2_and_the_account_follows_it() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            assertThat(simulator.baseUrl()).endsWith("/api/v2");
            ApiClient client = new ApiClient(simulator);
            assertThat(post(client, "/users/" + ACCOUNT + "/messages").statusCode())
                    .isEqualTo(202);
            assertThat(post(client, "/accounts/" + ACCOUNT + "/messages").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_post_is_answered_with_202_which_says_that_the_message_is_in_the_queue_and_nothing_more() {
        try (Simulator simulator = Simulator.start(settings.withLatency(Duration.ofSeconds(1)), time)) {
            ApiClient client = new ApiClient(simulator);
            assertThat(client.send(textTo(PERSON)).statusCode()).isEqualTo(202);
            assertThat(statuses(simulator)).containsOnly(Status.QUEUED);
        }
    }

    @Test
    void a_delivered_webhook_comes_when_the_message_was_handed_to_the_downstream_carrier() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(
                        settings.withCallbackUrl(receiver.url()).withLatency(Duration.ofSeconds(1)), time)) {
            new ApiClient(simulator).send(textTo(PERSON));
            time.advance(Duration.ofSeconds(2));
            assertThat(statuses(simulator)).containsOnly(Status.SENT);
            assertThat(receiver.all()).isEmpty();
            time.advance(Duration.ofSeconds(1));
            assertThat(event(receiver).path("type").asText()).isEqualTo("message-delivered");
        }
    }

    @ParameterizedTest
    @CsvSource({"4432,rejected-forbidden-country", "4775,destination-rejected-due-to-user-opt-out"})
    void a_message_that_fails_on_its_way_gives_a_failed_webhook_with_a_code_and_its_reason(int code, String reason) {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(settings.withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo("+1555555" + code));
            time.advance(Duration.ZERO);
            JsonNode event = event(receiver);
            assertThat(event.path("type").asText()).isEqualTo("message-failed");
            assertThat(event.path("errorCode").asInt()).isEqualTo(code);
            assertThat(event.path("description").asText()).isEqualTo(reason);
        }
    }

    @Test
    void every_webhook_is_attempted_until_the_server_answers_with_2xx() {
        try (Receiver receiver = Receiver.answering(500, 404, 503, 204);
                Simulator simulator = Simulator.start(settings.withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo(PERSON));
            time.advance(Duration.ofHours(24));
            assertThat(simulator.attempts()).extracting(WebhookAttempt::status).containsExactly(500, 404, 503, 204);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 302, 400, 401, 500, 503})
    void an_answer_other_than_2xx_makes_the_webhook_come_several_times_over_the_next_24_hours(int status) {
        try (Receiver receiver = Receiver.answering(status);
                Simulator simulator = Simulator.start(settings.withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo(PERSON));
            time.advance(Duration.ofHours(23));
            int before = receiver.all().size();
            assertThat(before).isGreaterThan(10);
            time.advance(Duration.ofHours(1));
            assertThat(receiver.all().size()).isGreaterThan(before);
        }
    }

    @Test
    void a_webhook_that_times_out_comes_again() {
        settings = settings.withWebhooks(WebhookSettings.defaults().withTimeout(Duration.ofMillis(200)));
        try (Receiver receiver = Receiver.with((number, request) -> {
                    if (number > 1) {
                        request.response().end();
                    }
                });
                Simulator simulator = Simulator.start(settings.withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo(PERSON));
            // The limit is of real time: on a busy machine more than one attempt may miss it.
            time.advance(Duration.ofHours(1));
            assertThat(simulator.attempts().get(0).failure()).isEqualTo("timeout");
            assertThat(simulator.attempts())
                    .extracting(WebhookAttempt::outcome)
                    .startsWith(WebhookAttempt.Outcome.WILL_RETRY)
                    .endsWith(WebhookAttempt.Outcome.ACKNOWLEDGED);
        }
    }

    @Test
    void after_24_hours_without_2xx_the_webhook_comes_no_more() {
        try (Receiver receiver = Receiver.answering(500);
                Simulator simulator = Simulator.start(settings.withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo(PERSON));
            time.advance(Duration.ofHours(24));
            int attempts = receiver.all().size();
            time.advance(Duration.ofDays(7));
            assertThat(receiver.all()).hasSize(attempts);
            assertThat(simulator.attempts().get(attempts - 1).outcome()).isEqualTo(WebhookAttempt.Outcome.GIVEN_UP);
        }
    }

    @ParameterizedTest
    @CsvSource({"false,0", "true,1"})
    void receipts_for_mms_and_group_messages_must_be_enabled(boolean receipts, int failures) {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator =
                        Simulator.start(settings.withReceipts(receipts).withCallbackUrl(receiver.url()), time)) {
            new ApiClient(simulator).send(textTo("+15555554750", PERSON));
            time.advance(Duration.ofHours(3));
            assertThat(receiver.all().stream().filter(webhook -> webhook.body().contains("message-failed")))
                    .hasSize(failures);
        }
    }

    @ParameterizedTest
    @CsvSource({"x,160,1", "x,161,2", "x,306,2", "x,307,3", "ш,70,1", "ш,71,2", "ш,134,2", "ш,135,3"})
    void a_text_is_segmented_above_160_characters_of_gsm_7_and_70_of_ucs_2(String letter, int length, int segments) {
        try (Simulator simulator = Simulator.start(settings, time)) {
            String body = textTo(PERSON).replace("A text nobody else may read", letter.repeat(length));
            assertThat(Golden.tree(new ApiClient(simulator).send(body).body())
                            .path("segmentCount")
                            .asInt())
                    .isEqualTo(segments);
        }
    }

    @Test
    void an_mms_is_always_one_segment() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            String body = picture(textTo(PERSON).replace("A text nobody else may read", "x".repeat(2048)));
            assertThat(Golden.tree(new ApiClient(simulator).send(body).body())
                            .path("segmentCount")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_segment_count_is_in_the_answer_and_in_the_webhook() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(settings.withCallbackUrl(receiver.url()), time)) {
            String body = textTo(PERSON).replace("A text nobody else may read", "x".repeat(400));
            JsonNode answer = Golden.tree(new ApiClient(simulator).send(body).body());
            time.advance(Duration.ZERO);
            assertThat(answer.path("segmentCount").asInt()).isEqualTo(3);
            assertThat(event(receiver).path("message").path("segmentCount").asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void messages_can_be_queried_once_their_webhook_was_answered_with_2xx() {
        try (Receiver receiver = Receiver.answering(500, 200);
                Simulator simulator = Simulator.start(settings.withCallbackUrl(receiver.url()), time)) {
            ApiClient client = new ApiClient(simulator);
            client.send(textTo(PERSON));
            time.advance(Duration.ZERO);
            assertThat(query(client).path("messages")).isEmpty();
            time.advance(Duration.ofMinutes(1));
            assertThat(query(client).path("messages")).hasSize(1);
        }
    }

    @Test
    void a_query_gives_metadata_and_never_the_text() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(settings.withCallbackUrl(receiver.url()), time)) {
            ApiClient client = new ApiClient(simulator);
            client.send(textTo(PERSON));
            time.advance(Duration.ZERO);
            JsonNode row = query(client).path("messages").path(0);
            assertThat(row.path("destinationTn").asText()).isEqualTo(PERSON);
            assertThat(row.toString()).doesNotContain("nobody else");
        }
    }

    @Test
    void files_of_up_to_three_and_three_quarter_megabytes_can_be_uploaded() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            ApiClient client = new ApiClient(simulator);
            assertThat(upload(client, "a.bin", new byte[3_750_000]).statusCode())
                    .isEqualTo(204);
            assertThat(upload(client, "b.bin", new byte[4_000_000]).statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void there_is_no_limit_to_the_number_of_files() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            ApiClient client = new ApiClient(simulator);
            for (int i = 0; i < 1_001; i++) {
                assertThat(upload(client, "file-" + i, new byte[] {1}).statusCode())
                        .isEqualTo(204);
            }
        }
    }

    @Test
    void files_are_kept_for_48_hours() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            ApiClient client = new ApiClient(simulator);
            upload(client, "a.bin", new byte[] {1});
            time.advance(Duration.ofDays(2).minusSeconds(1));
            assertThat(download(client, "a.bin").statusCode()).isEqualTo(200);
            time.advance(Duration.ofSeconds(1));
            assertThat(download(client, "a.bin").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void files_can_be_had_with_the_users_name_and_password_only_and_never_anonymously() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            ApiClient client = new ApiClient(simulator);
            upload(client, "a.bin", new byte[] {1});
            String path = "/users/" + ACCOUNT + "/media/a.bin";
            assertThat(client.exchange(client.anonymous(path)).statusCode()).isEqualTo(401);
            assertThat(client.exchange(client.anonymous(path)
                                    .header("Authorization", ApiClient.basic("username", "guess")))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(download(client, "a.bin").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void cache_control_given_at_the_upload_comes_back_with_the_file() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            ApiClient client = new ApiClient(simulator);
            client.exchange(client.request("/users/" + ACCOUNT + "/media/a.bin")
                    .header("Cache-Control", "max-age=60")
                    .header("Content-Type", "image/png")
                    .PUT(BodyPublishers.ofByteArray(new byte[] {1})));
            assertThat(download(client, "a.bin").headers().firstValue("Cache-Control"))
                    .contains("max-age=60");
        }
    }

    private static HttpResponse<String> post(ApiClient client, String path) {
        return client.exchange(client.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(textTo(PERSON))));
    }

    private static HttpResponse<String> upload(ApiClient client, String name, byte[] bytes) {
        return client.exchange(client.request("/users/" + ACCOUNT + "/media/" + name)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private static HttpResponse<String> download(ApiClient client, String name) {
        return client.exchange(
                client.request("/users/" + ACCOUNT + "/media/" + name).GET());
    }

    private static JsonNode query(ApiClient client) {
        return Golden.tree(client.exchange(client.request("/users/" + ACCOUNT + "/messages?sourceTn=%2B19195550100")
                        .GET())
                .body());
    }

    private static JsonNode event(Receiver receiver) {
        assertThat(receiver.all()).hasSize(1);
        return Golden.tree(receiver.all().get(0).body()).path(0);
    }

    private static String picture(String body) {
        return body.substring(0, body.length() - 1) + PICTURE;
    }

    private static List<Status> statuses(Simulator simulator) {
        return simulator.messages().stream()
                .flatMap(message -> message.recipients().stream())
                .map(Recipient::status)
                .toList();
    }
}
