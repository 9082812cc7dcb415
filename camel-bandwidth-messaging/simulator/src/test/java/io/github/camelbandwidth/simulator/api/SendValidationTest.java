/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static io.github.camelbandwidth.simulator.kit.ApiClient.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendValidationTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String REMOVED = "removed";

    private static Simulator simulator;
    private static ApiClient client;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(SimulatorSettings.defaults().withPort(0), SimulatorTime.handMoved(NOW));
        client = new ApiClient(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("applicationId", REMOVED),
                arguments("applicationId", "null"),
                arguments("applicationId", "''"),
                arguments("applicationId", "4711"),
                arguments("applicationId", "'11111111-2222-3333-4444-555555555555'"),
                arguments("to", REMOVED),
                arguments("to", "null"),
                arguments("to", "''"),
                arguments("to", "[]"),
                arguments("to", "4711"),
                arguments("to", "{}"),
                arguments("to", "[4711]"),
                arguments("to", "[null]"),
                arguments("to", "'9195550142'"),
                arguments("to", "['+19195550142','9195550143']"),
                arguments("to", "['+19195550142','+19195550142']"),
                arguments("to", numbers(11)),
                arguments("from", REMOVED),
                arguments("from", "''"),
                arguments("from", "['+19195550100']"),
                arguments("from", "'+invalid'"),
                arguments("from", "'TwelveLetter'"),
                arguments("text", REMOVED),
                arguments("text", "''"),
                arguments("text", "true"),
                arguments("text", "'" + "x".repeat(2049) + "'"),
                arguments("media", "'https://media.example.com/a.png'"),
                arguments("media", "[4711]"),
                arguments("media", "['not a url']"),
                arguments("media", "['no/scheme.png']"),
                arguments("media", "['https://media.example.com/" + "x".repeat(4096) + "']"),
                arguments("tag", "4711"),
                arguments("tag", "'" + "x".repeat(1025) + "'"),
                arguments("priority", "'HIGH'"),
                arguments("priority", "'urgent'"),
                arguments("priority", "1"),
                arguments("expiration", "'tomorrow'"),
                arguments("expiration", "'2026-02-01T15:01Z'"),
                arguments("expiration", "'2026-02-31T15:00:00Z'"),
                arguments("expiration", "1770000000"),
                arguments("expiration", "'2026-02-01T14:59:59Z'"),
                arguments("expiration", "'2026-02-01T15:00:00Z'"),
                arguments("expiration", "'2026-02-01T15:30:00+01:00'"));
    }

    static Stream<Arguments> right() {
        return Stream.of(
                arguments("to", "'+19195550142'"),
                arguments("to", numbers(10)),
                arguments("from", "'12345'"),
                arguments("from", "'Acme & Co-1'"),
                arguments("text", "'" + "x".repeat(2048) + "'"),
                arguments("media", "null"),
                arguments("media", "[]"),
                arguments("media", "['https://media.example.com/a.png']"),
                arguments("tag", "'" + "x".repeat(1024) + "'"),
                arguments("tag", "''"),
                arguments("priority", "'default'"),
                arguments("priority", "'high'"),
                arguments("priority", "null"),
                arguments("expiration", "'2026-02-01T15:00:01Z'"),
                arguments("expiration", "'2026-02-01T11:29:18.5-05:00'"),
                arguments("unheardOf", "{'a':[1]}"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_field_is_answered_with_400_and_its_name(String field, String value) {
        HttpResponse<String> response = client.send(request(field, value));
        JsonNode body = Golden.tree(response.body());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(body.path("type").asText()).isEqualTo("request-validation");
        assertThat(body.path("description").asText()).isEqualTo("Your request could not be accepted.");
        assertThat(body.findValuesAsText("fieldName")).containsOnly(field);
        assertThat(body.path("fieldErrors").path(0).path("description").asText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("right")
    void a_right_field_is_accepted(String field, String value) {
        assertThat(client.send(request(field, value)).statusCode()).isEqualTo(202);
    }

    @Test
    void all_wrong_fields_are_named_at_once() {
        HttpResponse<String> response = client.send("{}");
        assertThat(Golden.tree(response.body()).findValuesAsText("fieldName"))
                .containsExactly("applicationId", "to", "from", "text");
    }

    @Test
    void a_wrong_sender_is_answered_as_documented() {
        HttpResponse<String> response = client.send(request("from", "'+invalid'"));
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/400-field.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"to\":\"+19195550142\",}", "[]", "null", "\"text\"", "{} {}", "{'a':1}", "\u0000"})
    void a_body_that_is_not_one_json_object_is_answered_with_400(String body) {
        HttpResponse<String> response = client.send(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).path("type").asText()).isEqualTo("request-validation");
    }

    @Test
    void a_very_deep_body_is_answered_with_400() {
        assertThat(client.send("{\"a\":" + "[".repeat(500_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_refused_request_leaves_no_message_behind() {
        try (Simulator fresh = Simulator.start(SimulatorSettings.defaults().withPort(0))) {
            new ApiClient(fresh).send(request("from", "'+invalid'"));
            assertThat(fresh.messages()).isEmpty();
        }
    }

    private static String request(String field, String value) {
        List<String> fields = new ArrayList<>();
        ObjectNode valid = MAPPER.createObjectNode()
                .put("applicationId", APPLICATION)
                .put("to", "+19195550142")
                .put("from", "+19195550100")
                .put("text", "Your table is ready");
        valid.properties().stream()
                .filter(entry -> !entry.getKey().equals(field))
                .forEach(entry -> fields.add("\"" + entry.getKey() + "\":" + entry.getValue()));
        if (!value.equals(REMOVED)) {
            fields.add("\"" + field + "\":" + value.replace('\'', '"'));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj("'+191955501%02d'"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
