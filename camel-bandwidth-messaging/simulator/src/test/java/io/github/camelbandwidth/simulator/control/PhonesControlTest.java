/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.media.MediaSettings;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesControlTest {
    private static final String HELLO = "{'from':'+19195550142','to':['+19195550100'],'text':'Hello'}";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withPort(0).withNumbers(Set.of("+19195550100", "+19195550101")), time);
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_handset_writes_and_the_answer_names_a_message_for_each_number_of_an_application() {
        HttpResponse<String> response =
                write(HELLO.replace("['+19195550100']", "['+19195550100','+19195550143','+19195550101']"));
        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode messages = Golden.tree(response.body()).path("messages");
        assertThat(messages.findValuesAsText("owner")).containsExactly("+19195550100", "+19195550101");
        assertThat(messages.findValuesAsText("applicationId")).containsOnly(ApiClient.APPLICATION);
        assertThat(messages.findValuesAsText("id"))
                .containsExactly(
                        simulator.inboundMessages().get(0).id(),
                        simulator.inboundMessages().get(1).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+19195550142", "%2B19195550142"})
    void a_handset_shows_its_messages_with_their_texts(String number) {
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        write(HELLO);
        String received = simulator.messages().get(0).id();
        String sent = simulator.inboundMessages().get(0).id();
        assertThat(get("phones/" + number))
                .isEqualTo(Golden.tree(("{'number':'+19195550142','messages':["
                                + "{'kind':'received','messageIds':['" + received + "'],"
                                + "'time':'2026-02-01T15:00:00Z','from':'+19195550100','to':['+19195550142'],"
                                + "'text':'A text nobody else may read','media':[]},"
                                + "{'kind':'sent','messageIds':['" + sent + "'],"
                                + "'time':'2026-02-01T15:00:00Z','from':'+19195550142','to':['+19195550100'],"
                                + "'text':'Hello','media':[]}],'stopped':[]}")
                        .replace('\'', '"')));
    }

    @Test
    void a_handset_shows_whom_it_has_stopped() {
        write(HELLO.replace("Hello", "STOP"));
        assertThat(get("phones/+19195550142").path("stopped")).hasToString("[\"+19195550100\"]");
    }

    @Test
    void handsets_are_listed_with_what_they_received_and_sent_and_what_they_show_at_the_end() {
        client.send(textTo("+19195550142", "+19195550143"));
        time.advance(Duration.ZERO);
        write(HELLO);
        JsonNode phones = get("phones").path("phones");
        assertThat(phones.findValuesAsText("number")).containsExactly("+19195550143", "+19195550142");
        assertThat(phones.findValuesAsText("received")).containsExactly("1", "1");
        assertThat(phones.findValuesAsText("sent")).containsExactly("0", "1");
        assertThat(phones.path(0).path("last"))
                .isEqualTo(get("phones/+19195550143").path("messages").path(0));
        assertThat(phones.path(1).path("last"))
                .isEqualTo(get("phones/+19195550142").path("messages").path(1));
    }

    @Test
    void of_the_handsets_as_many_are_listed_as_are_asked_for() {
        client.send(textTo("+19195550142", "+19195550143"));
        time.advance(Duration.ZERO);
        assertThat(get("phones?limit=1").findValuesAsText("number")).containsExactly("+19195550143");
    }

    @Test
    void messages_are_listed_by_direction_and_what_came_in_by_what_it_is() {
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        write(HELLO);
        write(HELLO.replace("0142", "0143"));
        assertThat(listed("?direction=in")).containsExactly("in", "in");
        assertThat(listed("?direction=out")).containsExactly("out");
        assertThat(listed("?from=%2B19195550143&to=%2B19195550100&text=Hell")).containsExactly("in");
        assertThat(listed("?accountId=9900000&applicationId=" + ApiClient.APPLICATION))
                .hasSize(3);
        assertThat(listed("?tag=none")).isEmpty();
        assertThat(listed("?status=delivered")).containsExactly("out");
        assertThat(listed("?limit=1")).containsExactly("in");
    }

    @Test
    void a_number_nobody_wrote_to_has_an_empty_handset() {
        assertThat(get("phones/+19195550177").path("messages")).isEmpty();
    }

    @Test
    void inbound_messages_are_among_the_messages_without_their_text_in_the_order_of_time() {
        write(HELLO);
        time.advance(Duration.ofMillis(1500));
        client.send(textTo("+19195550142"));
        time.advance(Duration.ofMillis(1500));
        write(HELLO);
        JsonNode messages = get("messages").path("messages");
        assertThat(messages.findValuesAsText("direction")).containsExactly("in", "out", "in");
        String id = simulator.inboundMessages().get(0).id();
        assertThat(get("messages/" + id))
                .isEqualTo(messages.path(0))
                .isEqualTo(Golden.tree(("{'id':'" + id + "','accountId':'9900000','applicationId':'"
                                + ApiClient.APPLICATION + "','time':'2026-02-01T15:00:00Z','segmentCount':1,"
                                + "'direction':'in','from':'+19195550142','owner':'+19195550100',"
                                + "'to':['+19195550100'],'media':[]}")
                        .replace('\'', '"')));
    }

    @Test
    void webhooks_about_inbound_messages_are_listed_like_others() {
        try (Receiver receiver = Receiver.taking()) {
            simulator.callbackUrl(receiver.url());
            write(HELLO);
            time.advance(Duration.ZERO);
            assertThat(get("webhooks").findValuesAsText("type")).containsExactly("message-received");
            assertThat(get("webhooks?from=%2B19195550142").path("webhooks")).hasSize(1);
            assertThat(get("webhooks?from=%2B19195550143").path("webhooks")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'to':['+19195550100'],'text':'a'} | 'from' is required",
                "{'from':'+19195550142','text':'a'} | 'to' must hold 1 to 100 numbers",
                "{'from':'+19195550142','to':'+19195550100','text':'a'} | 'to' must be an array of strings",
                "{'from':'+19195550142','to':['+19195550100']} | There must be 'text' or 'media'",
                "{'from':'+19195550142','to':['+19195550100'],'media':[1]} | 'media' must be an array of URLs and files",
                "{'from':'+19195550142','to':['+19195550100'],'media':[{'name':'a'}]} | 'base64' is required",
                "{'from':'+19195550142','to':['+19195550100'],'media':[{'name':'a','base64':'?'}]} | must be base64",
                "{'from':'+19195550142','to':['+19195550100'],'txt':'a'} | There is no field 'txt' here",
                "{'from':'+19195550142','to':['+19195550199'],'text':'a'} | known are ***0100, ***0101"
            },
            quoteCharacter = '"')
    void what_no_handset_can_write_is_refused_with_what_would_be_right(String body, String expected) {
        HttpResponse<String> response = write(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).path("description").asText()).contains(expected);
    }

    @Test
    void a_handset_writes_with_a_url_and_a_file() {
        HttpResponse<String> response = write(HELLO.replace(
                "}",
                ",'media':[{'name':'a.txt','contentType':'text/plain','base64':'SGVsbG8='},"
                        + "'https://media.example.com/cat.png']}"));
        assertThat(response.statusCode()).isEqualTo(202);
        List<String> media = simulator.inboundMessages().get(0).media();
        assertThat(media.get(0)).isEqualTo("https://media.example.com/cat.png");
        HttpRequest.Builder read = HttpRequest.newBuilder(URI.create(media.get(1)))
                .header("Authorization", ApiClient.basic("username", "password"));
        assertThat(client.exchange(read).body()).isEqualTo("Hello");
    }

    @Test
    void a_body_that_is_too_large_for_its_call_is_answered_with_413_and_the_limit() {
        String large = HELLO.replace("Hello", "x".repeat(70_000));
        assertThat(write(large).statusCode()).isEqualTo(400);
        HttpResponse<String> response = client.exchange(HttpRequest.newBuilder(uri(simulator, "await"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"match\":{\"text\":\"" + "x".repeat(70_000) + "\"}}")));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("A body of more than 65536 bytes is refused");
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        try (Simulator small = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withMedia(MediaSettings.defaults().withMaxFileBytes(4))
                        .withNumbers(Set.of("+19195550100")),
                SimulatorTime.handMoved(Instant.EPOCH))) {
            HttpResponse<String> response =
                    write(small, HELLO.replace("}", ",'media':[{'name':'a.txt','base64':'SGVsbG8='}]}"));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("A media file of more than 4 bytes is refused");
            assertThat(small.inboundMessages()).isEmpty();
        }
    }

    @Test
    void when_too_many_are_still_to_be_told_the_answer_is_409() {
        try (Simulator small = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withMaxMessages(1)
                        .withNumbers(Set.of("+19195550100"))
                        .withCallbackUrl(URI.create("http://127.0.0.1:1")),
                SimulatorTime.handMoved(Instant.EPOCH))) {
            assertThat(write(small, HELLO).statusCode()).isEqualTo(202);
            HttpResponse<String> response = write(small, HELLO);
            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(response.body()).contains("No room for another inbound message");
        }
    }

    @Test
    void a_rule_strikes_the_events_of_inbound_messages_by_what_they_are() {
        try (Receiver receiver = Receiver.taking()) {
            simulator.callbackUrl(receiver.url());
            String rule = "{'rules':[{'match':{'type':'message-received','from':'+19195550142','to':'+19195550100',"
                    + "'text':'Hell','accountId':'9900000'},'effect':{'event':'dropped'}}]}";
            assertThat(client.exchange(HttpRequest.newBuilder(uri(simulator, "faults"))
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString(rule.replace('\'', '"'))))
                            .statusCode())
                    .isBetween(200, 204);
            write(HELLO);
            write(HELLO.replace("0142", "0143"));
            time.advance(Duration.ZERO);
            assertThat(receiver.all()).singleElement().satisfies(received -> assertThat(received.body())
                    .contains("+19195550143"));
        }
    }

    @Test
    void what_is_no_number_has_no_handset() {
        assertThat(client.exchange(HttpRequest.newBuilder(uri(simulator, "phones/12345")))
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonNode get(String path) {
        return Golden.tree(
                client.exchange(HttpRequest.newBuilder(uri(simulator, path))).body());
    }

    private List<String> listed(String query) {
        return get("messages" + query).findValuesAsText("direction");
    }

    private HttpResponse<String> write(String body) {
        return write(simulator, body);
    }

    private HttpResponse<String> write(Simulator to, String body) {
        return client.exchange(HttpRequest.newBuilder(uri(to, "inbound"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static URI uri(Simulator simulator, String path) {
        return URI.create(simulator.baseUrl().replace("/api/v2", "/simulator/" + path));
    }
}
