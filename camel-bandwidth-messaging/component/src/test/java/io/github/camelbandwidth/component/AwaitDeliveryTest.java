/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static io.github.camelbandwidth.component.DeliveryApp.ACCEPTED;
import static io.github.camelbandwidth.component.DeliveryApp.TO;
import static io.github.camelbandwidth.component.DeliveryApp.ended;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.DeliveredTo;
import io.github.camelbandwidth.client.event.Delivery;
import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.component.api.DeliveryOutcome;
import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.testkit.FaultyServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exchange that goes on when it is known whether its message arrived. */
class AwaitDeliveryTest {
    private static final String AWAIT = "awaitDelivery=true";
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String BOB = "+19195550143";
    private static final String EVE = "+19195550144";

    private static DeliveryOutcome outcome(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(MessageResponse.class);
        return exchange.getMessage().getHeader("CamelBandwidthMessagingOutcome", DeliveryOutcome.class);
    }

    private static String simple(Exchange exchange, String expression) {
        return exchange.getContext()
                .resolveLanguage("simple")
                .createExpression(expression)
                .evaluate(exchange, String.class);
    }

    private static boolean matches(Exchange exchange, String predicate) {
        return exchange.getContext()
                .resolveLanguage("simple")
                .createPredicate(predicate)
                .matches(exchange);
    }

    /** Sends, and gives back control when the exchange waits for events. */
    private static CompletableFuture<Exchange> waiting(DeliveryApp rig, Map<String, Object> headers) throws Exception {
        CompletableFuture<Exchange> send = rig.send(headers);
        rig.time.awaitTimer(TIMEOUT);
        assertThat(send).isNotDone();
        return send;
    }

    private static CompletableFuture<Exchange> waiting(DeliveryApp rig) throws Exception {
        return waiting(rig, Map.of("CamelBandwidthMessagingTo", TO));
    }

