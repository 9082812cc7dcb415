/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.PATIENT;
import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static io.github.camelbandwidth.client.ClientRig.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens: when they are fetched, how often, and what becomes of a send that needs one. */
class OAuthTest {
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));
    private static final Reply UNAUTHORIZED = Reply.json(401, Golden.read("errors/401.json"));

    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static Reply token(String value) {
        return Reply.json(200, "{\"access_token\":\"" + value + "\",\"token_type\":\"bearer\",\"expires_in\":3600}");
    }

    private static Credentials.OAuth client(FaultyServer tokens, String secret) {
        return new Credentials.OAuth("client", secret, URI.create(tokens.baseUrl() + "/token"));
    }

    private static Account account(FaultyServer api, FaultyServer tokens) {
        Credentials credentials = client(tokens, "planted-secret");
        return new Account(api.baseUrl(), "9900000", () -> credentials);
    }

    private Call<Outcome<MessageResponse>> start(Account account) {
        return rig.client.send(account, REPEATING, REQUEST);
    }

    private Ended<Outcome<MessageResponse>> send(Account account) throws Exception {
        return ClientRig.end(start(account));
    }

    @Test
    void a_token_is_asked_for_as_rfc_6749_says_and_goes_with_the_send() throws Exception {
        try (FaultyServer tokens = FaultyServer.start(Reply.json(200, Golden.read("oauth/token.json")));
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            assertThat(send(account(api, tokens)).outcome()).isInstanceOf(Outcome.Accepted.class);

            assertThat(tokens.awaitRequest())
                    .startsWith("POST /api/v2/token HTTP/1.1\r\n")
                    .contains("Authorization: Basic Y2xpZW50OnBsYW50ZWQtc2VjcmV0\r\n")
                    .contains("Content-Type: application/x-www-form-urlencoded\r\n")
                    .endsWith("\r\n\r\ngrant_type=client_credentials");
            assertThat(api.awaitRequest())
                    .contains("Authorization: Bearer b3BhcXVlLCBhbmQgbm90IGEgc2VjcmV0IG9mIGFueW9uZQ\r\n");
        }
    }

    @Test
    void a_burst_of_two_hundred_first_sends_asks_for_one_token() throws Exception {
        CountDownLatch all = new CountDownLatch(1);
        try (FaultyServer tokens = FaultyServer.start(token("t1").after(all));
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Account account = account(api, tokens);
            List<Call<Outcome<MessageResponse>>> calls =
                    IntStream.range(0, 200).mapToObj(i -> start(account)).toList();
            all.countDown();

            for (Call<Outcome<MessageResponse>> call : calls) {
                assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Accepted.class);
            }
            assertThat(tokens.requests()).hasSize(1);
            assertThat(api.posts()).isEqualTo(200);
        }
    }

    @Test
    void a_token_is_renewed_before_it_ends_while_the_old_one_still_serves() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        try (FaultyServer tokens = FaultyServer.start(token("t1"), token("t2").after(late));
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Account account = account(api, tokens);
            send(account);
            tokens.awaitRequest();
            rig.time.advance(Duration.ofMinutes(58));

            send(account);
            tokens.awaitRequest();
            send(account);
            late.countDown();

            assertThat(tokens.requests()).hasSize(2);
            assertThat(api.requests()).hasSize(3).allMatch(request -> request.contains("Bearer t1\r\n"));
        }
    }

    @Test
    void a_token_is_not_used_close_to_its_end() throws Exception {
        try (FaultyServer tokens = FaultyServer.start(token("t1"), token("t2"));
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Account account = account(api, tokens);
            send(account);
            rig.time.advance(Duration.ofMinutes(60).minusSeconds(10));

            send(account);

            assertThat(api.requests().get(1)).contains("Bearer t2\r\n");
        }
    }

    @Test
    void a_renewal_that_fails_holds_up_nobody() throws Exception {
        try (FaultyServer tokens = FaultyServer.start(token("t1"), Reply.json(500, ""));
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Account account = account(api, tokens);
            send(account);
            rig.time.advance(Duration.ofMinutes(58));
            send(account);
            tokens.awaitRequest();
            tokens.awaitRequest();
            rig.time.advance(Duration.ofSeconds(1));

            assertThat(send(account).outcome()).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void a_send_that_is_unauthorised_is_repeated_once_with_a_new_token() throws Exception {
        try (FaultyServer tokens = FaultyServer.start(token("t1"), token("t2"));
                FaultyServer api = FaultyServer.start(UNAUTHORIZED, ACCEPTED)) {
            Ended<Outcome<MessageResponse>> end = send(account(api, tokens));

            assertThat(end.outcome()).isInstanceOf(Outcome.Accepted.class);
            assertThat(end.tries()).isEqualTo(2);
            assertThat(api.requests().get(0)).contains("Bearer t1\r\n");
            assertThat(api.requests().get(1)).contains("Bearer t2\r\n");
        }
    }

    @Test
    void a_send_that_stays_unauthorised_is_not_repeated_twice() throws Exception {
        try (FaultyServer tokens = FaultyServer.start(token("t1"), token("t2"));
                FaultyServer api = FaultyServer.start(UNAUTHORIZED)) {
            assertThat(send(account(api, tokens)).outcome()).isInstanceOf(Outcome.Rejected.class);
            assertThat(api.posts()).isEqualTo(2);
            assertThat(tokens.requests()).hasSize(2);
        }
    }

    @Test
    void many_sends_that_are_unauthorised_with_one_token_ask_for_one_new_one() throws Exception {
        CountDownLatch all = new CountDownLatch(1);
        try (FaultyServer tokens = FaultyServer.start(token("t1"), token("t2"));
                FaultyServer api = FaultyServer.start(
                        ACCEPTED,
                        UNAUTHORIZED.after(all),
                        UNAUTHORIZED.after(all),
                        UNAUTHORIZED.after(all),
                        ACCEPTED)) {
            Account account = account(api, tokens);
            send(account);
            api.awaitRequest();
            List<Call<Outcome<MessageResponse>>> calls =
                    IntStream.range(0, 3).mapToObj(i -> start(account)).toList();
            for (int i = 0; i < 3; i++) {
                api.awaitRequest();
            }
            all.countDown();

            for (Call<Outcome<MessageResponse>> call : calls) {
                assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Accepted.class);
            }
            assertThat(tokens.requests()).hasSize(2);
        }
    }

    @Test
    void a_new_token_does_not_use_up_the_tries_for_a_full_queue() throws Exception {
        CallSettings two =
                new CallSettings(PATIENT, new RetryPolicy(2, Duration.ofSeconds(20), Duration.ofSeconds(1), false));
        try (FaultyServer tokens = FaultyServer.start(token("t1"), token("t2"));
                FaultyServer api = FaultyServer.start(UNAUTHORIZED, Reply.json(429, ""), ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = rig.client.send(account(api, tokens), two, REQUEST);
            rig.pass(ClientRig.FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Accepted.class);
            assertThat(ClientRig.end(call).tries()).isEqualTo(3);
        }
    }

    @Test
    void credentials_that_change_are_used_with_the_next_send() throws Exception {
        try (FaultyServer tokens = FaultyServer.start(token("t1"), token("t2"));
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            AtomicReference<Credentials> current = new AtomicReference<>(client(tokens, "planted-secret"));
            Account account = new Account(api.baseUrl(), "9900000", current::get);
            send(account);
            current.set(client(tokens, "planted-new"));
            send(account);
            current.set(new Credentials.Basic("username", "planted-password"));
            send(account);

            assertThat(api.requests().get(1)).contains("Bearer t2\r\n");
            assertThat(api.requests().get(2)).contains("Authorization: Basic dXNlcm5hbWU6cGxhbnRlZC1wYXNzd29yZA==\r\n");
        }
    }

    @Test
    void a_send_that_waits_for_a_token_can_be_called_off_and_the_token_sends_nothing() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        try (FaultyServer tokens = FaultyServer.start(token("t1").after(late));
                FaultyServer api = FaultyServer.start(ACCEPTED)) {
            Account account = account(api, tokens);
            Call<Outcome<MessageResponse>> off = start(account);
            Call<Outcome<MessageResponse>> on = start(account);

            off.callOff();
            late.countDown();

            Ended<Outcome<MessageResponse>> end = ClientRig.end(off);
            assertThat(end.outcome()).isInstanceOf(Outcome.NotSent.class);
            assertThat(end.tries()).isZero();
            assertThat(ClientRig.end(on).outcome()).isInstanceOf(Outcome.Accepted.class);
            assertThat(api.posts()).isEqualTo(1);
        }
    }
}
