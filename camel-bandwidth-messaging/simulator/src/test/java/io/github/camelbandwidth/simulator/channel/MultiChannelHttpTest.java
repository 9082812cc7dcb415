/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.BrokenTime;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.MultiChannel;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultiChannelHttpTest {
    private static final String BODY = Golden.text("multi-channel/request-minimal.json");

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0));
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_request_without_credentials_is_answered_with_401() {
        assertRefused(post(MultiChannel.json(client.anonymous(MultiChannel.PATH))), 401);
    }

    @Test
    void an_account_the_api_is_closed_to_is_answered_with_403() {
        simulator.put(Account.of(ApiClient.ACCOUNT, new Credentials("username", "password"))
                .withApiAccess(false));
        assertRefused(post(MultiChannel.json(client.request(MultiChannel.PATH))), 403);
    }

    @Test
    void what_is_not_there_is_answered_with_404() {
        assertRefused(post(MultiChannel.json(client.request(MultiChannel.PATH + "/1"))), 404);
    }

    @Test
    void a_media_file_of_that_name_is_none_of_its_business() {
        HttpResponse<String> response =
                client.exchange(client.request("/users/" + ApiClient.ACCOUNT + "/media/messages/multiChannel")
                        .GET());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Golden.tree(response.body()).path("type").asText()).isEqualTo("not-found");
    }

    @Test
    void another_method_is_answered_with_405_and_the_one_there_is() {
        HttpResponse<String> response =
                client.exchange(client.request(MultiChannel.PATH).method("PUT", BodyPublishers.noBody()));
        assertRefused(response, 405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void who_cannot_take_json_is_answered_with_406_without_a_body() {
        HttpResponse<String> response =
                post(MultiChannel.json(client.request(MultiChannel.PATH)).header("Accept", "text/html"));
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_content_type_that_is_not_json_is_answered_with_415() {
        assertRefused(post(client.request(MultiChannel.PATH).header("Content-Type", "text/plain")), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"to\":\"+19195550142\",}", "text"})
    void what_is_no_json_object_is_answered_with_400(String body) {
        HttpResponse<String> response = new MultiChannel(simulator).send(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).path("errors").findValuesAsText("type"))
                .containsExactly("request-validation");
    }

    @Test
    void a_fault_of_the_simulator_itself_is_answered_with_500() {
        try (Simulator broken = Simulator.start(SimulatorSettings.defaults().withPort(0), new BrokenTime())) {
            assertRefused(new MultiChannel(broken).send(BODY), 500);
        }
    }

    private static void assertRefused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(Golden.oneLine("multi-channel/" + status + ".json"));
    }

    private HttpResponse<String> post(HttpRequest.Builder request) {
        return client.exchange(request.POST(BodyPublishers.ofString(BODY)));
    }
}
