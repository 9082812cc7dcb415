/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static io.github.camelbandwidth.simulator.kit.ApiClient.basic;
import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.BrokenTime;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
    private static final String MESSAGES = "/users/9900000/messages";
    private static final String JSON = "application/json";

    private static Simulator simulator;
    private static ApiClient client;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(
                SimulatorSettings.defaults().withPort(0),
                SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z")));
        client = new ApiClient(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void a_request_without_credentials_is_answered_with_401_and_a_challenge() {
        HttpResponse<String> response = post(client.anonymous(MESSAGES), JSON);
        assertUnauthorized(response);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic realm=");
    }

    @ParameterizedTest
    @CsvSource({"username,wrong", "somebody,password", "'',''"})
    void wrong_credentials_are_answered_with_401(String username, String password) {
        assertUnauthorized(post(client.anonymous(MESSAGES).header("Authorization", basic(username, password)), JSON));
    }

    @Test
    void an_account_that_is_not_ones_own_is_answered_with_401() {
        assertUnauthorized(post(client.request("/users/9911111/messages"), JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "multipart/form-data"})
    void a_content_type_that_is_not_json_is_answered_with_415(String type) {
        HttpResponse<String> response = post(client.request(MESSAGES), type);
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/415.json").replace("text/plain", type));
    }

    @Test
    void a_request_without_a_content_type_is_answered_with_415() {
        HttpResponse<String> response =
                client.exchange(client.request(MESSAGES).POST(BodyPublishers.ofString(textTo("+19195550142"))));
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=UTF-8", "application/json;charset=utf-8"})
    void json_may_carry_parameters_and_capitals(String type) {
        assertThat(post(client.request(MESSAGES), type).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml, text/plain", "application/json;q=0"})
    void who_cannot_take_json_is_answered_with_406(String accept) {
        HttpResponse<String> response = post(client.request(MESSAGES).header("Accept", accept), JSON);
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(Golden.tree(response.body()).path("type").asText()).isEqualTo("not-acceptable");
    }

    @Test
    void an_unknown_path_is_answered_with_404_in_the_other_shape() {
        HttpResponse<String> response = post(client.request("/users/9900000/mesages"), JSON);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/404-without-type.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/users", "/users/9900000/messages/1/2"})
    void whatever_is_not_there_is_answered_with_404(String path) {
        assertThat(post(client.request(path), JSON).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void a_method_that_does_not_exist_here_is_answered_with_405_and_those_that_do(String method) {
        HttpResponse<String> response =
                client.exchange(client.request(MESSAGES).method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(Golden.tree(response.body()).path("type").asText()).isEqualTo("method-not-allowed");
    }

    @Test
    void a_body_beyond_a_mebibyte_is_answered_with_413() {
        HttpResponse<String> response = client.send(" ".repeat(1_048_577));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Golden.tree(response.body()).path("type").asText()).isEqualTo("request-too-large");
    }

    @Test
    void a_fault_of_the_simulator_itself_is_answered_with_500_as_documented() {
        try (Simulator broken = Simulator.start(SimulatorSettings.defaults().withPort(0), new BrokenTime())) {
            HttpResponse<String> response = new ApiClient(broken).send(textTo("+19195550142"));
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualTo(Golden.oneLine("errors/500.json"));
        }
    }

    private static void assertUnauthorized(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/401.json"));
    }

    private static HttpResponse<String> post(HttpRequest.Builder request, String type) {
        return client.exchange(
                request.header("Content-Type", type).POST(BodyPublishers.ofString(textTo("+19195550142"))));
    }
}
