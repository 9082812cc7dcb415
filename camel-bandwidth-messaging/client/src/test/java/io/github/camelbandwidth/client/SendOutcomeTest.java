/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import io.github.camelbandwidth.testkit.Reply.Then;
import io.github.camelbandwidth.testkit.TestTls;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Was it sent? Against a real socket, whatever happens there: the answer is true, and there is one POST. */
class SendOutcomeTest {
    private static final MessageRequest REQUEST = MessageRequest.builder()
            .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
            .to("+19195550142")
            .from("+19195550100")
            .text("Your table is ready")
            .build();
    /** Never waited for: the tests that need it to pass move the clock. */
    private static final Timeouts PATIENT = new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** By the system's clock: long enough for the request to leave a busy machine. */
    private static final Timeouts IMPATIENT = new Timeouts(Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final HandMovedTime time = new HandMovedTime();
    private BandwidthClient client = new BandwidthClient(ClientRig.HTTP, time);

    @AfterEach
    void closeTheClient() {
        client.close();
    }

    private CompletableFuture<Outcome<MessageResponse>> start(String baseUrl, Timeouts timeouts) {
        return client.send(
                        new Account(baseUrl, "9900000", "username", "planted-password"),
                        new CallSettings(timeouts, RetryPolicy.none()),
                        REQUEST)
                .outcome();
    }

    private Outcome<MessageResponse> send(FaultyServer server) throws Exception {
        return end(start(server.baseUrl(), PATIENT));
    }

    private static Outcome<MessageResponse> end(CompletableFuture<Outcome<MessageResponse>> started) throws Exception {
        return started.get(60, TimeUnit.SECONDS);
    }

    private void use(HttpSettings settings) {
        client.close();
        client = new BandwidthClient(settings, time);
    }

    @Test
    void a_202_with_an_id_is_accepted() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, Golden.read("send/accepted-minimal.json")))) {
            Outcome<MessageResponse> outcome = send(server);

            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            assertThat(((Outcome.Accepted<MessageResponse>) outcome).value().id())
                    .isEqualTo("1770000000000abcdefghijklmnop");
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"1770000000000abcdefghijklmnop\"",
                "{\"id\":\"\"}",
                "{\"id\":7}",
                "<html>"
            })
    void a_202_that_cannot_be_read_is_sent_with_its_id_unknown(String body) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, body))) {
            Outcome<MessageResponse> outcome = send(server);

            assertThat(outcome).isInstanceOf(Outcome.IdUnknown.class);
            assertThat(outcome.sent()).isEqualTo(Sent.YES);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET", "CLOSE"})
    void a_202_cut_in_its_body_is_sent_with_its_id_unknown(Then how) throws Exception {
        String half =
                "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"id\":\"17";
        try (FaultyServer server = FaultyServer.start(Reply.raw(half).and(how))) {
            // A reset may overtake the bytes before it; then not even the status was seen.
            assertThat(send(server).sent())
                    .isIn(how == Then.RESET ? new Sent[] {Sent.YES, Sent.UNKNOWN} : new Sent[] {Sent.YES});
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H", "HTTP/1.1 ", "HTTP/1.1 2", "HTTP/1.1 20", "HTTP/1.1 4"})
    void an_answer_cut_before_its_status_is_unknown(String beginning) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.raw(beginning).and(Then.CLOSE))) {
            assertThat(send(server)).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void an_answer_cut_right_after_its_202_is_sent_with_its_id_unknown() throws Exception {
        try (FaultyServer server =
                FaultyServer.start(Reply.raw("HTTP/1.1 202 Acc").and(Then.CLOSE))) {
            assertThat(send(server)).isInstanceOf(Outcome.IdUnknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void an_answer_that_is_not_http_is_unknown() throws Exception {
        try (FaultyServer server = FaultyServer.start(
                Reply.raw("220 smtp.example.com ready\r\n\r\n").and(Then.CLOSE))) {
            assertThat(send(server)).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void an_answer_that_never_ends_is_cut_and_judged_by_its_status() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, " ".repeat(17 * 1024 * 1024)))) {
            assertThat(send(server)).isInstanceOf(Outcome.IdUnknown.class);
        }
    }

    @Test
    void a_refused_connection_is_not_sent() throws Exception {
        assertThat(end(start(ClientRig.nobody(), PATIENT))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void a_name_that_does_not_resolve_is_not_sent() throws Exception {
        assertThat(end(start("http://" + ClientRig.NO_HOST + "/api/v2", PATIENT)))
                .isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void a_reset_before_the_request_is_read_is_unknown() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.resetBeforeItIsRead())) {
            assertThat(send(server)).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_reset_after_the_request_is_read_is_unknown() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.resetAfterItIsRead())) {
            assertThat(send(server)).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void an_end_of_stream_without_an_answer_is_unknown() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.closeAfterItIsRead())) {
            assertThat(send(server)).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_reused_connection_that_ends_under_the_request_does_not_make_a_second_post() throws Exception {
        try (FaultyServer server = FaultyServer.start(
                Reply.json(202, Golden.read("send/accepted-minimal.json")), Reply.closeAfterItIsRead())) {
            assertThat(send(server).sent()).isEqualTo(Sent.YES);

            assertThat(send(server)).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @Test
    void silence_beyond_the_response_timeout_is_unknown() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.silence())) {
            assertThat(end(start(server.baseUrl(), IMPATIENT))).isInstanceOf(Outcome.Unknown.class);
            server.awaitRequest();
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void silence_beyond_the_request_timeout_is_unknown() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.silence())) {
            CompletableFuture<Outcome<MessageResponse>> started = start(server.baseUrl(), PATIENT);
            server.awaitRequest();

            time.advance(Duration.ofMinutes(1));

            assertThat(end(started).sent()).isEqualTo(Sent.UNKNOWN);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_request_that_waits_for_a_connection_until_its_time_is_up_is_not_sent() throws Exception {
        use(ClientRig.ONE_CONNECTION);
        try (FaultyServer server = FaultyServer.start(Reply.silence())) {
            Timeouts longer = new Timeouts(Duration.ofMinutes(10), Duration.ofMinutes(10));
            CompletableFuture<Outcome<MessageResponse>> first = start(server.baseUrl(), longer);
            server.awaitRequest();
            CompletableFuture<Outcome<MessageResponse>> second = start(server.baseUrl(), PATIENT);

            time.advance(Duration.ofMinutes(1));

            assertThat(end(second)).isInstanceOf(Outcome.NotSent.class);
            assertThat(first).isNotDone();
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void closing_the_client_leaves_what_is_in_flight_unknown_and_what_waits_not_sent() throws Exception {
        use(ClientRig.ONE_CONNECTION);
        try (FaultyServer server = FaultyServer.start(Reply.silence())) {
            CompletableFuture<Outcome<MessageResponse>> first = start(server.baseUrl(), PATIENT);
            server.awaitRequest();
            CompletableFuture<Outcome<MessageResponse>> second = start(server.baseUrl(), PATIENT);

            client.close();

            assertThat(end(first)).isInstanceOf(Outcome.Unknown.class);
            assertThat(end(second)).isInstanceOf(Outcome.NotSent.class);
            assertThat(time.pending()).isZero();
        }
    }

    @Test
    void a_send_on_a_closed_client_is_not_sent() throws Exception {
        client.close();

        assertThat(end(start("http://localhost:1/api/v2", PATIENT))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void an_answer_that_comes_after_the_time_is_up_changes_nothing() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start(
                Reply.json(202, Golden.read("send/accepted-minimal.json")).after(late))) {
            CompletableFuture<Outcome<MessageResponse>> started = start(server.baseUrl(), PATIENT);
            server.awaitRequest();
            time.advance(Duration.ofMinutes(1));

            late.countDown();

            assertThat(end(started)).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.raw(
                "HTTP/1.1 302 Found\r\nLocation: http://localhost:1/elsewhere\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(send(server)).isInstanceOf(Outcome.Rejected.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_challenge_is_not_answered_with_a_second_post() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.raw(
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(send(server)).isInstanceOf(Outcome.Rejected.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void an_invitation_to_come_again_is_not_taken_up(int status) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.raw("HTTP/1.1 " + status
                + " Later\r\nRetry-After: 0\r\nContent-Type: application/json\r\nContent-Length: 35\r\n\r\n"
                + "{\"type\":\"later\",\"description\":\"no\"}"))) {
            assertThat(send(server)).isInstanceOf(Outcome.Rejected.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_certificate_of_another_host_is_not_sent() throws Exception {
        use(ClientRig.HTTP.withSslContext(TestTls.context(TestTls.ELSEWHERE)));
        try (FaultyServer server = tlsServer(TestTls.ELSEWHERE)) {
            assertThat(end(start(server.baseUrl().replace("http:", "https:"), PATIENT)))
                    .isInstanceOf(Outcome.NotSent.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_certificate_nobody_vouches_for_is_not_sent() throws Exception {
        try (FaultyServer server = tlsServer(TestTls.LOCALHOST)) {
            assertThat(end(start(server.baseUrl().replace("http:", "https:"), PATIENT)))
                    .isInstanceOf(Outcome.NotSent.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_trusted_certificate_of_the_right_host_is_accepted() throws Exception {
        use(ClientRig.HTTP.withSslContext(TestTls.context(TestTls.LOCALHOST)));
        try (FaultyServer server = tlsServer(TestTls.LOCALHOST)) {
            assertThat(end(start(server.baseUrl().replace("http:", "https:"), PATIENT))
                            .sent())
                    .isEqualTo(Sent.YES);
        }
    }

    private static FaultyServer tlsServer(String certificate) {
        ServerSocketFactory sockets = TestTls.context(certificate).getServerSocketFactory();
        return FaultyServer.start(sockets, Reply.json(202, Golden.read("send/accepted-minimal.json")));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 407, 500, 502, 503, 504})
    void a_tunnel_the_proxy_refuses_is_not_sent(int status) throws Exception {
        try (FaultyServer proxy =
                FaultyServer.start(Reply.raw("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")
                        .and(Then.CLOSE))) {
            use(ClientRig.HTTP.withProxy(new HttpSettings.Proxy("localhost", proxy.port(), null, null)));

            Outcome<MessageResponse> outcome = end(start("https://localhost:1/api/v2", PATIENT));

            assertThat(outcome).isInstanceOf(Outcome.NotSent.class);
            assertThat(outcome.failure())
                    .get()
                    .hasToString("io.github.camelbandwidth.client.http.ProxyRefusedException:"
                            + " the proxy refused the connection with status " + status);
            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT localhost:1 ");
        }
    }

    @Test
    void a_server_that_does_not_speak_tls_is_not_sent() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.resetBeforeItIsRead())) {
            assertThat(end(start(server.baseUrl().replace("http:", "https:"), PATIENT)))
                    .isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void a_request_that_is_wrong_is_not_sent() throws Exception {
        try (FaultyServer server = FaultyServer.start()) {
            Outcome<MessageResponse> outcome = end(client.send(
                            new Account(server.baseUrl(), "9900000", "u", "p"),
                            new CallSettings(PATIENT, RetryPolicy.none()),
                            REQUEST.toBuilder().to("12").build())
                    .outcome());

            assertThat(outcome).isInstanceOf(Outcome.NotSent.class);
            assertThat(((Outcome.NotSent<MessageResponse>) outcome).fieldErrors())
                    .extracting(FieldError::fieldName)
                    .containsExactly("to");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void the_request_on_the_wire_is_the_documented_one() throws IOException, InterruptedException {
        try (FaultyServer server = FaultyServer.start(Reply.silence())) {
            CompletableFuture<?> unused = start(server.baseUrl() + "/", PATIENT);

            assertThat(server.awaitRequest())
                    .startsWith("POST /api/v2/users/9900000/messages HTTP/1.1\r\n")
                    .contains("Authorization: Basic dXNlcm5hbWU6cGxhbnRlZC1wYXNzd29yZA==\r\n")
                    .contains("Content-Type: application/json; charset=utf-8\r\n")
                    .contains("Accept: application/json\r\n");
            assertThat(unused).isNotDone();
        }
    }
}
