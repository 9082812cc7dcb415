/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.FIRST_WAIT;
import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static io.github.camelbandwidth.client.ClientRig.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits can be called off and is then not sent; what is on its way cannot. */
class CallOffTest {
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));
    private static final Reply FULL = Reply.json(429, Golden.read("errors/429-queue-full.json"));

    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private Call<Outcome<MessageResponse>> start(FaultyServer server) {
        return rig.client.send(ClientRig.account(server), REPEATING, REQUEST);
    }

    @Test
    void a_send_that_waits_for_its_next_try_ends_as_what_the_last_one_was() throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL, ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = start(server);
            rig.time.awaitTimer(FIRST_WAIT);

            call.callOff();

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Rejected.class);
            rig.time.advance(Duration.ofMinutes(1));
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void closing_the_client_ends_a_send_that_waits_for_its_next_try() throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL, ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = start(server);
            rig.time.awaitTimer(FIRST_WAIT);

            rig.client.close();

            assertThat(ClientRig.end(call).outcome().sent()).isEqualTo(Sent.NO);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_send_that_is_on_its_way_goes_on() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start(ACCEPTED.after(answered))) {
            Call<Outcome<MessageResponse>> call = start(server);
            server.awaitRequest();

            call.callOff();
            assertThat(call.ended()).isNotDone();
            answered.countDown();

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void a_send_called_off_on_its_way_is_not_repeated_when_it_is_refused() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start(FULL.after(answered), ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = start(server);
            server.awaitRequest();

            call.callOff();
            answered.countDown();

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Rejected.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_send_that_waits_for_a_connection_is_called_off_as_not_sent() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.silence());
                ClientRig narrow = new ClientRig(ClientRig.ONE_CONNECTION)) {
            Account account = ClientRig.account(server);
            Call<Outcome<MessageResponse>> first = narrow.client.send(account, REPEATING, REQUEST);
            server.awaitRequest();
            Call<Outcome<MessageResponse>> second = narrow.client.send(account, REPEATING, REQUEST);

            second.callOff();

            Ended<Outcome<MessageResponse>> end = ClientRig.end(second);
            assertThat(end.outcome()).isInstanceOf(Outcome.NotSent.class);
            assertThat(end.tries()).isEqualTo(1);
            assertThat(first.ended()).isNotDone();
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_send_that_is_not_to_be_repeated_any_more_ends_its_wait_for_the_next_try() throws Exception {
        try (FaultyServer server = FaultyServer.start(FULL, ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = start(server);
            rig.time.awaitTimer(FIRST_WAIT);

            call.stopRepeating();

            Outcome<MessageResponse> outcome = ClientRig.end(call).outcome();
            assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
            assertThat(outcome.tries()).isEqualTo(1);
            rig.time.advance(Duration.ofMinutes(1));
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_try_that_is_to_be_the_last_is_made_and_not_repeated() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start(FULL.after(answered), ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = start(server);

            call.stopRepeating();
            server.awaitRequest();
            answered.countDown();

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Rejected.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_first_try_that_waits_for_a_connection_still_gets_it_when_it_is_to_be_the_last() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start(ACCEPTED.after(answered));
                ClientRig narrow = new ClientRig(ClientRig.ONE_CONNECTION)) {
            Account account = ClientRig.account(server);
            Call<Outcome<MessageResponse>> first = narrow.client.send(account, REPEATING, REQUEST);
            server.awaitRequest();
            Call<Outcome<MessageResponse>> second = narrow.client.send(account, REPEATING, REQUEST);

            second.stopRepeating();
            answered.countDown();

            assertThat(ClientRig.end(first).outcome()).isInstanceOf(Outcome.Accepted.class);
            assertThat(ClientRig.end(second).outcome()).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void a_first_try_that_waits_for_a_token_is_made_when_it_is_to_be_the_last() throws Exception {
        CountDownLatch given = new CountDownLatch(1);
        Reply token = Reply.json(200, "{\"access_token\":\"planted\",\"token_type\":\"bearer\"}");
        try (FaultyServer tokens = FaultyServer.start(token.after(given));
                FaultyServer server = FaultyServer.start(ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = rig.client.send(oauth(server, tokens), REPEATING, REQUEST);
            tokens.awaitRequest();

            call.stopRepeating();
            given.countDown();

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void a_wait_for_a_second_token_ends_with_the_refusal_of_the_first_when_nothing_is_to_be_repeated()
            throws Exception {
        Reply token = Reply.json(200, "{\"access_token\":\"planted\",\"token_type\":\"bearer\"}");
        try (FaultyServer tokens = FaultyServer.start(token, Reply.silence());
                FaultyServer server = FaultyServer.start(Reply.json(401, "{}"), ACCEPTED)) {
            Call<Outcome<MessageResponse>> call = rig.client.send(oauth(server, tokens), REPEATING, REQUEST);
            tokens.awaitRequest();
            tokens.awaitRequest();

            call.stopRepeating();

            assertThat(ClientRig.end(call).outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            refused -> assertThat(refused.answer().status()).isEqualTo(401));
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    private static Account oauth(FaultyServer server, FaultyServer tokens) {
        Credentials client = new Credentials.OAuth(
                "planted-id", "planted-secret", URI.create("http://localhost:" + tokens.port() + "/token"));
        return new Account(server.baseUrl(), "9900000", () -> client);
    }
}