    @Test
    void it_goes_on_when_the_event_is_in_and_says_so_in_headers_a_route_can_ask() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT, ACCEPTED)) {
            CompletableFuture<Exchange> send = waiting(rig);

            rig.tell(Events.delivered(Events.ID, TO));

            Exchange exchange = ended(send);
            assertThat(outcome(exchange).of(TO))
                    .isEqualTo(new Delivery(DeliveryStatus.DELIVERED, DeliveredTo.CARRIER, null));
            assertThat(matches(exchange, "${header.CamelBandwidthMessagingOutcome} == 'delivered'"))
                    .isTrue();
            assertThat(matches(exchange, "${header.CamelBandwidthMessagingOutcome} == 'failed'"))
                    .isFalse();
            assertThat(simple(exchange, "${header.CamelBandwidthMessagingOutcome}"))
                    .isEqualTo("delivered");
            assertThat(simple(exchange, "${header.CamelBandwidthMessagingOutcome.status}"))
                    .isEqualTo("delivered");
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingOutcome", String.class))
                    .isEqualTo("delivered");
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingDeliveredTo"))
                    .isEqualTo("carrier");
            assertThat(exchange.getMessage().getHeaders())
                    .doesNotContainKey("CamelBandwidthMessagingDeliveryErrorCode");
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isEqualTo(Events.ID);
        }
    }

    @ParameterizedTest
    @CsvSource({"4432, failed", "4775, failed", "9902, unknown"})
    void a_message_that_failed_is_an_outcome_and_no_error(int code, String word) throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT, ACCEPTED)) {
            CompletableFuture<Exchange> send = waiting(rig);

            rig.tell(Events.failed(Events.ID, TO, code));

            Exchange exchange = ended(send);
            assertThat(outcome(exchange)).hasToString(word);
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingDeliveryErrorCode"))
                    .isEqualTo(code);
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingDeliveredTo"))
                    .isEqualTo("unknown");
        }
    }

    @Test
    void an_event_that_overtakes_the_answer_counts() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        try (DeliveryApp rig = DeliveryApp.start(AWAIT, ACCEPTED.after(mayAnswer))) {
            CompletableFuture<Exchange> send = rig.send();
            rig.server.awaitRequest();
            rig.tell(Events.delivered(Events.ID, TO));
            assertThat(send).isNotDone();

            mayAnswer.countDown();

            assertThat(outcome(ended(send))).hasToString("delivered");
        }
    }

    @Test
    void an_event_counts_whatever_its_route_makes_of_it() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT, ACCEPTED)) {
            rig.app.mock("mock:events").whenAnyExchangeReceived(exchange -> {
                throw new IllegalStateException("the database is away");
            });
            CompletableFuture<Exchange> send = waiting(rig);

            assertThat(rig.app.post(Events.delivered(Events.ID, TO)).statusCode())
                    .isEqualTo(500);

            assertThat(outcome(ended(send))).hasToString("delivered");
        }
    }

    @Test
    void an_event_that_is_filtered_out_counts() throws Exception {
        String options = WebhookApp.OPTIONS + "&eventTypes=message-received";
        try (DeliveryApp rig = new DeliveryApp(AWAIT, options, FaultyServer.start(ACCEPTED))) {
            CompletableFuture<Exchange> send = waiting(rig);

            rig.tell(Events.delivered(Events.ID, TO));

            assertThat(outcome(ended(send))).hasToString("delivered");
            assertThat(rig.app.mock("mock:events").getReceivedExchanges()).isEmpty();
        }
    }

    @Test
    void an_event_of_a_stranger_does_not_count() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT, ACCEPTED)) {
            CompletableFuture<Exchange> send = waiting(rig);

            assertThat(rig.app
                            .send(rig.app.call(Events.failed(Events.ID, TO, 4432)))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(send).isNotDone();
            rig.tell(Events.delivered(Events.ID, TO));

            assertThat(outcome(ended(send))).hasToString("delivered");
        }
    }

    @Test
    void an_event_of_another_message_does_not_count() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT, ACCEPTED)) {
            CompletableFuture<Exchange> send = waiting(rig);

            rig.tell(Events.failed("another", TO, 4432));
            rig.tell(Events.event("message-sent", Events.ID, TO));
            assertThat(send).isNotDone();
            rig.tell(Events.delivered(Events.ID, TO));

            assertThat(outcome(ended(send))).hasToString("delivered");
        }
    }

    @Test
    void a_group_goes_on_when_the_last_event_is_in() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT + "&mmsReceipts=true", ACCEPTED)) {
            CompletableFuture<Exchange> send = waiting(rig, Map.of("CamelBandwidthMessagingTo", List.of(TO, BOB, EVE)));

            rig.tell(Events.event("message-delivered-mms", Events.ID, EVE));
            rig.tell(Events.failed(Events.ID, TO, 4432));
            assertThat(send).isNotDone();
            rig.tell(Events.event("message-delivered-mms", Events.ID, BOB));

            Exchange exchange = ended(send);
            assertThat(outcome(exchange)).hasToString("failed");
            assertThat(outcome(exchange).recipients().values())
                    .extracting(Delivery::status)
                    .containsExactly(DeliveryStatus.FAILED, DeliveryStatus.DELIVERED, DeliveryStatus.DELIVERED);
            assertThat(simple(exchange, "${header.CamelBandwidthMessagingOutcome.of('" + BOB + "').deliveredTo}"))
                    .isEqualTo("carrier");
        }
    }

    @ParameterizedTest
    @CsvSource({"false, unknown, mms-centre", "true, delivered, carrier"})
    void a_picture_is_delivered_only_if_the_account_has_receipts(boolean receipts, String word, String to)
            throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT + "&mmsReceipts=" + receipts, ACCEPTED)) {
            CompletableFuture<Exchange> send = waiting(
                    rig,
                    Map.of(
                            "CamelBandwidthMessagingTo",
                            TO,
                            "CamelBandwidthMessagingMedia",
                            "https://media.example.com/menu.png"));

            rig.tell(Events.event("message-delivered-mms-channel", Events.ID, TO));

            Exchange exchange = ended(send);
            assertThat(outcome(exchange)).hasToString(word);
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingDeliveredTo"))
                    .isEqualTo(to);
        }
    }

    @Test
    void without_an_event_it_goes_on_as_unknown_when_the_time_is_over_and_not_before() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT + "&deliveryTimeout=5s", ACCEPTED)) {
            CompletableFuture<Exchange> send = rig.send();
            rig.time.awaitTimer(Duration.ofSeconds(5));

            rig.time.advance(Duration.ofMillis(4_999));
            assertThat(send).isNotDone();
            rig.time.advance(Duration.ofMillis(1));

            Exchange exchange = ended(send);
            assertThat(outcome(exchange).of(TO)).isEqualTo(Delivery.UNKNOWN);
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingDeliveredTo"))
                    .isEqualTo("unknown");
        }
    }

    @Test
    void of_a_group_that_is_not_complete_in_time_what_is_known_is_told() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT + "&mmsReceipts=true", ACCEPTED)) {
            CompletableFuture<Exchange> send = waiting(rig, Map.of("CamelBandwidthMessagingTo", List.of(TO, BOB)));
            rig.tell(Events.event("message-delivered-mms", Events.ID, BOB));

            rig.time.advance(TIMEOUT);

            assertThat(outcome(ended(send)).of(BOB).status()).isEqualTo(DeliveryStatus.DELIVERED);
            assertThat(outcome(ended(send)).of(TO)).isEqualTo(Delivery.UNKNOWN);
        }
    }

    @Test
    void an_exchange_that_has_gone_on_leaves_no_timer_behind() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT, ACCEPTED)) {
            CompletableFuture<Exchange> send = waiting(rig);
            int before = rig.time.pending();

            rig.tell(Events.delivered(Events.ID, TO));

            ended(send);
            assertThat(rig.time.pending()).isLessThan(before);
        }
    }

    @Test
    void a_repeat_with_the_same_key_sends_nothing_and_waits_too() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT + "&idempotencyKey=${header.order}", ACCEPTED)) {
            Map<String, Object> order = Map.of("CamelBandwidthMessagingTo", TO, "order", 4711);
            CompletableFuture<Exchange> first = waiting(rig, order);
            rig.time.advance(TIMEOUT);
            assertThat(outcome(ended(first))).hasToString("unknown");

            CompletableFuture<Exchange> repeat = waiting(rig, order);
            rig.tell(Events.delivered(Events.ID, TO));

            assertThat(outcome(ended(repeat))).hasToString("delivered");
            assertThat(ended(repeat).getMessage().getHeader("CamelBandwidthMessagingRepeated"))
                    .isEqualTo(true);
            assertThat(outcome(ended(rig.send(order))))
                    .as("a repeat after the event")
                    .hasToString("delivered");
            assertThat(rig.server.posts()).isEqualTo(1);
        }
    }

    @Test
    void what_an_earlier_send_of_the_exchange_was_told_is_not_told_of_this_one() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start("", ACCEPTED)) {
            Exchange exchange = ended(rig.send(Map.of(
                    "CamelBandwidthMessagingTo",
                    TO,
                    "CamelBandwidthMessagingOutcome",
                    "delivered",
                    "CamelBandwidthMessagingDeliveredTo",
                    "handset",
                    "CamelBandwidthMessagingDeliveryErrorCode",
                    4432)));

            assertThat(exchange.getMessage().getHeaders())
                    .doesNotContainKeys(
                            "CamelBandwidthMessagingOutcome",
                            "CamelBandwidthMessagingDeliveredTo",
                            "CamelBandwidthMessagingDeliveryErrorCode");
        }
    }

    @Test
    @Timeout(60)
    void many_that_wait_hold_no_thread_each() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(AWAIT, ACCEPTED)) {
            int most = rig.app
                    .context()
                    .getExecutorServiceManager()
                    .getDefaultThreadPoolProfile()
                    .getMaxPoolSize();
            List<CompletableFuture<Exchange>> sends = new ArrayList<>();
            for (int i = 0; i < 3 * most; i++) {
                sends.add(rig.send());
            }
            while (rig.server.posts() < sends.size() || rig.time.pending() < sends.size()) {
                Thread.onSpinWait();
            }

            rig.tell(Events.delivered(Events.ID, TO));

            for (CompletableFuture<Exchange> send : sends) {
                assertThat(outcome(ended(send))).hasToString("delivered");
            }
        }
    }
}
