/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.client.query.MessageFilter;
import io.github.camelbandwidth.client.query.MessageItem;
import io.github.camelbandwidth.client.query.MessageQuery;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches among messages: what they look for, and how their pages come. */
class ListMessagesTest {
    private static final Reply FOUND = Reply.json(200, Golden.read("list/nothing-found.json"));

    private final SendRig rig = SendRig.startWithoutRepeats();

    @AfterEach
    void close() {
        rig.close();
    }

    private static String list(FaultyServer server, String options) {
        return "bandwidth-messaging:messages?operation=list&baseUrl=" + server.baseUrl() + options;
    }

    /** The query of the one request that was made for it. */
    private String asked(String options, Object body, Map<String, Object> headers) throws Exception {
        try (FaultyServer server = FaultyServer.start(FOUND)) {
            Exchange exchange = rig.sendTo(list(server, options), body, headers);
            assertThat(exchange.getException()).isNull();
            return server.awaitRequest().replaceFirst("(?s)^GET /api/v2/users/9900000/messages\\?(\\S+) .*", "$1");
        }
    }

    private RequestFailedException refused(String options, Object body, Map<String, Object> headers) {
        try (FaultyServer server = FaultyServer.start(FOUND)) {
            Exchange exchange = rig.sendTo(list(server, options), body, headers);
            assertThat(server.connections()).isZero();
            return (RequestFailedException) exchange.getException();
        }
    }

    /** A page of so many messages, with the token of the next. */
    private static Reply page(int first, int count, String next) {
        String messages = String.join(
                ",",
                IntStream.range(first, first + count)
                        .mapToObj(number -> "{\"messageId\":\"m" + number + "\"}")
                        .toList());
        return Reply.json(
                200,
                "{\"totalCount\":5,\"pageInfo\":{\"nextPageToken\":\"" + next + "\"},\"messages\":[" + messages + "]}");
    }

    private static List<String> ids(Iterable<?> messages) {
        List<String> ids = new ArrayList<>();
        messages.forEach(message -> ids.add(((MessageItem) message).messageId()));
        return ids;
    }

