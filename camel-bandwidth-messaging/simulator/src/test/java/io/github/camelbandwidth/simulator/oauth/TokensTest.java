/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";
    private static final Account OTHER = Account.of("9911111", new Credentials("other", "planted-password"))
            .withClientCredentials(new Credentials("other-client", "planted/secret+"));

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private Simulator simulator;
    private ApiClient client;

    @BeforeEach
    void start() {
        start(TokenSettings.defaults());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_client_gets_a_token_as_rfc_6749_has_it() {
        HttpResponse<String> response = ask("client-id", "client-secret", GRANT);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().replaceFirst("\"access_token\":\"[A-Za-z0-9_-]{43}\"", ""))
                .isEqualTo(Golden.oneLine("oauth/token.json").replaceFirst("\"access_token\":\"[^\"]*\"", ""));
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void a_token_opens_what_a_password_opens() {
        String token = token();
        assertThat(statusWith(token, "/users/9900000/media")).isEqualTo(200);
        assertThat(send(token)).isEqualTo(202);
    }

    @Test
    void every_token_is_another_and_all_are_good() {
        String one = token();
        String another = token();
        assertThat(one).isNotEqualTo(another);
        assertThat(statusWith(one, "/users/9900000/media")).isEqualTo(200);
    }

    @Test
    void a_token_expires() {
        String token = token();
        time.advance(Duration.ofHours(1).minusNanos(1));
        assertThat(statusWith(token, "/users/9900000/media")).isEqualTo(200);
        time.advance(Duration.ofNanos(1));
        assertThat(statusWith(token, "/users/9900000/media")).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer made-up", "Bearer ", "Bearer", "Token x"})
    void an_unknown_token_is_answered_as_a_wrong_password_is(String header) {
        HttpResponse<String> response =
                client.exchange(client.anonymous("/users/9900000/media").header("Authorization", header));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/401.json"));
        assertThat(response.headers().allValues("WWW-Authenticate")).anyMatch(value -> value.startsWith("Bearer "));
    }

    @Test
    void a_token_of_one_account_does_not_open_another() {
        simulator.put(OTHER);
        assertThat(statusWith(token(), "/users/9911111/media")).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"planted/secret+", "planted%2Fsecret%2B"})
    void a_secret_may_be_written_plainly_or_as_in_a_form(String secret) {
        simulator.put(OTHER);
        assertThat(ask("other-client", secret, GRANT).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_of_a_client_that_was_taken_away_is_no_good() {
        String token = token();
        simulator.put(Account.of(ApiClient.ACCOUNT, new Credentials("username", "password")));
        assertThat(statusWith(token, "/users/9900000/media")).isEqualTo(401);
        assertThat(ask("client-id", "client-secret", GRANT).statusCode()).isEqualTo(401);
    }

    @Test
    void a_client_belongs_to_one_account() {
        simulator.put(OTHER);
        assertThatThrownBy(() -> simulator.put(Account.of("9922222", new Credentials("third", "planted-password"))
                        .withClientCredentials(OTHER.clientCredentials())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"client-id, wrong", "somebody, client-secret", "username, password", "client-id, ''"})
    void a_wrong_client_is_told_so(String id, String secret) {
        HttpResponse<String> response = ask(id, secret, GRANT);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(Golden.oneLine("oauth/error-invalid-client.json"));
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic realm=");
    }

    @Test
    void a_client_names_itself_in_the_header_and_not_in_the_form() {
        HttpResponse<String> response = client.exchange(endpoint()
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(GRANT + "&client_id=client-id&client_secret=client-secret")));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(Golden.oneLine("oauth/error-invalid-client.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password, unsupported_grant_type",
        "grant_type=, invalid_request",
        "'', invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials, invalid_request",
        "grant_type=client_credentials&scope=all, invalid_scope"
    })
    void what_is_wrong_with_a_request_is_told_as_rfc_6749_has_it(String form, String error) {
        HttpResponse<String> response = ask("client-id", "client-secret", form);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).path("error").asText()).isEqualTo(error);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void a_request_that_is_no_form_is_answered_with_415() {
        HttpResponse<String> response = client.exchange(endpoint()
                .header("Authorization", ApiClient.basic("client-id", "client-secret"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void a_request_that_is_no_post_is_answered_with_405() {
        HttpResponse<String> response = client.exchange(endpoint());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void too_many_tokens_in_a_minute_are_answered_with_429_and_nothing_else() {
        restart(TokenSettings.defaults().withPerMinute(2));
        token();
        time.advance(Duration.ofSeconds(30));
        token();
        HttpResponse<String> response = ask("client-id", "client-secret", GRANT);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Content-Type")).isEmpty();
        time.advance(Duration.ofSeconds(30));
        token();
        assertThat(ask("client-id", "client-secret", GRANT).statusCode()).isEqualTo(429);
    }

    @Test
    void the_oldest_token_makes_room_for_a_new_one() {
        restart(TokenSettings.defaults().withMaxLive(2));
        String first = token();
        String second = token();
        String third = token();
        assertThat(statusWith(first, "/users/9900000/media")).isEqualTo(401);
        assertThat(statusWith(second, "/users/9900000/media")).isEqualTo(200);
        assertThat(statusWith(third, "/users/9900000/media")).isEqualTo(200);
    }

    @Test
    void a_token_that_has_expired_takes_no_room() {
        token();
        time.advance(Duration.ofHours(1));
        token();
        JsonNode health = new ControlClient(simulator).get("health");
        assertThat(health.path("tokens").asInt()).isEqualTo(1);
        assertThat(health.path("maxTokens").asInt()).isEqualTo(10_000);
    }

    @Test
    void a_reset_forgets_all_tokens_and_how_many_there_were() {
        restart(TokenSettings.defaults().withPerMinute(1));
        String token = token();
        simulator.reset();
        assertThat(statusWith(token, "/users/9900000/media")).isEqualTo(401);
        assertThat(statusWith(token(), "/users/9900000/media")).isEqualTo(200);
    }

    @Test
    void neither_a_token_nor_a_secret_is_in_a_text_form() {
        assertThat(new AccessToken("hidden", Duration.ofHours(1))).asString().doesNotContain("hidden");
        assertThat(OTHER).asString().doesNotContain("planted");
    }

    private void start(TokenSettings settings) {
        simulator = Simulator.start(SimulatorSettings.defaults().withPort(0).withTokens(settings), time);
        client = new ApiClient(simulator);
    }

    private void restart(TokenSettings settings) {
        simulator.close();
        start(settings);
    }

    private String token() {
        HttpResponse<String> response = ask("client-id", "client-secret", GRANT);
        assertThat(response.statusCode()).isEqualTo(200);
        return Golden.tree(response.body()).path("access_token").asText();
    }

    private HttpResponse<String> ask(String id, String secret, String form) {
        return client.exchange(endpoint()
                .header("Authorization", ApiClient.basic(id, secret))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder endpoint() {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl().replace("/v2", "/v1/oauth2/token")));
    }

    private int statusWith(String token, String path) {
        return client.exchange(client.anonymous(path).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private int send(String token) {
        return client.exchange(client.anonymous("/users/9900000/messages")
                        .header("Authorization", "bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(ApiClient.textTo("+19195550142"))))
                .statusCode();
    }
}
