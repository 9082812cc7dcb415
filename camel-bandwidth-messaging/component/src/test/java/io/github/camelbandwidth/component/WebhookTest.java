/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.testkit.Golden;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.ExchangePattern;
import org.junit.jupiter.api.Test;

/** What the route gets of an event, and what its outcome is answered, on a real HTTP server. */
@OnEveryServer
class WebhookTest extends WebhookFixture {
    @Test
    void an_event_is_acknowledged_once_the_route_has_run() throws Exception {
        HttpResponse<String> answer = app.post(DELIVERED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(onlyExchange().getPattern()).isEqualTo(ExchangePattern.InOnly);
    }

    @Test
    void the_route_gets_the_event_typed_and_in_headers() throws Exception {
        app.post(FAILED);

        assertThat(onlyExchange().getMessage().getBody()).isInstanceOf(MessageEvent.Failed.class);
        assertThat(onlyExchange().getMessage().getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("CamelBandwidthMessagingEventType", "message-failed"),
                        Map.entry("CamelBandwidthMessagingEventTime", Instant.parse("2026-02-01T15:00:02.160744Z")),
                        Map.entry("CamelBandwidthMessagingEventDescription", "rejected-forbidden-country"),
                        Map.entry("CamelBandwidthMessagingEventTo", "+15555554432"),
                        Map.entry("CamelBandwidthMessagingEventErrorCode", 4432),
                        Map.entry("CamelBandwidthMessagingEventMessageId", "1770000000000abcdefghijklmnop"),
                        Map.entry("CamelBandwidthMessagingEventDirection", "out"),
                        Map.entry("CamelBandwidthMessagingEventFrom", "+19195550100"),
                        Map.entry("CamelBandwidthMessagingEventOwner", "+19195550100"),
                        Map.entry("CamelBandwidthMessagingEventTag", "order 4711"),
                        Map.entry("CamelBandwidthMessagingEventSegmentCount", 1),
                        Map.entry("CamelBandwidthMessagingEventRecipients", List.of("+15555554432")),
                        Map.entry("CamelBandwidthMessagingEventOutcome", "failed"),
                        Map.entry("CamelBandwidthMessagingEventDeliveredTo", "unknown"),
                        Map.entry(
                                "CamelBandwidthMessagingEventApplicationId", "93de2206-9669-4e07-948d-329f4b722ee2")));
    }

    @Test
    void no_header_or_parameter_of_the_call_reaches_the_route() throws Exception {
        app.send(app.call(DELIVERED)
                .uri(app.url().resolve("/events?CamelBandwidthMessagingTo=%2B19195550199&x=y"))
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                .header("CamelBandwidthMessagingTo", "+19195550199")
                .header("camelbandwidthmessagingfrom", "+19195550199")
                .header("X-Other", "z"));

        assertThat(onlyExchange().getMessage().getHeaders().keySet())
                .allMatch(name -> name.startsWith("CamelBandwidthMessagingEvent"));
    }

    @Test
    void nothing_of_the_call_comes_back_in_the_answer() throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED)
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                .header("X-Other", "z"));

        // The last three are what servers say of themselves.
        assertThat(answer.headers().map().keySet())
                .isSubsetOf(":status", "content-length", "content-type", "date", "server", "connection");
    }

    @Test
    void an_unknown_type_is_accepted_as_a_generic_event() throws Exception {
        assertThat(app.post(Golden.read("events/type-not-known-yet.json")).statusCode())
                .isEqualTo(200);

        MessageEvent event = onlyExchange().getMessage().getBody(MessageEvent.class);
        assertThat(event).isInstanceOf(MessageEvent.Unrecognized.class);
        assertThat(event.json()).contains("astral");
    }

    @Test
    void an_inbound_message_has_its_text() throws Exception {
        app.post(Golden.read("events/message-received.json"));

        MessageEvent event = onlyExchange().getMessage().getBody(MessageEvent.class);
        assertThat(event).isInstanceOf(MessageEvent.Received.class);
        assertThat(event.message().text()).isEqualTo("See you there");
    }

    @Test
    void an_array_of_several_runs_the_route_for_each_in_order() throws Exception {
        String both = "[" + inner(FAILED) + "," + inner(DELIVERED) + "]";

        assertThat(app.post(both).statusCode()).isEqualTo(200);

        assertThat(events.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("CamelBandwidthMessagingEventType"))
                .containsExactly("message-failed", "message-delivered");
    }

    @Test
    void an_empty_array_is_acknowledged() throws Exception {
        assertThat(app.post("[]").statusCode()).isEqualTo(200);
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @Test
    void a_route_that_fails_is_answered_with_500() throws Exception {
        events.whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("the database is away");
        });

        HttpResponse<String> answer = app.post(DELIVERED);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("database", "Exception");
    }

    @Test
    void good_events_run_even_beside_a_bad_one_and_the_answer_is_the_worst() throws Exception {
        events.whenExchangeReceived(1, exchange -> {
            throw new IllegalStateException("the database is away");
        });

        assertThat(app.post("[" + inner(FAILED) + "," + inner(DELIVERED) + "]").statusCode())
                .isEqualTo(500);

        assertThat(events.getReceivedExchanges()).hasSize(2);
    }

    @Test
    void an_exchange_marked_rollback_only_is_answered_with_500() throws Exception {
        events.whenAnyExchangeReceived(exchange -> exchange.setRollbackOnly(true));

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
    }
}
