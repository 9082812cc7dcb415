/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Media;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaHttpTest {
    private static final Credentials OTHER = new Credentials("other", "other-password");

    private static Simulator simulator;
    private static ApiClient client;
    private static Media media;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(SimulatorSettings.defaults().withPort(0));
        simulator.put(Account.of("9911111", OTHER));
        simulator.put(Account.of("9922222", OTHER).withApiAccess(false));
        client = new ApiClient(simulator);
        media = new Media(simulator);
        media.put("menu.png", "soup");
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /users/9900000/media",
        "GET, /users/9900000/media/menu.png",
        "PUT, /users/9900000/media/menu.png",
        "DELETE, /users/9900000/media/menu.png"
    })
    void every_call_needs_the_credentials_of_the_account(String method, String path) {
        assertUnauthorized(call(client.anonymous(path), method));
        assertUnauthorized(call(client.anonymous(path).header("Authorization", OTHER.basic()), method));
        assertThat(media.get("menu.png").body()).isEqualTo("soup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void an_account_the_api_is_closed_to_is_answered_with_403(String method) {
        HttpRequest.Builder request =
                client.anonymous("/users/9922222/media/menu.png").header("Authorization", OTHER.basic());
        assertThat(call(request, method).statusCode()).isEqualTo(403);
    }

    @Test
    void one_account_never_sees_the_files_of_another() {
        HttpRequest.Builder list = client.anonymous("/users/9911111/media").header("Authorization", OTHER.basic());
        assertThat(client.exchange(list).body()).isEqualTo("[]");
        HttpRequest.Builder get =
                client.anonymous("/users/9911111/media/menu.png").header("Authorization", OTHER.basic());
        assertThat(client.exchange(get).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "HEAD", "OPTIONS"})
    void a_method_a_file_does_not_have_is_answered_with_405(String method) {
        HttpResponse<String> response = call(media.request("menu.png"), method);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, PUT, DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD"})
    void a_method_the_list_does_not_have_is_answered_with_405(String method) {
        HttpResponse<String> response = call(client.request("/users/9900000/media"), method);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "image/jpg", "nonsense"})
    void an_upload_of_a_type_that_is_not_listed_is_answered_with_415(String type) {
        HttpResponse<String> response = call(media.request("other").header("Content-Type", type), "PUT");
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(Golden.tree(response.body()).path("type").asText()).isEqualTo("unsupported-content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "Image/PNG", "text/vcard; charset=utf-8", "application/octet-stream"})
    void an_upload_of_a_listed_type_is_taken(String type) {
        HttpResponse<String> response = call(media.request("typed").header("Content-Type", type), "PUT");
        assertThat(response.statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/*", "*/*", "application/octet-stream", "image/png, */*;q=0.1"})
    void a_file_goes_to_who_takes_its_type_or_bytes(String accept) {
        assertThat(client.exchange(media.request("menu.png").header("Accept", accept))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json", "text/plain;q=0"})
    void who_takes_neither_its_type_nor_bytes_is_answered_with_406(String accept) {
        HttpResponse<String> response =
                client.exchange(media.request("menu.png").header("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("text/plain");
    }

    @Test
    void who_cannot_take_json_gets_no_list() {
        assertThat(media.list("Accept", "text/html").statusCode()).isEqualTo(406);
    }

    private static HttpResponse<String> call(HttpRequest.Builder request, String method) {
        boolean plain = method.equals("GET") || method.equals("HEAD");
        return client.exchange(
                request.method(method, plain ? BodyPublishers.noBody() : BodyPublishers.ofString("pie")));
    }

    private static void assertUnauthorized(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/401.json"));
    }
}
