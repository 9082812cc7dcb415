/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageIdUnknownException;
import io.github.camelbandwidth.component.api.MessageInFlightException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.component.ledger.Claim;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.component.ledger.OnExpiry;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message with an idempotency key is sent once, and a repeat is told what became of it. */
class SendOnceTest {
    private static final String KEY = "CamelBandwidthMessagingIdempotencyKey";
    private static final String REPEATED = "CamelBandwidthMessagingRepeated";
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-full.json"));

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    private Exchange send(FaultyServer server, String options, String text, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(headers);
        all.put("CamelBandwidthMessagingTo", SendRig.TO);
        return rig.sendTo("bandwidth-messaging:messages?baseUrl=" + server.baseUrl() + options, text, all);
    }

    private Exchange send(FaultyServer server) {
        return send(server, "", "planted text", Map.of(KEY, "planted-key"));
    }

    private static BandwidthMessagingException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(BandwidthMessagingException.class);
        assertThat(exchange.getException().toString()).doesNotContain("planted", "9195550142");
        return (BandwidthMessagingException) exchange.getException();
    }

    @Test
    void a_repeat_gets_the_answer_of_the_first_and_nothing_is_sent() {
        MessageRequest request = MessageRequest.of(SendRig.json(Golden.read("send/request-full.json")));
        Exchange first = rig.send(request, Map.of(KEY, "planted-key"));

        Exchange repeat = rig.send(request, Map.of(KEY, "planted-key"));

        assertThat(rig.server.posts()).isEqualTo(1);
        assertThat(repeat.getException()).isNull();
        assertThat(repeat.getMessage().getBody(MessageResponse.class))
                .isEqualTo(first.getMessage().getBody(MessageResponse.class));
        assertThat(repeat.getMessage().getHeader(REPEATED)).isEqualTo(true);
        assertThat(first.getMessage().getHeaders()).doesNotContainKey(REPEATED);
        repeat.getMessage().removeHeader(REPEATED);
        assertThat(first.getMessage().removeHeader("CamelBandwidthMessagingTries"))
                .isEqualTo(1);
        assertThat(repeat.getMessage().getHeaders())
                .isEqualTo(first.getMessage().getHeaders());
    }

    @Test
    void a_repeat_is_known_however_many_events_have_come() {
        rig.send("planted text", Map.of(KEY, "planted-key"));
        Ledger events = rig.component.startedEventLedger(null);
        for (int i = 0; i <= MemoryLedger.DEFAULT_MAX_KEYS; i++) {
            events.claim("event-" + i, OnExpiry.RUN_AGAIN)
                    .thenCompose(claim -> events.done(((Claim.Run) claim).lease(), ""));
        }

        Exchange repeat = rig.send("planted text", Map.of(KEY, "planted-key"));

        assertThat(rig.server.posts()).isEqualTo(1);
        assertThat(repeat.getMessage().getHeader(REPEATED)).isEqualTo(true);
    }

    @Test
    void a_ledger_that_is_given_is_the_one_of_sends_and_of_events() {
        Ledger given = new MemoryLedger();
        rig.component.setLedger(given);

        assertThat(rig.component.startedLedger(null)).isSameAs(given);
        assertThat(rig.component.startedEventLedger(null)).isSameAs(given);
    }

    @Test
    void without_a_key_each_is_sent() {
        rig.send("planted text", Map.of());
        Exchange second = rig.send("planted text", Map.of(REPEATED, true));

        assertThat(rig.server.posts()).isEqualTo(2);
        assertThat(second.getMessage().getHeaders()).doesNotContainKey(REPEATED);
    }

    @Test
    void the_option_is_an_expression_of_each_message() {
        String options = "&idempotencyKey=${header[kafka.TOPIC]}-${header[kafka.OFFSET]}";

        send(rig.server, options, "planted text", Map.of("kafka.TOPIC", "planted", "kafka.OFFSET", 7L));
        send(rig.server, options, "planted text", Map.of("kafka.TOPIC", "planted", "kafka.OFFSET", 8L));
        Exchange repeat = send(rig.server, options, "planted text", Map.of(KEY, "planted-7"));

        assertThat(rig.server.posts()).isEqualTo(2);
        assertThat(repeat.getMessage().getHeader(REPEATED)).isEqualTo(true);
    }

    @Test
    void the_header_goes_before_the_option() {
        send(rig.server, "&idempotencyKey=planted-option", "planted text", Map.of(KEY, "planted-1"));
        send(rig.server, "&idempotencyKey=planted-option", "planted text", Map.of(KEY, "planted-2"));

        assertThat(rig.server.posts()).isEqualTo(2);
    }

    @Test
    void the_same_key_of_another_account_is_another_key() {
        send(rig.server);
        send(rig.server, "&accountId=9900001", "planted text", Map.of(KEY, "planted-key"));

        assertThat(rig.server.posts()).isEqualTo(2);
    }

    @Test
    void what_was_rejected_may_be_sent_again() {
        try (FaultyServer server =
                FaultyServer.start(Reply.json(400, Golden.read("errors/400-field.json")), ACCEPTED)) {
            assertThat(failure(send(server))).isInstanceOf(MessageRejectedException.class);

            assertThat(send(server).getException()).isNull();
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @Test
    void what_was_never_sent_may_be_sent_again() {
        FaultyServer gone = FaultyServer.start(ACCEPTED);
        gone.close();
        rig.component.getRetryConfiguration().setMaxTries(1);
        assertThat(failure(send(gone))).isInstanceOf(MessageNotSentException.class);

        assertThat(send(rig.server).getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 504})
    void what_became_of_an_unknown_is_unknown_to_its_repeat_and_nothing_is_sent(int status) {
        try (FaultyServer server = FaultyServer.start(Reply.json(status, "{}"), ACCEPTED)) {
            assertThat(failure(send(server)).getSent()).isEqualTo(Sent.UNKNOWN);

            assertThat(failure(send(server)))
                    .isExactlyInstanceOf(MessageOutcomeUnknownException.class)
                    .hasMessageEndingWith("its outcome is unknown. Nothing was sent now");
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&repeatUnknown=true"})
    void camels_own_redelivery_of_an_unknown_sends_nothing(String options) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.closeAfterItIsRead(), ACCEPTED)) {
            rig.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0));
                    from("direct:redelivered")
                            .to("bandwidth-messaging:messages?idempotencyKey=${header.order}&baseUrl="
                                    + server.baseUrl() + options);
                }
            });

            Exchange exchange = rig.sendTo(
                    "direct:redelivered",
                    "planted text",
                    Map.of("order", "planted-1", "CamelBandwidthMessagingTo", SendRig.TO));

            assertThat(failure(exchange).getSent()).isEqualTo(Sent.UNKNOWN);
            assertThat(exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER))
                    .isEqualTo(3);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void what_was_sent_without_a_readable_id_is_sent_to_its_repeat() {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, "{}"), ACCEPTED)) {
            assertThat(failure(send(server))).isInstanceOf(MessageIdUnknownException.class);

            assertThat(failure(send(server))).isInstanceOf(MessageIdUnknownException.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void while_one_is_in_flight_another_is_told_so_for_as_long_as_it_takes() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        String patient = "&requestTimeout=600000&responseTimeout=600000";
        try (FaultyServer server = FaultyServer.start(ACCEPTED.after(mayAnswer), ACCEPTED)) {
            CompletableFuture<Exchange> first = CompletableFuture.supplyAsync(
                    () -> send(server, patient, "planted text", Map.of(KEY, "planted-key")));
            server.awaitRequest();

            for (int i = 0; i < 6; i++) {
                assertThat(failure(send(server))).isInstanceOf(MessageInFlightException.class);
                rig.time.advance(Duration.ofSeconds(15));
            }

            mayAnswer.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).getException()).isNull();
            assertThat(send(server).getMessage().getHeader(REPEATED)).isEqualTo(true);
            assertThat(server.posts()).isEqualTo(1);
            assertThat(rig.time.pending()).as("timers").isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_empty_header_sends_nothing(String key) {
        assertThat(failure(rig.send("planted text", Map.of(KEY, key))))
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("header " + KEY + ": is empty");
        assertThat(rig.server.posts()).isZero();
    }

    @Test
    void an_expression_that_comes_out_empty_sends_nothing() {
        Exchange exchange = send(rig.server, "&idempotencyKey=${header.orderId}", "planted text", Map.of());

        assertThat(failure(exchange))
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("idempotencyKey: came out empty, which would be the same key for all messages");
        assertThat(rig.server.posts()).isZero();
    }

    @Test
    void an_empty_option_is_refused_at_the_start() {
        assertThatThrownBy(() -> rig.context.getEndpoint("bandwidth-messaging:messages?idempotencyKey= "))
                .hasStackTraceContaining("idempotencyKey must not be empty");
    }

    @Test
    void another_message_under_the_same_key_is_refused() {
        send(rig.server);

        assertThat(failure(send(rig.server, "", "another planted text", Map.of(KEY, "planted-key"))))
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("another message, with another sender, recipient or text");
        assertThat(rig.server.posts()).isEqualTo(1);
    }

    @Test
    void a_message_that_cannot_be_sent_takes_no_key() {
        assertThat(failure(rig.send("", Map.of(KEY, "planted-key")))).isInstanceOf(MessageNotSentException.class);

        assertThat(rig.send("planted text", Map.of(KEY, "planted-key")).getException())
                .isNull();
        assertThat(rig.server.posts()).isEqualTo(1);
    }
}
