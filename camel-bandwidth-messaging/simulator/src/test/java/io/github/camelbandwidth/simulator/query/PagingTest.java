/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Lists;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    private static final String ALL = "sourceTn=+1919";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0), time);
    private final ApiClient client = new ApiClient(simulator);
    private final Lists lists = new Lists(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_page_is_100_long_unless_told_otherwise() {
        send(101);
        assertThat(lists.recipients(ALL)).hasSize(100);
        assertThat(lists.recipients(ALL + "&limit=7")).hasSize(7);
        assertThat(lists.find(ALL + "&limit=7").path("totalCount").asInt()).isEqualTo(101);
    }

    @Test
    void the_newest_comes_first_unless_told_otherwise() {
        send(3);
        assertThat(lists.recipients(ALL)).containsExactly(number(2), number(1), number(0));
    }

    @ParameterizedTest
    @CsvSource({
        "receiveTime:asc, 0, 3",
        "receiveTime:desc, 3, 0",
        "destinationTn:asc, 0, 3",
        "destinationTn:desc, 3, 0",
        "messageId:asc, 0, 3",
        "segmentCount:desc, 3, 0"
    })
    void the_order_is_the_one_asked_for(String sort, int first, int last) {
        send(3);
        client.send(textTo(number(3)).replace("nobody", "n".repeat(200)));
        time.advance(Duration.ofSeconds(1));
        List<String> sorted = lists.recipients(ALL + "&sort=" + sort);
        assertThat(sorted).hasSize(4);
        if (sort.startsWith("segmentCount")) {
            assertThat(sorted).first().isEqualTo(number(first));
        } else {
            assertThat(sorted).startsWith(number(first)).endsWith(number(last));
        }
    }

    @Test
    void links_lead_to_the_next_page_and_back() {
        send(5);
        JsonNode first = lists.find(ALL + "&limit=2");
        JsonNode second = follow(first, "nextPage");
        JsonNode third = follow(second, "nextPage");
        assertThat(Lists.recipients(second)).containsExactly(number(2), number(1));
        assertThat(Lists.recipients(third)).containsExactly(number(0));
        assertThat(third.path("pageInfo").has("nextPage")).isFalse();
        assertThat(Lists.recipients(follow(third, "prevPage"))).containsExactly(number(2), number(1));
        assertThat(follow(follow(third, "prevPage"), "prevPage")).isEqualTo(first);
        assertThat(first.path("pageInfo").has("prevPage")).isFalse();
    }

    @Test
    void a_token_does_the_same_as_its_link_and_takes_another_limit() {
        send(5);
        String token = nextToken(ALL + "&limit=2");
        assertThat(lists.recipients(ALL + "&limit=3&pageToken=" + token))
                .containsExactly(number(2), number(1), number(0));
    }

    @Test
    void a_token_that_was_changed_or_is_of_another_query_is_answered_with_400() {
        send(5);
        String token = nextToken(ALL + "&limit=2");
        IntStream.range(0, token.length()).forEach(i -> {
            String changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'w' : 'A') + token.substring(i + 1);
            assertRefused(ALL + "&pageToken=" + changed);
        });
        assertRefused("sourceTn=+19195550100&pageToken=" + token);
        assertRefused(ALL + "&sort=receiveTime:asc&pageToken=" + token);
        assertRefused(ALL + "&messageType=sms&pageToken=" + token);
    }

    @Test
    void a_token_of_another_account_is_answered_with_400() {
        simulator.put(Account.of("9911111", new Credentials("other", "other-password")));
        send(5);
        String token = nextToken(ALL + "&limit=2");
        HttpResponse<String> response =
                client.exchange(client.anonymous("/users/9911111/messages?sourceTn=%2B1919&pageToken=" + token)
                        .header("Authorization", ApiClient.basic("other", "other-password"))
                        .GET());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("pageToken");
    }

    @Test
    void a_token_of_before_a_restart_is_answered_with_400() {
        send(5);
        String token = nextToken(ALL + "&limit=2");
        try (Simulator restarted =
                Simulator.start(SimulatorSettings.defaults().withPort(0), SimulatorTime.handMoved(time.now()))) {
            HttpResponse<String> response = new Lists(restarted).ask(ALL + "&pageToken=" + token);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("pageToken");
        }
    }

    @Test
    void the_count_goes_beyond_10000_unless_it_is_limited() {
        List<String> numbers =
                IntStream.range(0, 100).mapToObj(PagingTest::number).toList();
        simulator.put(Application.of(ApiClient.APPLICATION, ApiClient.ACCOUNT).withNumbers(Set.copyOf(numbers)));
        InboundDraft toAll = InboundDraft.of("+19195559999", number(0), "Hello").withTo(numbers);
        IntStream.range(0, 101).forEach(i -> simulator.inbound(toAll));
        time.advance(Duration.ofSeconds(1));
        String all = "sourceTn=+19195559999&limit=1";
        assertThat(lists.find(all).path("totalCount").asInt()).isEqualTo(10_100);
        assertThat(lists.find(all + "&limitTotalCount=false").path("totalCount").asInt())
                .isEqualTo(10_100);
        assertThat(lists.find(all + "&limitTotalCount=true").path("totalCount").asInt())
                .isEqualTo(10_000);
    }

    @Test
    void limit_and_offset_are_10000_at_most() {
        send(3);
        String token = nextToken(ALL + "&limit=2");
        assertThat(lists.ask(ALL + "&limit=9998&pageToken=" + token).statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = lists.ask(ALL + "&limit=9999&pageToken=" + token);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("10000");
    }

    private void assertRefused(String query) {
        HttpResponse<String> response = lists.ask(query);
        assertThat(response.statusCode()).as(query).isEqualTo(400);
        assertThat(response.body()).contains("pageToken");
    }

    private String nextToken(String query) {
        return lists.find(query).path("pageInfo").path("nextPageToken").asText();
    }

    private JsonNode follow(JsonNode page, String link) {
        URI uri = URI.create(page.path("pageInfo").path(link).asText());
        return Golden.tree(client.exchange(
                        HttpRequest.newBuilder(uri).header("Authorization", ApiClient.basic("username", "password")))
                .body());
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            client.send(textTo(number(i)));
            time.advance(Duration.ofSeconds(1));
        }
    }

    private static String number(int i) {
        return "+1919555" + (1000 + i);
    }
}