    static Stream<Object> bodies() {
        String json = "{\"messageStatus\": \"FAILED\"}";
        return Stream.of(
                MessageQuery.all().with(MessageFilter.MESSAGE_STATUS, "FAILED"),
                Map.of("messageStatus", "FAILED"),
                SendRig.json(json),
                json,
                json.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_search_may_be_a_record_a_map_or_json(Object body) throws Exception {
        assertThat(asked("", body, Map.of())).isEqualTo("messageStatus=FAILED&limit=1000");
    }

    @ParameterizedTest
    @EnumSource(MessageFilter.class)
    void every_filter_has_a_header_and_the_catalogue_knows_it(MessageFilter filter) throws Exception {
        String header = "CamelBandwidthMessaging"
                + filter.parameter().substring(0, 1).toUpperCase(Locale.ROOT)
                + filter.parameter().substring(1);
        Map<MessageFilter, String> others = Map.of(
                MessageFilter.MESSAGE_DIRECTION, "OUTBOUND",
                MessageFilter.MESSAGE_TYPE, "sms",
                MessageFilter.FROM_DATE_TIME, "2026-02-01T15:00:00Z",
                MessageFilter.TO_DATE_TIME, "2026-02-01T15:00:00Z",
                MessageFilter.CALLED_NUMBER_COUNTRY_A3, "USA",
                MessageFilter.CALLING_NUMBER_COUNTRY_A3, "USA",
                MessageFilter.BW_QUEUED, "true",
                MessageFilter.CARRIER_QUEUED, "false",
                MessageFilter.PRODUCT, "TOLL_FREE",
                MessageFilter.MESSAGE_STATUS, "DELIVERED");
        String value = others.getOrDefault(filter, "12345");

        assertThat(asked("", null, Map.of(header, value)))
                .startsWith(filter.parameter() + "=" + value.replace(":", "%3A"));
        assertThat(Catalogue.JSON.path("headers").has(header)).isTrue();
    }

    @Test
    void options_search_too_and_the_plus_of_a_uri_survives() throws Exception {
        assertThat(asked(
                        "&query.sourceTn=+19195550100&query.fromDateTime=2026-02-01T15:00:00+01:00&query.sort=sourceTn:desc"
                                + "&query.limitTotalCount=true",
                        null,
                        Map.of()))
                .isEqualTo("sourceTn=%2B19195550100&fromDateTime=2026-02-01T15%3A00%3A00%2B01%3A00"
                        + "&sort=sourceTn%3Adesc&limit=1000&limitTotalCount=true");
    }

    @Test
    void for_each_filter_the_header_goes_before_the_body_and_that_before_the_option() throws Exception {
        assertThat(asked(
                        "&query.messageStatus=SENT&query.messageType=mms&query.carrierName=A",
                        Map.of("messageStatus", "FAILED", "messageType", "sms"),
                        Map.of("CamelBandwidthMessagingMessageStatus", "DELIVERED")))
                .isEqualTo("messageStatus=DELIVERED&carrierName=A&messageType=sms&limit=1000");
    }

    static Stream<Object> times() {
        return Stream.of(
                Instant.parse("2026-02-01T15:00:00Z"),
                ZonedDateTime.parse("2026-02-01T16:00:00+01:00[Europe/Paris]"),
                Date.from(Instant.parse("2026-02-01T15:00:00Z")),
                "2026-02-01T15:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("times")
    void a_time_may_be_of_any_kind(Object time) throws Exception {
        assertThat(asked("", null, Map.of("CamelBandwidthMessagingFromDateTime", time)))
                .startsWith("fromDateTime=2026-02-01T15%3A00%3A00Z");
    }

    @Test
    void numbers_may_be_a_collection() throws Exception {
        assertThat(asked("", null, Map.of("CamelBandwidthMessagingSourceTn", List.of("+19195550100", "+19195550101"))))
                .startsWith("sourceTn=%2B19195550100%2C%2B19195550101");
    }

    @Test
    void right_after_a_send_it_finds_that_message() throws Exception {
        Exchange sent = rig.send("Hi", Map.of());
        String id = sent.getMessage().getHeader("CamelBandwidthMessagingMessageId", String.class);

        assertThat(asked("", sent.getMessage().getBody(), sent.getMessage().getHeaders()))
                .isEqualTo("messageId=" + id + "&limit=1000");
        assertThat(asked("", sent.getMessage().getBody(), Map.of())).isEqualTo("messageId=" + id + "&limit=1000");
    }

    @Test
    void a_search_for_nothing_in_particular_is_refused() {
        assertThat(refused("", null, Map.of())).hasMessageContaining("has no filter");
        assertThat(refused("", " ", Map.of())).hasMessageContaining("has no filter");
    }

    static Stream<Object> noSearches() {
        return Stream.of(
                4711,
                "planted",
                "{\"messageStatus\": \"planted\"}",
                Map.of("status", "planted"),
                Map.of("messageStatus", new Object()),
                List.of("planted"),
                "[]");
    }

    @ParameterizedTest
    @MethodSource("noSearches")
    void a_body_that_is_no_search_is_refused_and_not_quoted(Object body) {
        assertThat(refused("", body, Map.of()))
                .hasMessageStartingWith("The operation list was not asked of the API")
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", ""})
    void a_limit_that_is_none_is_refused(String limit) {
        assertThat(refused("&query.messageStatus=SENT", null, Map.of("CamelBandwidthMessagingLimit", limit)))
                .hasMessageContaining("header CamelBandwidthMessagingLimit");
    }

    @Test
    void all_pages_are_fetched() throws Exception {
        try (FaultyServer server = FaultyServer.start(page(1, 2, "second"), page(3, 2, "third"), page(5, 1, ""))) {
            Exchange exchange = rig.sendTo(list(server, "&query.messageStatus=FAILED"), null, Map.of());

            assertThat(ids(exchange.getMessage().getBody(List.class))).containsExactly("m1", "m2", "m3", "m4", "m5");
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingTotalCount"))
                    .isEqualTo(5);
            assertThat(server.requests()).hasSize(3);
            assertThat(server.requests().get(1)).contains("messageStatus=FAILED&pageToken=second&limit=1000");
        }
    }

    @Test
    void no_more_is_fetched_than_the_limit_wants() throws Exception {
        try (FaultyServer server = FaultyServer.start(page(1, 2, "second"), page(3, 2, "third"))) {
            Exchange exchange = rig.sendTo(list(server, "&query.messageStatus=FAILED&limit=3"), null, Map.of());

            assertThat(ids(exchange.getMessage().getBody(List.class))).containsExactly("m1", "m2", "m3");
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(0)).contains("limit=3 ");
        }
    }

    @Test
    void a_page_that_fails_fails_the_list() throws Exception {
        try (FaultyServer server =
                FaultyServer.start(page(1, 2, "second"), Reply.json(403, Golden.read("errors/403.json")))) {
            Exchange exchange = rig.sendTo(list(server, "&query.messageStatus=FAILED"), null, Map.of());

            assertThat(exchange.getException())
                    .isInstanceOf(RequestFailedException.class)
                    .hasMessageContaining("The API refused the operation list: 403 forbidden");
        }
    }

    @Test
    void a_stream_is_fetched_as_it_is_read_and_split_reads_it() throws Exception {
        try (FaultyServer server = FaultyServer.start(page(1, 2, "second"), page(3, 2, ""))) {
            rig.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:stream")
                            .to(list(server, "&query.messageStatus=FAILED&outputType=stream"))
                            .split(body())
                            .streaming()
                            .process(each -> each.getMessage()
                                    .setHeader("requests", server.requests().size()))
                            .to("mock:found");
                }
            });

            Exchange exchange = rig.sendTo("direct:stream", null, Map.of());

            assertThat(exchange.getException()).isNull();
            List<Exchange> found =
                    rig.context.getEndpoint("mock:found", MockEndpoint.class).getReceivedExchanges();
            assertThat(ids(found.stream()
                            .map(each -> each.getMessage().getBody())
                            .toList()))
                    .containsExactly("m1", "m2", "m3", "m4");
            // Split looks for the next one before it goes on with this one.
            assertThat(found.get(0).getMessage().getHeader("requests")).isEqualTo(1);
        }
    }

    @Test
    void a_stream_whose_page_fails_fails_its_reader_with_our_exception() throws Exception {
        try (FaultyServer server =
                FaultyServer.start(page(1, 2, "second"), Reply.json(403, Golden.read("errors/403.json")))) {
            rig.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:stream")
                            .onException(RequestFailedException.class)
                            .handled(true)
                            .setBody(constant("told"))
                            .end()
                            .to(list(server, "&query.messageStatus=FAILED&outputType=stream"))
                            .split(body())
                            .streaming()
                            .to("mock:found");
                }
            });

            assertThat(rig.sendTo("direct:stream", null, Map.of()).getMessage().getBody())
                    .isEqualTo("told");
        }
    }

    @Test
    void a_stream_ends_with_its_exchange() {
        try (FaultyServer server = FaultyServer.start(page(1, 2, "second"))) {
            Exchange exchange =
                    rig.sendTo(list(server, "&query.messageStatus=FAILED&outputType=stream"), null, Map.of());
            Iterator<?> found = exchange.getMessage().getBody(Iterator.class);

            assertThatThrownBy(found::hasNext).hasMessageContaining("the list was closed");
            assertThat(server.connections()).isZero();
        }
    }
}
