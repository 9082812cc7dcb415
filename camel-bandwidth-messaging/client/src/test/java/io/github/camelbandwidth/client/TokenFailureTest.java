/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static io.github.camelbandwidth.client.ClientRig.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.client.credentials.CredentialsException;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No token: not sent, and told as what it is. */
class TokenFailureTest {
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));
    private static final Reply TOKEN = Reply.json(200, Golden.read("oauth/token.json"));

    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static Account account(FaultyServer api, String tokenUrl) {
        Credentials credentials = new Credentials.OAuth("planted-client", "planted-secret", URI.create(tokenUrl));
        return new Account(api.baseUrl(), "9900000", () -> credentials);
    }

    private Throwable failure(Account account) throws Exception {
        Ended<Outcome<MessageResponse>> end = ClientRig.end(rig.client.send(account, REPEATING, REQUEST));
        assertThat(end.outcome()).isInstanceOf(Outcome.NotSent.class);
        assertThat(end.tries()).isZero();
        return end.outcome().failure().orElseThrow();
    }

    static Stream<Arguments> answers() {
        String hint = "; are client id and client secret right, and not those of an API user?";
        String noToken = "the token endpoint answered with success, but there is no token in what it says";
        return Stream.of(
                Arguments.of(
                        Reply.json(401, Golden.read("oauth/error-invalid-client.json")),
                        "the token endpoint answered 401 (invalid_client)" + hint),
                Arguments.of(
                        Reply.raw("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n"),
                        "the token endpoint answered 429 (without a body); it was asked too often"),
                Arguments.of(
                        Reply.status(403, "text/html", "<h1>planted</h1>"),
                        "the token endpoint answered 403 (with a body that names no error)" + hint),
                Arguments.of(
                        Reply.json(404, "{\"error\":\"Planted Words\"}"),
                        "the token endpoint answered 404 (with a body that names no error); is the token URL right?"),
                Arguments.of(
                        Reply.raw("HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n"),
                        "the token endpoint answered 302 (without a body)"),
                Arguments.of(Reply.json(200, ""), noToken),
                Arguments.of(Reply.json(200, "<html>"), noToken),
                Arguments.of(Reply.json(200, "{\"access_token\":\"\"}"), noToken),
                Arguments.of(Reply.json(200, "{\"access_token\":\"a\r\nX-Planted: b\"}"), noToken),
                Arguments.of(
                        Reply.json(200, "{\"access_token\":\"abc\",\"token_type\":\"mac\"}"),
                        "the token endpoint gave a token of another type than bearer"),
                Arguments.of(Reply.resetAfterItIsRead(), "the token endpoint could not be asked"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_without_a_token_is_told_and_nothing_is_sent(Reply answer, String message) throws Exception {
        try (FaultyServer tokens = FaultyServer.start(answer);
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            assertThat(failure(account(api, tokens.baseUrl())))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessage(message);
            assertThat(api.requests()).isEmpty();
            assertThat(tokens.requests()).hasSize(1);
        }
    }

    @Test
    void an_endpoint_that_cannot_be_reached_is_told_with_its_cause() throws Exception {
        try (FaultyServer api = FaultyServer.start(ACCEPTED)) {
            assertThat(failure(account(api, ClientRig.nobody())))
                    .hasMessage("the token endpoint could not be asked")
                    .hasCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void all_who_waited_for_a_fetch_that_failed_are_told_and_the_endpoint_is_asked_again_after_a_pause()
            throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        try (FaultyServer tokens = FaultyServer.start(Reply.json(503, "").after(late), TOKEN);
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Account account = account(api, tokens.baseUrl());
            List<Call<Outcome<MessageResponse>>> calls = IntStream.range(0, 5)
                    .mapToObj(i -> rig.client.send(account, REPEATING, REQUEST))
                    .toList();
            late.countDown();
            for (Call<Outcome<MessageResponse>> call : calls) {
                assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.NotSent.class);
            }
            rig.time.advance(Duration.ofSeconds(2));

            Outcome<MessageResponse> next =
                    ClientRig.end(rig.client.send(account, REPEATING, REQUEST)).outcome();

            assertThat(next).isInstanceOf(Outcome.Accepted.class);
            assertThat(tokens.requests()).hasSize(2);
        }
    }

    @Test
    void an_endpoint_that_was_asked_too_often_is_left_alone_as_long_as_it_says() throws Exception {
        Reply limited = Reply.json(429, "").with("Retry-After", "90");
        try (FaultyServer tokens = FaultyServer.start(limited, TOKEN);
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Account account = account(api, tokens.baseUrl());
            Throwable first = failure(account);
            rig.time.advance(Duration.ofMillis(89_999));

            assertThat(failure(account)).isSameAs(first);
            assertThat(tokens.requests()).hasSize(1);

            rig.time.advance(Duration.ofMillis(1));
            Call<Outcome<MessageResponse>> next = rig.client.send(account, REPEATING, REQUEST);
            assertThat(ClientRig.end(next).outcome()).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void a_source_of_credentials_that_throws_is_told() throws Exception {
        try (FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Account account = new Account(api.baseUrl(), "9900000", () -> {
                throw new IllegalStateException("the vault is closed");
            });

            assertThat(failure(account))
                    .hasMessage("what gives the credentials has failed")
                    .hasRootCauseMessage("the vault is closed");
        }
    }

    @Test
    void closing_the_client_ends_a_send_that_waits_for_a_token() throws Exception {
        try (FaultyServer tokens = FaultyServer.start(Reply.silence());
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = rig.client.send(account(api, tokens.baseUrl()), REPEATING, REQUEST);
            tokens.awaitRequest();

            rig.client.close();

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void credentials_show_nothing_of_themselves() {
        assertThat(Credentials.oauth("planted-client", "planted-secret")).hasToString("OAuth[api.bandwidth.com]");
        assertThat(new Credentials.Basic("planted-user", "planted-password")).hasToString("Basic[]");
    }
}
