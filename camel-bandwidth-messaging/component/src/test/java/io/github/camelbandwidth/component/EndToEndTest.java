/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job: a route sends a text, and a route hears that it arrived. The simulator is the vendor. */
class EndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private Simulator simulator;
    private WebhookApp app;
    private MockEndpoint events;

    @BeforeEach
    void startBoth() throws Exception {
        simulator = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withCallbackUsername(WebhookApp.USERNAME)
                        .withCallbackPassword(WebhookApp.PASSWORD),
                time);
        app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send")
                        .to("bandwidth-messaging:messages?from=+19195550100&accountId=9900000&username=username"
                                + "&password=password&applicationId=93de2206-9669-4e07-948d-329f4b722ee2&baseUrl="
                                + simulator.baseUrl());
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).to("mock:events");
            }
        });
        simulator.callbackUrl(app.url());
        events = app.mock("mock:events");
    }

    @AfterEach
    void stopBoth() throws Exception {
        app.close();
        simulator.close();
    }

    private Exchange send(String text, Map<String, Object> headers) {
        return app.context()
                .createFluentProducerTemplate()
                .to("direct:send")
                .withBody(text)
                .withHeaders(headers)
                .send();
    }

    private List<Object> headersOfEvents(String name) {
        return events.getReceivedExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader(name))
                .toList();
    }

    @Test
    void a_text_is_sent_and_heard_of_under_the_same_id() {
        Exchange sent = send("planted text", Map.of("CamelBandwidthMessagingTo", "+19195550142"));
        simulator.awaitIdle(SOON);

        MessageResponse response = sent.getMessage().getBody(MessageResponse.class);
        assertThat(response.id()).hasSize(29);
        assertThat(sent.getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                .isEqualTo(response.id());
        assertThat(sent.getMessage().getHeader("CamelBandwidthMessagingSegmentCount"))
                .isEqualTo(1);
        assertThat(headersOfEvents("CamelBandwidthMessagingEventMessageId")).containsExactly(response.id());
        assertThat(headersOfEvents("CamelBandwidthMessagingEventType")).containsExactly("message-delivered");
    }

    @Test
    void a_group_message_of_three_gets_three_events() {
        Exchange sent =
                send("planted text", Map.of("CamelBandwidthMessagingTo", "+19195550142,+19195550143,+19195550144"));
        simulator.awaitIdle(SOON);

        assertThat(simulator.messages()).hasSize(1);
        assertThat(headersOfEvents("CamelBandwidthMessagingEventTo"))
                .containsExactlyInAnyOrder("+19195550142", "+19195550143", "+19195550144");
        assertThat(headersOfEvents("CamelBandwidthMessagingEventMessageId"))
                .containsOnly(sent.getMessage().getHeader("CamelBandwidthMessagingMessageId"));
    }

    @Test
    void a_picture_message_is_one_segment_however_long_its_text() {
        Exchange sent = send(
                "planted text ".repeat(40),
                Map.of(
                        "CamelBandwidthMessagingTo",
                        "+19195550142",
                        "CamelBandwidthMessagingMedia",
                        List.of("https://media.example.com/menu.png")));
        simulator.awaitIdle(SOON);

        assertThat(sent.getMessage().getHeader("CamelBandwidthMessagingSegmentCount"))
                .isEqualTo(1);
        assertThat(headersOfEvents("CamelBandwidthMessagingEventType")).containsExactly("message-delivered");
    }

    @Test
    void a_message_that_fails_says_why() {
        send("planted text", Map.of("CamelBandwidthMessagingTo", "+15555554432"));
        simulator.awaitIdle(SOON);

        assertThat(headersOfEvents("CamelBandwidthMessagingEventType")).containsExactly("message-failed");
        assertThat(headersOfEvents("CamelBandwidthMessagingEventErrorCode")).containsExactly(4432);
        assertThat(headersOfEvents("CamelBandwidthMessagingEventDescription"))
                .containsExactly("rejected-forbidden-country");
    }

    @Test
    void the_tag_comes_back_in_the_event() {
        send(
                "planted text",
                Map.of("CamelBandwidthMessagingTo", "+19195550142", "CamelBandwidthMessagingTag", "order 4711"));
        simulator.awaitIdle(SOON);

        assertThat(headersOfEvents("CamelBandwidthMessagingEventTag")).containsExactly("order 4711");
    }

    @Test
    void a_webhook_answered_with_500_comes_again() {
        events.whenExchangeReceived(1, exchange -> {
            throw new IllegalStateException("the database is away");
        });
        send("planted text", Map.of("CamelBandwidthMessagingTo", "+19195550142"));
        events.expectedMessageCount(1);

        time.advance(Duration.ofHours(1));

        assertThat(simulator.attempts()).extracting(WebhookAttempt::status).containsExactly(500, 200);
        assertThat(headersOfEvents("CamelBandwidthMessagingEventType"))
                .containsExactly("message-delivered", "message-delivered");
    }

    @Test
    void an_event_with_wrong_credentials_runs_no_route() throws Exception {
        try (Simulator stranger = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withCallbackUsername(WebhookApp.USERNAME)
                        .withCallbackPassword("guessed")
                        .withCallbackUrl(app.url()),
                SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z")))) {
            Exchange sent = app.context()
                    .createFluentProducerTemplate()
                    .to("bandwidth-messaging:messages?from=+19195550100&accountId=9900000&username=username"
                            + "&password=password&applicationId=93de2206-9669-4e07-948d-329f4b722ee2&baseUrl="
                            + stranger.baseUrl())
                    .withBody("planted text")
                    .withHeader("CamelBandwidthMessagingTo", "+19195550142")
                    .send();
            assertThat(sent.getException()).isNull();

            assertThat(events.getReceivedExchanges()).isEmpty();
        }
    }

    @Test
    void a_status_event_that_is_sent_on_texts_nobody() throws Exception {
        try (WebhookApp looping = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .to("bandwidth-messaging:messages?from=+19195550100&to=+19195550142&accountId=9900000"
                                + "&username=username&password=password"
                                + "&applicationId=93de2206-9669-4e07-948d-329f4b722ee2&baseUrl="
                                + simulator.baseUrl());
            }
        })) {
            simulator.callbackUrl(looping.url());

            send("planted text", Map.of("CamelBandwidthMessagingTo", "+19195550143"));
            time.advance(Duration.ofSeconds(1));

            assertThat(simulator.messages()).hasSize(1);
        }
    }
}
