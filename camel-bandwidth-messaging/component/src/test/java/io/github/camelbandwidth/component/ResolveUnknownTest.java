/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static io.github.camelbandwidth.component.DeliveryApp.ACCEPTED;
import static io.github.camelbandwidth.component.DeliveryApp.TO;
import static io.github.camelbandwidth.component.DeliveryApp.ended;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageIdUnknownException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A send of which nobody knows whether it was sent waits for proof that it was. */
class ResolveUnknownTest {
    private static final String RESOLVE = "resolveUnknown=true";
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Map<String, Object> TAGGED =
            Map.of("CamelBandwidthMessagingTo", TO, "CamelBandwidthMessagingTag", "order 4711");

    @Test
    void an_event_with_its_mark_proves_that_it_was_sent() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE, Reply.resetAfterItIsRead())) {
            CompletableFuture<Exchange> send = rig.send(TAGGED);
            String tag = rig.tagOnTheWire();
            rig.time.awaitTimer(TIMEOUT);

            rig.tell(Events.sent("one", tag));

            assertThat(ended(send).getException()).isNull();
            assertThat(ended(send).getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isEqualTo("one");
            assertThat(ended(send).getMessage().getBody())
                    .isEqualTo(new MessageResponse(
                            "one",
                            SendRig.FROM,
                            SendRig.APPLICATION,
                            Instant.parse("2026-02-01T15:00:00Z"),
                            1,
                            "out",
                            List.of(TO),
                            SendRig.FROM,
                            "planted text",
                            List.of(),
                            "order 4711",
                            null,
                            null));
            assertThat(rig.server.posts()).isEqualTo(1);
        }
    }

    @Test
    void an_event_that_comes_before_the_loss_is_seen_proves_it_too() throws Exception {
        CountDownLatch mayBreak = new CountDownLatch(1);
        try (DeliveryApp rig =
                DeliveryApp.start(RESOLVE, Reply.resetAfterItIsRead().after(mayBreak))) {
            CompletableFuture<Exchange> send = rig.send(TAGGED);
            rig.tell(Events.sent("one", rig.tagOnTheWire()));
            assertThat(send).isNotDone();

            mayBreak.countDown();

            assertThat(ended(send).getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isEqualTo("one");
        }
    }

    @Test
    void an_id_that_could_not_be_read_is_found_the_same_way() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE, Reply.json(202, "{\"id\": \"on"))) {
            CompletableFuture<Exchange> send = rig.send(TAGGED);
            String tag = rig.tagOnTheWire();
            rig.time.awaitTimer(TIMEOUT);

            rig.tell(Events.sent("one", tag));

            assertThat(ended(send).getException()).isNull();
            assertThat(ended(send).getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isEqualTo("one");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void without_an_event_it_stays_what_it_was_when_the_time_is_over_and_not_before(boolean taken) throws Exception {
        Reply reply = taken ? Reply.json(202, "") : Reply.resetAfterItIsRead();
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE + "&resolveTimeout=5s", reply)) {
            CompletableFuture<Exchange> send = rig.send();
            rig.time.awaitTimer(Duration.ofSeconds(5));

            rig.time.advance(Duration.ofMillis(4_999));
            assertThat(send).isNotDone();
            rig.time.advance(Duration.ofMillis(1));

            BandwidthMessagingException failure = ended(send).getException(BandwidthMessagingException.class);
            assertThat(failure).isInstanceOf(MessageOutcomeUnknownException.class);
            assertThat(failure.getSent()).isEqualTo(taken ? Sent.YES : Sent.UNKNOWN);
            assertThat(failure instanceof MessageIdUnknownException).isEqualTo(taken);
            assertThat(rig.server.posts()).isEqualTo(1);
        }
    }

    @Test
    void an_event_of_another_send_proves_nothing() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE, ACCEPTED, Reply.resetAfterItIsRead())) {
            ended(rig.send(TAGGED));
            String another = rig.tagOnTheWire();
            CompletableFuture<Exchange> send = rig.send(TAGGED);
            rig.time.awaitTimer(TIMEOUT);

            rig.tell(Events.sent("another", another));
            rig.tell(Events.sent("same tag, no mark", "order 4711"));
            assertThat(send).isNotDone();
            rig.time.advance(TIMEOUT);

            assertThat(ended(send).getException()).isInstanceOf(MessageOutcomeUnknownException.class);
        }
    }

    @Test
    void what_the_api_refused_is_not_waited_for() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE, Reply.json(400, Golden.read("errors/400-field.json")))) {
            assertThat(ended(rig.send()).getException()).isInstanceOf(MessageRejectedException.class);
        }
    }

    @Test
    void the_consumer_gives_routes_the_tag_as_it_was_meant() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE, ACCEPTED)) {
            ended(rig.send(TAGGED));

            rig.tell(Events.sent("one", rig.tagOnTheWire()));

            Exchange event = rig.app.mock("mock:events").getReceivedExchanges().get(0);
            assertThat(event.getMessage().getHeader("CamelBandwidthMessagingEventTag"))
                    .isEqualTo("order 4711");
            assertThat(event.getMessage().getBody(MessageEvent.class).message().tag())
                    .isEqualTo("order 4711");
            assertThat(event.getMessage().getBody(String.class)).contains("\"tag\":\"order 4711\"");
        }
    }

    @Test
    void each_send_has_a_mark_of_its_own() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE, ACCEPTED)) {
            ended(rig.send(TAGGED));
            ended(rig.send(TAGGED));

            assertThat(rig.tagOnTheWire()).startsWith("order 4711 ").isNotEqualTo(rig.tagOnTheWire());
        }
    }

    @Test
    void without_the_option_the_tag_goes_byte_for_byte() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start("awaitDelivery=true&deliveryTimeout=1", ACCEPTED)) {
            CompletableFuture<Exchange> send = rig.send(TAGGED);
            rig.time.awaitTimer(Duration.ofMillis(1));
            rig.time.advance(Duration.ofMillis(1));

            ended(send);
            assertThat(rig.tagOnTheWire()).isEqualTo("order 4711");
        }
    }

    @Test
    void a_message_without_a_tag_has_the_mark_alone() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE, ACCEPTED)) {
            ended(rig.send());

            assertThat(rig.tagOnTheWire()).matches("\\[cbm:[A-Za-z0-9_-]{16}]");
        }
    }

    @Test
    void a_tag_that_leaves_no_room_for_the_mark_is_refused_before_anything_leaves() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE, ACCEPTED)) {
            Exchange fits = ended(
                    rig.send(Map.of("CamelBandwidthMessagingTo", TO, "CamelBandwidthMessagingTag", "t".repeat(1001))));
            Exchange tooLong = ended(
                    rig.send(Map.of("CamelBandwidthMessagingTo", TO, "CamelBandwidthMessagingTag", "t".repeat(1002))));

            assertThat(fits.getException()).isNull();
            assertThat(rig.tagOnTheWire()).hasSize(1024);
            assertThat(tooLong.getException())
                    .isInstanceOf(MessageNotSentException.class)
                    .hasMessageContaining("1002 characters")
                    .hasMessageContaining("1001 are the most with resolveUnknown");
            assertThat(rig.server.posts()).isEqualTo(1);
        }
    }

    @Test
    void the_ledger_keeps_what_was_proven() throws Exception {
        try (DeliveryApp rig =
                DeliveryApp.start(RESOLVE + "&idempotencyKey=${header.order}", Reply.resetAfterItIsRead())) {
            Map<String, Object> order = Map.of("CamelBandwidthMessagingTo", TO, "order", 4711);
            CompletableFuture<Exchange> first = rig.send(order);
            String tag = rig.tagOnTheWire();
            rig.time.awaitTimer(TIMEOUT);
            rig.tell(Events.sent("one", tag));
            ended(first);

            Exchange repeat = ended(rig.send(order));

            assertThat(repeat.getException()).isNull();
            assertThat(repeat.getMessage().getHeader("CamelBandwidthMessagingRepeated"))
                    .isEqualTo(true);
            assertThat(repeat.getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isEqualTo("one");
            assertThat(rig.server.posts()).isEqualTo(1);
        }
    }

    @Test
    void what_was_proven_to_be_sent_is_waited_for_to_arrive() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start(RESOLVE + "&awaitDelivery=true", Reply.resetAfterItIsRead())) {
            CompletableFuture<Exchange> send = rig.send();
            String tag = rig.tagOnTheWire();
            rig.time.awaitTimer(TIMEOUT);

            rig.tell(Events.sent("one", tag));
            rig.time.awaitTimer(TIMEOUT);
            assertThat(send).isNotDone();
            rig.tell(Events.delivered("one", TO));

            assertThat(ended(send).getMessage().getHeader("CamelBandwidthMessagingOutcome"))
                    .hasToString("delivered");
        }
    }
}
