/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.fault.ErrorBody;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Status;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest {
    private static final FaultMatch ANY = FaultMatch.any();

    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withPort(0), SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z")));
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"401,401", "403,403", "429,429-queue-full", "500,500"})
    void a_status_the_vendor_documents_has_its_body_and_nothing_is_taken(int status, String golden) {
        HttpResponse<String> response = answerTo(new Status(status));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/" + golden + ".json"));
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void a_404_has_the_other_shape() {
        assertThat(answerTo(new Status(404)).body())
                .isEqualTo(Golden.oneLine("errors/404-without-type.json").replace("mesages", "messages"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 406, 415})
    void the_other_statuses_of_the_vendor_have_a_type_and_a_description(int status) {
        var body = Golden.tree(answerTo(new Status(status)).body());
        assertThat(body.path("type").asText()).isNotEmpty();
        assertThat(body.path("description").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"408,Request Timeout", "502,Bad Gateway", "503,Service Unavailable", "504,Gateway Timeout"})
    void a_status_the_vendor_does_not_document_comes_from_a_gateway(int status, String title) {
        HttpResponse<String> response = answerTo(new Status(status));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(response.body()).contains("<title>" + status + " " + title + "</title>");
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void a_503_may_be_the_vendors_and_a_500_a_gateways() {
        var vendors =
                Golden.tree(answerTo(new Status(503, ErrorBody.vendor(), null)).body());
        assertThat(vendors.path("type").asText()).isEqualTo("service-unavailable");
        assertThat(answerTo(new Status(500, ErrorBody.html(), null)).body()).startsWith("<html>");
    }

    @Test
    void an_error_may_have_no_body() {
        HttpResponse<String> response = answerTo(new Status(429, ErrorBody.none(), 30));
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Content-Type")).isEmpty();
        assertThat(response.headers().firstValue("Retry-After")).contains("30");
    }

    @Test
    void an_error_may_have_a_body_of_ones_own() {
        assertThat(answerTo(new Status(500, ErrorBody.own("{\"a\":[1]}"), null)).body())
                .isEqualTo("{\"a\":[1]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500})
    void the_multi_channel_api_has_errors_of_its_own_shape(int status) {
        simulator.faults(Faults.none().and(ANY.to("+19195550142"), new Status(status)));
        HttpResponse<String> response = post("/users/9900000/messages/multiChannel", "{\"to\":\"+19195550142\"}");
        assertThat(response.body()).isEqualTo(Golden.oneLine("multi-channel/" + status + ".json"));
    }

    @Test
    void a_406_of_the_multi_channel_api_has_no_body_unless_it_comes_from_a_gateway() {
        simulator.faults(
                Faults.none().and(ANY.nth(1), new Status(406)).and(ANY, new Status(406, ErrorBody.html(), null)));
        assertThat(post("/users/9900000/messages/multiChannel", "{}").body()).isEmpty();
        assertThat(post("/users/9900000/messages/multiChannel", "{}").body()).startsWith("<html>");
    }

    @Test
    void a_rule_can_look_into_a_send_and_leave_the_others_alone() {
        simulator.faults(Faults.none().and(ANY.to("+19195550142").text("nobody"), new Status(500)));
        assertThat(client.sendDespiteFaults(textTo("+19195550142")).statusCode())
                .isEqualTo(500);
        assertThat(client.sendDespiteFaults(textTo("+19195550143")).statusCode())
                .isEqualTo(202);
        assertThat(client.sendDespiteFaults("no json").statusCode()).isEqualTo(400);
        assertThat(simulator.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS", "MMS"})
    void a_rule_sees_sender_application_and_text_of_every_channel(String second) {
        simulator.faults(
                Faults.none().and(ANY.from("+19195550100").applicationId("app").text("Hello"), new Status(500)));
        String body =
                "{\"to\":\"+19195550142\",\"channelList\":[{\"channel\":\"RBM\",\"from\":\"Agent\"},{\"channel\":\""
                        + second
                        + "\",\"from\":\"+19195550100\",\"applicationId\":\"app\",\"content\":{\"text\":\"Hello you\"}}]}";
        assertThat(post("/users/9900000/messages/multiChannel", body).statusCode())
                .isEqualTo(500);
    }

    @Test
    void it_comes_before_credentials_are_asked_for_and_on_every_path_of_the_api() {
        simulator.faults(Faults.none().and(ANY, new Status(502)));
        assertThat(client.exchangeDespiteFaults(
                                client.anonymous("/users/1/media/a.png").DELETE())
                        .statusCode())
                .isEqualTo(502);
        assertThat(post("/no/such/path", "").statusCode()).isEqualTo(502);
    }

    @Test
    void a_rule_for_a_path_and_a_method_leaves_the_others_alone() {
        simulator.faults(Faults.none().and(ANY.path("*/messages").method("get").accountId("9900000"), new Status(502)));
        assertThat(client.exchangeDespiteFaults(
                                client.request("/users/9900000/messages").GET())
                        .statusCode())
                .isEqualTo(502);
        assertThat(client.sendDespiteFaults(textTo("+19195550142")).statusCode())
                .isEqualTo(202);
        assertThat(client.exchangeDespiteFaults(
                                client.request("/users/9900001/messages").GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_simulators_own_api_is_out_of_reach() {
        simulator.faults(Faults.none().and(ANY, new Status(502)));
        URI health = URI.create(simulator.baseUrl().replace("/api/v2", "/simulator/health"));
        assertThat(client.exchangeDespiteFaults(HttpRequest.newBuilder(health)).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> answerTo(Status error) {
        simulator.faults(Faults.none().and(ANY, error));
        return client.sendDespiteFaults(textTo("+19195550142"));
    }

    private HttpResponse<String> post(String path, String body) {
        return client.exchangeDespiteFaults(
                client.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
