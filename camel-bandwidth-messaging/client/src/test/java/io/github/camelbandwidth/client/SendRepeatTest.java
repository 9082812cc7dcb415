/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.FIRST_WAIT;
import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static io.github.camelbandwidth.client.ClientRig.REQUEST;
import static io.github.camelbandwidth.client.ClientRig.SECOND_WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.github.camelbandwidth.testkit.Reply.Then;
import io.github.camelbandwidth.testkit.TestTls;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the table: was it sent, and how many POSTs did the server see? Repeats are allowed in all of them. */
class SendRepeatTest {
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));
    private static final Reply FULL = Reply.json(429, Golden.read("errors/429-queue-full.json"));
    private static final String VENDORS = Golden.read("errors/500.json");
    private static final CallSettings SERVER_ERRORS = new CallSettings(
            ClientRig.PATIENT, new RetryPolicy(3, Duration.ofSeconds(20), Duration.ofSeconds(1), true));

    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private Call<Outcome<MessageResponse>> start(String baseUrl, CallSettings settings) {
        return rig.client.send(ClientRig.account(baseUrl), settings, REQUEST);
    }

    private Call<Outcome<MessageResponse>> start(FaultyServer server) {
        return start(server.baseUrl(), REPEATING);
    }

    private static void assertEnd(Ended<?> end, Class<?> outcome, int tries) {
        assertThat(end.outcome()).isInstanceOf(outcome);
        assertThat(end.tries()).isEqualTo(tries);
    }

    @Test
    void a_name_that_does_not_resolve_is_tried_three_times_and_not_sent() throws Exception {
        Call<?> call = start("http://" + ClientRig.NO_HOST + "/api/v2", REPEATING);
        rig.pass(FIRST_WAIT);
        rig.pass(SECOND_WAIT);

        assertEnd(ClientRig.end(call), Outcome.NotSent.class, 3);
    }

    @Test
    void a_refused_connection_is_tried_three_times_and_not_sent() throws Exception {
        Call<?> call = start(ClientRig.nobody(), REPEATING);
        rig.pass(FIRST_WAIT);
        rig.pass(SECOND_WAIT);

        assertEnd(ClientRig.end(call), Outcome.NotSent.class, 3);
    }

    @Test
    void a_wait_for_a_connection_that_was_too_long_is_repeated() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        CallSettings hasty =
                new CallSettings(new Timeouts(Duration.ofMinutes(1), Duration.ofSeconds(15)), RetryPolicy.defaults());
        try (FaultyServer server = FaultyServer.start(ACCEPTED.after(answered), ACCEPTED);
                ClientRig narrow = new ClientRig(ClientRig.ONE_CONNECTION)) {
            Account account = ClientRig.account(server);
            Call<Outcome<MessageResponse>> first = narrow.client.send(account, REPEATING, REQUEST);
            server.awaitRequest();
            Call<Outcome<MessageResponse>> second = narrow.client.send(account, hasty, REQUEST);

            narrow.pass(Duration.ofSeconds(15));
            narrow.time.awaitTimer(FIRST_WAIT);
            answered.countDown();
            assertEnd(ClientRig.end(first), Outcome.Accepted.class, 1);
            narrow.time.advance(FIRST_WAIT);

            assertEnd(ClientRig.end(second), Outcome.Accepted.class, 2);
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @Test
    void a_request_that_is_wrong_is_not_tried_at_all() throws Exception {
        try (FaultyServer server = FaultyServer.start(ACCEPTED)) {
            Call<?> call = rig.client.send(
                    ClientRig.account(server),
                    REPEATING,
                    REQUEST.toBuilder().to("12").build());

            assertEnd(ClientRig.end(call), Outcome.NotSent.class, 0);
            assertThat(server.posts()).isZero();
        }
    }

    @Test
    void a_certificate_nobody_vouches_for_is_not_sent_and_not_repeated() throws Exception {
        try (FaultyServer server =
                FaultyServer.start(TestTls.context(TestTls.LOCALHOST).getServerSocketFactory(), ACCEPTED)) {
            Call<?> call = start(server.baseUrl().replace("http:", "https:"), REPEATING);

            assertEnd(ClientRig.end(call), Outcome.NotSent.class, 1);
            assertThat(server.posts()).isZero();
        }
    }

    static Stream<Named<Reply>> takenAtOnce() {
        String half = "HTTP/1.1 202 Accepted\r\nContent-Length: 400\r\n\r\n{\"id\":\"17";
        return Stream.of(
                Named.of("202 with an id", ACCEPTED),
                Named.of("202 that is empty", Reply.json(202, "")),
                Named.of("202 that is unreadable", Reply.json(202, "<html>")),
                Named.of("202 that is cut", Reply.raw(half).and(Then.CLOSE)));
    }

    @ParameterizedTest
    @MethodSource("takenAtOnce")
    void what_is_taken_is_never_sent_again(Reply reply) throws Exception {
        try (FaultyServer server = FaultyServer.start(reply)) {
            Ended<Outcome<MessageResponse>> end = ClientRig.end(start(server));

            assertThat(end.outcome().sent()).isEqualTo(Sent.YES);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 406, 407, 413, 414, 415, 422, 431})
    void what_is_refused_for_good_is_not_sent_and_not_repeated(int status) throws Exception {
        try (FaultyServer server = FaultyServer.start(
                Reply.json(status, "{\"type\":\"no\",\"description\":\"no\"}").with("Retry-After", "1"))) {
            assertEnd(ClientRig.end(start(server.baseUrl(), SERVER_ERRORS)), Outcome.Rejected.class, 1);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 203, 204, 206, 408, 409, 402, 410, 418, 425, 451, 499, 501, 502, 504, 505, 599})
    void what_is_unknown_is_never_repeated(int status) throws Exception {
        String body = status == 204 ? "" : VENDORS;
        try (FaultyServer server = FaultyServer.start(Reply.json(status, body).with("Retry-After", "1"))) {
            assertEnd(ClientRig.end(start(server.baseUrl(), SERVER_ERRORS)), Outcome.Unknown.class, 1);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_server_error_in_other_words_than_the_vendors_is_unknown_and_never_repeated(int status) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.status(status, "text/html", "<h1>no</h1>"))) {
            assertEnd(ClientRig.end(start(server.baseUrl(), SERVER_ERRORS)), Outcome.Unknown.class, 1);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_server_error_in_the_vendors_words_is_not_sent_and_not_repeated_unasked(int status) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(status, VENDORS))) {
            assertEnd(ClientRig.end(start(server)), Outcome.Rejected.class, 1);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_server_error_in_the_vendors_words_is_repeated_where_that_is_wanted(int status) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(status, VENDORS), ACCEPTED)) {
            Call<?> call = start(server.baseUrl(), SERVER_ERRORS);
            rig.pass(FIRST_WAIT);

            assertEnd(ClientRig.end(call), Outcome.Accepted.class, 2);
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    static Stream<Named<Reply>> afterTheFirstByte() {
        return Stream.of(
                Named.of("reset after a byte", Reply.resetBeforeItIsRead()),
                Named.of("reset after the request", Reply.resetAfterItIsRead()),
                Named.of("end of stream", Reply.closeAfterItIsRead()),
                Named.of("half an answer", Reply.raw("HTTP/1.1 ").and(Then.CLOSE)));
    }

    @ParameterizedTest
    @MethodSource("afterTheFirstByte")
    void what_breaks_after_the_first_byte_is_unknown_and_never_repeated(Reply reply) throws Exception {
        try (FaultyServer server = FaultyServer.start(reply, ACCEPTED)) {
            assertEnd(ClientRig.end(start(server)), Outcome.Unknown.class, 1);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void silence_is_unknown_and_never_repeated() throws Exception {
        CallSettings impatient =
                new CallSettings(new Timeouts(Duration.ofSeconds(2), Duration.ofMinutes(1)), RetryPolicy.defaults());
        try (FaultyServer server = FaultyServer.start(Reply.silence())) {
            assertEnd(ClientRig.end(start(server.baseUrl(), impatient)), Outcome.Unknown.class, 1);
            server.awaitRequest();
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_full_queue_is_tried_three_times_and_not_sent() throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL)) {
            Call<?> call = start(server);
            rig.pass(FIRST_WAIT);
            rig.pass(SECOND_WAIT);

            assertEnd(ClientRig.end(call), Outcome.Rejected.class, 3);
            assertThat(server.posts()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"type\":\"rate-limit-exceeded\",\"description\":\"later\"}"})
    void a_429_with_any_body_is_repeated_until_it_is_taken(String body) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(429, body), ACCEPTED)) {
            Call<?> call = start(server);
            rig.pass(FIRST_WAIT);

            assertEnd(ClientRig.end(call), Outcome.Accepted.class, 2);
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Sun, 01 Feb 2026 15:00:07 GMT"})
    void a_wait_the_api_asks_for_is_kept(String retryAfter) throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL.with("Retry-After", retryAfter), ACCEPTED)) {
            Call<?> call = start(server);
            rig.time.awaitTimer(Duration.ofSeconds(7));

            rig.time.advance(Duration.ofMillis(6999));
            assertThat(server.posts()).isEqualTo(1);
            rig.time.advance(Duration.ofMillis(1));

            assertEnd(ClientRig.end(call), Outcome.Accepted.class, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "999999999", "Fri, 01 Jan 2100 00:00:00 GMT"})
    void a_wait_beyond_the_bound_is_not_begun(String retryAfter) throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL.with("Retry-After", retryAfter))) {
            assertEnd(ClientRig.end(start(server)), Outcome.Rejected.class, 1);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void all_waits_together_keep_within_the_bound() throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL.with("Retry-After", "11"))) {
            Call<?> call = start(server);
            rig.pass(Duration.ofSeconds(11));

            assertEnd(ClientRig.end(call), Outcome.Rejected.class, 2);
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @Test
    void an_unknown_try_after_a_refused_one_makes_the_whole_unknown_and_ends_it() throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL, Reply.resetAfterItIsRead(), ACCEPTED)) {
            Call<?> call = start(server);
            rig.pass(FIRST_WAIT);

            assertEnd(ClientRig.end(call), Outcome.Unknown.class, 2);
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @Test
    void no_try_begins_after_the_messages_expiration() throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL)) {
            Call<?> call = rig.client.send(
                    ClientRig.account(server),
                    REPEATING,
                    REQUEST.toBuilder()
                            .expiration(rig.time.now().plus(Duration.ofMillis(700)))
                            .build());

            assertEnd(ClientRig.end(call), Outcome.Rejected.class, 1);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void a_proxy_that_cannot_reach_the_api_is_asked_again(int status) throws Exception {
        Reply no = Reply.raw("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")
                .and(Then.CLOSE);
        assertTriesThroughProxy(no, 3, FIRST_WAIT, SECOND_WAIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 407})
    void a_proxy_that_refuses_is_not_asked_again(int status) throws Exception {
        Reply no = Reply.raw("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")
                .and(Then.CLOSE);
        assertTriesThroughProxy(no, 1);
    }

    private static void assertTriesThroughProxy(Reply no, int tries, Duration... waits) throws Exception {
        try (FaultyServer proxy = FaultyServer.start(no);
                ClientRig behind = new ClientRig(
                        ClientRig.HTTP.withProxy(new HttpSettings.Proxy("localhost", proxy.port(), null, null)))) {
            Call<?> call = behind.client.send(ClientRig.account("https://localhost:1/api/v2"), REPEATING, REQUEST);
            for (Duration wait : waits) {
                behind.pass(wait);
            }

            assertEnd(ClientRig.end(call), Outcome.NotSent.class, tries);
            assertThat(proxy.posts()).isZero();
        }
    }
}
