/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.FIRST_WAIT;
import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.client.outcome.ApiError;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The multi-channel resource over a real socket: the same table, other words. */
class MultiChannelSendTest {
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("multi-channel/accepted.json"));

    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private Call<Outcome<MultiChannelResponse>> start(FaultyServer server) throws Exception {
        MultiChannelRequest request =
                MultiChannelRequest.of(Json.read(Golden.read("multi-channel/request-fallback.json")));
        return rig.client.sendMultiChannel(ClientRig.account(server), REPEATING, request);
    }

    @Test
    void a_message_is_posted_as_documented_and_its_id_is_read() throws Exception {
        try (FaultyServer server = FaultyServer.start(ACCEPTED)) {
            Outcome<MultiChannelResponse> outcome = ClientRig.end(start(server)).outcome();

            MultiChannelResponse response = ((Outcome.Accepted<MultiChannelResponse>) outcome).value();
            assertThat(response.id()).isEqualTo("1770000000000abcdefghijklmnop");
            assertThat(response.time()).isEqualTo(Instant.parse("2026-02-01T15:00:00.123Z"));
            assertThat(response.channelList())
                    .containsExactly(new MultiChannelResponse.Channel(
                            "RBM", "TableForTwoRBM", "TableForTwoRBM", "93de2206-9669-4e07-948d-329f4b722ee2"));
            String request = server.awaitRequest();
            assertThat(request).startsWith("POST /api/v2/users/9900000/messages/multiChannel HTTP/1.1\r\n");
            assertThat(Json.read(request.substring(request.indexOf("\r\n\r\n") + 4)))
                    .isEqualTo(Json.read(Golden.read("multi-channel/request-fallback.json")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"data\":null,\"errors\":[]}", "{\"id\":\"1770000000000abcdefghijklmnop\"}"})
    void a_202_without_the_id_in_its_place_is_sent_with_its_id_unknown(String body) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, body))) {
            assertThat(ClientRig.end(start(server)).outcome()).isInstanceOf(Outcome.IdUnknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_refusal_tells_all_its_errors_with_what_they_are_about() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(400, Golden.read("multi-channel/error-400.json")))) {
            Outcome<MultiChannelResponse> outcome = ClientRig.end(start(server)).outcome();

            ApiError error = ((Outcome.Rejected<MultiChannelResponse>) outcome).error();
            assertThat(error.type()).isEqualTo("request-validation");
            assertThat(error.fieldErrors())
                    .extracting(FieldError::fieldName)
                    .containsExactly("channelList[0].from", "tag");
            assertThat(error.details()).hasSize(2);
            assertThat(error.details().get(0).source()).isEqualTo(Map.of("field", "channelList[0].from"));
            // What is wrong with the sender may be shown, what is wrong with a tag may quote it.
            assertThat(error)
                    .hasToString("400 request-validation (channelList[0].from: The 'channelList[0].from'"
                            + " field must contain exactly one telephone number; tag)");
        }
    }

    @Test
    void a_406_without_a_body_is_not_sent() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(406, ""))) {
            assertThat(ClientRig.end(start(server)).outcome()).isInstanceOf(Outcome.Rejected.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_server_error_in_the_resources_own_words_is_not_sent(int status) throws Exception {
        try (FaultyServer server =
                FaultyServer.start(Reply.json(status, Golden.read("multi-channel/error-500.json")))) {
            Ended<Outcome<MultiChannelResponse>> end = ClientRig.end(start(server));

            assertThat(end.outcome()).isInstanceOf(Outcome.Rejected.class);
            assertThat(end.tries()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[]}",
                "{\"errors\":[{\"type\":\"internal-server-error\"}]}",
                "{\"errors\":\"internal-server-error\"}"
            })
    void a_server_error_in_other_words_is_unknown(String body) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(500, body))) {
            assertThat(ClientRig.end(start(server)).outcome().sent()).isEqualTo(Sent.UNKNOWN);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_rate_limit_is_waited_for() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(429, "{\"errors\":[]}"), ACCEPTED)) {
            Call<Outcome<MultiChannelResponse>> call = start(server);
            rig.pass(FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.posts()).isEqualTo(2);
        }
    }
}
