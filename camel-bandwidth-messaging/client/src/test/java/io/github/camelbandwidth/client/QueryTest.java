/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.FIRST_WAIT;
import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.query.MessageFilter;
import io.github.camelbandwidth.client.query.MessagePage;
import io.github.camelbandwidth.client.query.MessageQuery;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.github.camelbandwidth.testkit.Reply.Then;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query over a real socket. */
class QueryTest {
    private static final Reply PAGE = Reply.json(200, Golden.read("list/found.json"));
    private static final MessageQuery QUERY = MessageQuery.all().with(MessageFilter.MESSAGE_STATUS, "FAILED");

    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private Call<ApiResult<MessagePage>> start(FaultyServer server, MessageQuery query) {
        return rig.client.list(ClientRig.account(server), REPEATING, query);
    }

    @Test
    void a_page_is_read() throws Exception {
        try (FaultyServer server = FaultyServer.start(PAGE)) {
            ApiResult<MessagePage> result = ClientRig.end(start(server, QUERY)).outcome();

            assertThat(result).isInstanceOf(ApiResult.Success.class);
            MessagePage page = ((ApiResult.Success<MessagePage>) result).value();
            assertThat(page.totalCount()).isEqualTo(3);
            assertThat(page.nextPageToken()).isEqualTo("bmV4dA");
            assertThat(page.messages()).singleElement().satisfies(message -> assertThat(message.messageId())
                    .isEqualTo("1770000000000abcdefghijklmnop"));
        }
    }

    @Test
    void the_request_on_the_wire_is_the_documented_one() throws Exception {
        MessageQuery query = MessageQuery.all()
                .with(MessageFilter.SOURCE_TN, "+19195550100,+19195550101")
                .with(MessageFilter.CARRIER_NAME, "AT&T")
                .with(MessageFilter.FROM_DATE_TIME, "2026-02-01T10:00:00-05:00")
                .withSort("sourceTn:desc")
                .withPageToken("a+b/c==")
                .withLimit(50)
                .withLimitTotalCount(true);
        try (FaultyServer server = FaultyServer.start(PAGE)) {
            ClientRig.end(start(server, query));

            assertThat(server.awaitRequest())
                    .startsWith("GET /api/v2/users/9900000/messages?"
                            + "sourceTn=%2B19195550100%2C%2B19195550101&carrierName=AT%26T"
                            + "&fromDateTime=2026-02-01T10%3A00%3A00-05%3A00&sort=sourceTn%3Adesc"
                            + "&pageToken=a%2Bb%2Fc%3D%3D&limit=50&limitTotalCount=true HTTP/1.1\r\n")
                    .contains("Authorization: Basic dXNlcm5hbWU6cGxhbnRlZC1wYXNzd29yZA==\r\n")
                    .contains("Accept: application/json\r\n");
        }
    }

    @Test
    void a_query_without_a_filter_is_not_made() throws Exception {
        try (FaultyServer server = FaultyServer.start(PAGE)) {
            ApiResult<MessagePage> result =
                    ClientRig.end(start(server, MessageQuery.all())).outcome();

            assertThat(((ApiResult.Failed<MessagePage>) result).fieldErrors())
                    .extracting(FieldError::fieldName)
                    .containsExactly("query");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_rate_limit_is_waited_for_as_long_as_the_api_says() throws Exception {
        Reply limited = Reply.json(429, "{\"type\":\"rate_limit_exceeded\",\"description\":\"later\"}")
                .with("Retry-After", "12");
        try (FaultyServer server = FaultyServer.start(limited, PAGE)) {
            Call<ApiResult<MessagePage>> call = start(server, QUERY);
            rig.pass(Duration.ofSeconds(12));

            Ended<ApiResult<MessagePage>> end = ClientRig.end(call);
            assertThat(end.outcome()).isInstanceOf(ApiResult.Success.class);
            assertThat(end.tries()).isEqualTo(2);
        }
    }

    private static Reply limited(int seconds) {
        return Reply.json(429, Golden.read("errors/429-rate-limit.json")).with("Retry-After", "" + seconds);
    }

    @Test
    void a_wait_of_five_minutes_that_the_api_asks_for_is_kept() throws Exception {
        try (FaultyServer server = FaultyServer.start(limited(300), PAGE)) {
            Call<ApiResult<MessagePage>> call = start(server, QUERY);
            rig.pass(Duration.ofMinutes(5));

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Success.class);
        }
    }

    @Test
    void a_longer_one_is_not_begun() throws Exception {
        try (FaultyServer server = FaultyServer.start(limited(301), PAGE)) {
            Ended<ApiResult<MessagePage>> end = ClientRig.end(start(server, QUERY));

            assertThat(end.outcome()).isInstanceOf(ApiResult.Refused.class);
            assertThat(end.tries()).isEqualTo(1);
        }
    }

    @Test
    void five_minutes_are_what_all_such_waits_may_take_together() throws Exception {
        try (FaultyServer server = FaultyServer.start(limited(200), limited(101), PAGE)) {
            Call<ApiResult<MessagePage>> call = start(server, QUERY);
            rig.pass(Duration.ofSeconds(200));

            Ended<ApiResult<MessagePage>> end = ClientRig.end(call);
            assertThat(end.outcome()).isInstanceOf(ApiResult.Refused.class);
            assertThat(end.tries()).isEqualTo(2);
        }
    }

    @Test
    void an_end_of_repeating_ends_such_a_wait() throws Exception {
        try (FaultyServer server = FaultyServer.start(limited(300), PAGE)) {
            Call<ApiResult<MessagePage>> call = start(server, QUERY);
            rig.time.awaitTimer(Duration.ofMinutes(5));

            call.stopRepeating();

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Refused.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_server_error_in_the_vendors_words_is_repeated_unasked(int status) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(status, Golden.read("errors/500.json")), PAGE)) {
            Call<ApiResult<MessagePage>> call = start(server, QUERY);
            rig.pass(FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Success.class);
        }
    }

    static Stream<Named<Reply>> unknowns() {
        String half = "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{\"messages\":[";
        return Stream.of(
                Named.of("502", Reply.status(502, "text/html", "<h1>no</h1>")),
                Named.of("504", Reply.json(504, "")),
                Named.of("408", Reply.json(408, "")),
                Named.of("reset", Reply.resetAfterItIsRead()),
                Named.of("end of stream", Reply.closeAfterItIsRead()),
                Named.of("half a page", Reply.raw(half).and(Then.CLOSE)));
    }

    @ParameterizedTest
    @MethodSource("unknowns")
    void what_would_be_unknown_for_a_send_is_repeated_for_a_query(Reply reply) throws Exception {
        try (FaultyServer server = FaultyServer.start(reply, PAGE)) {
            Call<ApiResult<MessagePage>> call = start(server, QUERY);
            rig.pass(FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Success.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404})
    void a_refusal_is_told_in_the_apis_words_and_not_repeated(int status) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(status, Golden.read("errors/403.json")))) {
            Ended<ApiResult<MessagePage>> end = ClientRig.end(start(server, QUERY));

            assertThat(((ApiResult.Refused<MessagePage>) end.outcome()).error().type())
                    .isEqualTo("forbidden");
            assertThat(end.tries()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"messages\":{}}"})
    void a_success_in_another_shape_is_a_failure_and_not_an_empty_page(String body) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(200, body))) {
            ApiResult<MessagePage> result = ClientRig.end(start(server, QUERY)).outcome();

            assertThat(result).isInstanceOf(ApiResult.Failed.class);
            assertThat(((ApiResult.Failed<MessagePage>) result).cause()).isPresent();
        }
    }
}
