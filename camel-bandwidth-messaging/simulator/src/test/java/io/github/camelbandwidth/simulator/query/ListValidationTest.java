/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Lists;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListValidationTest {
    private static Simulator simulator;
    private static Lists lists;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withQueries(QuerySettings.defaults().withQualityMetrics(false)),
                SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z")));
        lists = new Lists(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "messageId= | messageId",
                "sourceTn=+191 | sourceTn",
                "sourceTn=9195550100 | sourceTn",
                "sourceTn=+19195550100,+1919 | sourceTn",
                "destinationTn=+10000001,+10000002,+10000003,+10000004,+10000005,+10000006,+10000007,+10000008,+10000009,"
                        + "+10000010,+10000011 | destinationTn",
                "messageStatus=delivered | messageStatus",
                "messageStatus=GONE | messageStatus",
                "messageDirection=out | messageDirection",
                "messageType=SMS | messageType",
                "errorCode=none | errorCode",
                "errorCode=10000 | errorCode",
                "errorCode=-1 | errorCode",
                "fromDateTime=yesterday | fromDateTime",
                "fromDateTime=2026-02-01 | fromDateTime",
                "toDateTime=2026-02-01T15:00:00 | toDateTime",
                "fromDateTime=2026-02-02T00:00:00Z&toDateTime=2026-02-01T00:00:00Z | fromDateTime",
                "fromDateTime=2026-01-01T00:00:00Z&toDateTime=2026-01-15T00:00:01Z | 14 days",
                "bwQueued=yes | bwQueued",
                "product=SMS | product",
                "callingNumberCountryA3=US | callingNumberCountryA3",
                "calledNumberCountryA3=usa | calledNumberCountryA3",
                "fromSegmentCount=-1 | fromSegmentCount",
                "fromSegmentCount=3&toSegmentCount=2 | fromSegmentCount",
                "fromMessageSize=x | fromMessageSize",
                "toMessageSize=99999999999 | toMessageSize",
                "messageId=x&sort=sourceTn | sort",
                "messageId=x&sort=sourceTn:up | sort",
                "messageId=x&sort=text:asc | sort",
                "messageId=x&limit=0 | limit",
                "messageId=x&limit=10001 | limit",
                "messageId=x&limit=ten | limit",
                "messageId=x&limitTotalCount=1 | limitTotalCount",
                "messageId=x&pageToken=AAAA | pageToken",
                "messageId=x&pageToken=!! | pageToken",
                "messageId=x&messageId=y | messageId",
                "messageId=x&destination=y | destination",
                "fromBwLatency=1 | Advanced Quality Metrics",
                "fromCarrierLatency=1 | Advanced Quality Metrics",
                "carrierQueued=true | Advanced Quality Metrics"
            })
    void a_parameter_that_is_wrong_is_answered_with_400_and_named(String query, String named) {
        HttpResponse<String> response = lists.ask(query);
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode error = Golden.tree(response.body());
        assertThat(error.path("type").asText()).isEqualTo("request-validation");
        assertThat(error.path("description").asText()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "limit=5", "sort=sourceTn:asc", "limitTotalCount=true&limit=5"})
    void at_least_one_filter_is_required(String query) {
        HttpResponse<String> response = lists.askEncoded(query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("At least one filter is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fromDateTime=2026-01-01T00:00:00Z&toDateTime=2026-01-15T00:00:00Z",
                "fromDateTime=2020-01-01T00:00:00Z",
                "messageId=x&limit=1",
                "messageId=x&limit=10000",
                "errorCode=0",
                "carrierName=x&sort=receiveTime:asc"
            })
    void what_stays_within_the_limits_is_answered(String query) {
        HttpResponse<String> response = lists.ask(query);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(Golden.oneLine("list/nothing-found.json"));
    }

    @Test
    void a_plus_that_was_sent_as_it_is_is_explained() {
        assertThat(lists.askEncoded("sourceTn=+19195550100").body()).contains("%2B");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertThat(lists.ask("errorCode=x&limit=0&bwQueued=x").body()).contains("errorCode", "limit", "bwQueued");
    }

    @Test
    void a_query_needs_credentials() {
        ApiClient client = new ApiClient(simulator);
        HttpResponse<String> response = client.exchange(
                client.anonymous("/users/9900000/messages?messageId=x").GET());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/401.json"));
    }

    @Test
    void a_query_that_says_it_is_no_json_is_answered_with_415_and_one_that_says_nothing_is_not() {
        ApiClient client = new ApiClient(simulator);
        HttpResponse<String> response = client.exchange(client.request("/users/9900000/messages?messageId=x")
                .header("Content-Type", "text/plain")
                .GET());
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/415.json"));
    }

    @Test
    void a_head_is_no_query() {
        ApiClient client = new ApiClient(simulator);
        HttpResponse<String> response = client.exchange(
                client.request("/users/9900000/messages?messageId=x").method("HEAD", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
    }
}
