/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.pace.NumberBuckets;
import io.github.camelbandwidth.component.pace.PaceException;
import io.github.camelbandwidth.component.pace.PaceException.Reason;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a route sees of the pace. */
class SendPaceTest {
    private static final String PACED = "bandwidth-messaging:messages?segmentsPerSecond=1&paceLine=2";
    private static final String BURST = "planted".repeat(690).substring(0, 2048);

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    /** Begins a send on this thread, which is free again at once. */
    private CompletableFuture<Exchange> begin(String uri, String text, Map<String, Object> headers) throws Exception {
        Endpoint endpoint = rig.context.getEndpoint(uri);
        AsyncProducer producer = endpoint.createAsyncProducer();
        producer.start();
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setBody(text);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        exchange.getMessage().setHeader("CamelBandwidthMessagingTo", SendRig.TO);
        CompletableFuture<Exchange> done = new CompletableFuture<>();
        producer.process(exchange, sync -> done.complete(exchange));
        return done;
    }

    private CompletableFuture<Exchange> begin(String text) throws Exception {
        return begin(PACED, text, Map.of());
    }

    /** Begins one that nobody asks after. */
    private void park() throws Exception {
        CompletableFuture<Exchange> unused = begin("planted text");
    }

    private static Exchange end(CompletableFuture<Exchange> exchange) throws Exception {
        return exchange.get(20, TimeUnit.SECONDS);
    }

    /** Uses the 32 segments of the burst: 14 of the first text, 14 of the second, 4 of the third. */
    private void useTheBurst() throws Exception {
        for (String text : new String[] {BURST, BURST, BURST.substring(0, 612)}) {
            assertThat(end(begin(text)).getException()).isNull();
        }
    }

    private static MessageNotSentException notSent(CompletableFuture<Exchange> exchange, Reason reason)
            throws Exception {
        Exception failure = end(exchange).getException();
        assertThat(failure)
                .isInstanceOf(MessageNotSentException.class)
                .cause()
                .isInstanceOfSatisfying(PaceException.class, cause -> assertThat(cause.getReason())
                        .isEqualTo(reason));
        assertThat(((MessageNotSentException) failure).getSent()).isEqualTo(Sent.NO);
        return (MessageNotSentException) failure;
    }

    @Test
    void a_message_waits_for_its_turn_and_is_sent_then() throws Exception {
        useTheBurst();

        CompletableFuture<Exchange> waits = begin("planted text");
        rig.time.awaitTimer(Duration.ofSeconds(1));
        assertThat(rig.server.posts()).isEqualTo(3);
        rig.time.advance(Duration.ofSeconds(1));

        assertThat(end(waits).getException()).isNull();
        assertThat(rig.server.posts()).isEqualTo(4);
    }

    @Test
    void one_more_than_may_wait_is_refused_at_once_and_the_option_is_named() throws Exception {
        useTheBurst();
        park();
        park();

        assertThat(notSent(begin("planted text"), Reason.LINE_FULL))
                .hasMessageContaining("2 messages of this account wait for their turn")
                .hasMessageContaining("paceLine");
        assertThat(rig.server.posts()).isEqualTo(3);
    }

    @Test
    void a_message_whose_expiration_passes_while_it_waits_is_not_sent() throws Exception {
        useTheBurst();
        park();
        CompletableFuture<Exchange> late =
                begin(PACED, "planted text", Map.of("CamelBandwidthMessagingExpiration", Duration.ofMillis(1_500)));

        rig.time.awaitTimer(Duration.ofMillis(1_500));
        rig.time.advance(Duration.ofMillis(1_500));

        assertThat(notSent(late, Reason.EXPIRED)).hasMessageContaining("its expiration came while it waited");
    }

    @Test
    void stopping_the_route_ends_the_wait_at_once_as_not_sent() throws Exception {
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(MessageNotSentException.class).handled(true).to("seda:failed");
                from("seda:paced").routeId("paced").to(PACED).to("mock:sent");
            }
        });
        useTheBurst();
        rig.template.sendBodyAndHeader("seda:paced", "planted text", "CamelBandwidthMessagingTo", SendRig.TO);
        rig.time.awaitTimer(Duration.ofSeconds(1));

        rig.context.getRouteController().stopRoute("paced", 20, TimeUnit.SECONDS);

        Exchange failed = rig.context.createConsumerTemplate().receive("seda:failed", 20_000);
        assertThat(failed.getProperty(Exchange.EXCEPTION_CAUGHT))
                .isInstanceOf(MessageNotSentException.class)
                .asString()
                .contains("the route, the component or the context was stopped");
        assertThat(rig.server.posts()).isEqualTo(3);
    }

    @Test
    void stopping_the_component_ends_the_wait_at_once_as_not_sent() throws Exception {
        useTheBurst();
        CompletableFuture<Exchange> waits = begin("planted text");

        rig.component.stop();

        notSent(waits, Reason.CALLED_OFF);
    }

    @Test
    void endpoints_of_one_account_share_its_pace_also_those_that_name_none() throws Exception {
        useTheBurst();

        CompletableFuture<Exchange> other = begin("bandwidth-messaging:messages?tag=planted", "planted text", Map.of());
        rig.time.awaitTimer(Duration.ofSeconds(1));

        assertThat(other).isNotDone();
        assertThat(rig.component.pacers().states().values()).singleElement().satisfies(state -> {
            assertThat(state.waiting()).isEqualTo(1);
            assertThat(state.segments()).isEqualTo(32);
        });
    }

    @Test
    void another_account_has_a_pace_of_its_own() throws Exception {
        useTheBurst();

        assertThat(end(begin(PACED + "&accountId=9900001", "planted text", Map.of()))
                        .getException())
                .isNull();
    }

    @Test
    void two_endpoints_of_one_account_that_name_different_figures_are_told_at_the_start() throws Exception {
        park();

        assertThatThrownBy(() -> begin(PACED.replace("=1&", "=2&"), "planted text", Map.of()))
                .hasMessageContaining("one says account: 1 segments a second, burst 32; number: no pace; paceLine 2")
                .hasMessageContaining("another one account: 2 segments a second");
    }

    @Test
    void beans_of_buckets_pace_the_account_and_its_numbers() throws Exception {
        Bucket ofAccount = Bucket.builder()
                .addLimit(limit -> limit.capacity(50).refillGreedy(1, Duration.ofHours(1)))
                .build();
        Bucket ofNumber = Bucket.builder()
                .addLimit(limit -> limit.capacity(40).refillGreedy(1, Duration.ofHours(1)))
                .build();
        NumberBuckets ofNumbers = number -> {
            assertThat(number).isEqualTo(SendRig.FROM);
            return ofNumber;
        };
        rig.context.getRegistry().bind("ofAccount", ofAccount);
        rig.context.getRegistry().bind("ofNumbers", ofNumbers);

        end(begin(
                "bandwidth-messaging:messages?accountBucket=#bean:ofAccount&numberBuckets=#bean:ofNumbers",
                BURST,
                Map.of()));

        assertThat(ofAccount.getAvailableTokens()).isEqualTo(36);
        assertThat(ofNumber.getAvailableTokens()).isEqualTo(26);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "segmentsPerSecond=5&burst=31 | burst must be at least 32, or the longest text",
                "numberSegmentsPerSecond=5&numberBurst=0 | numberBurst must be at least 32",
                "burst=40 | burst is set, so segmentsPerSecond must be set too",
                "numberBurst=40 | numberBurst is set, so numberSegmentsPerSecond must be set too",
                "segmentsPerSecond=0 | segmentsPerSecond must be between 0.001 and 1000000, but is 0.0",
                "numberSegmentsPerSecond=-1 | numberSegmentsPerSecond must be between 0.001 and 1000000",
                "paceLine=0 | paceLine must be greater than 0"
            })
    void a_pace_that_cannot_be_meant_is_told_when_the_endpoint_is_made(String options, String error) {
        assertThatThrownBy(() -> rig.context.getEndpoint("bandwidth-messaging:messages?" + options))
                .hasMessageContaining(error);
    }

    @Test
    void endpoints_whose_texts_are_of_different_length_share_the_pace_of_the_component() throws Exception {
        rig.component.getPaceConfiguration().setSegmentsPerSecond(5.0);
        try (Producer all =
                        rig.context.getEndpoint("bandwidth-messaging:messages").createProducer();
                Producer brief = rig.context
                        .getEndpoint("bandwidth-messaging:messages?maxSegments=2")
                        .createProducer()) {
            all.start();

            assertThatCode(brief::start).doesNotThrowAnyException();
        }
    }

    @Test
    void a_bucket_and_a_figure_for_the_same_are_refused() {
        rig.context
                .getRegistry()
                .bind(
                        "bucket",
                        Bucket.builder()
                                .addLimit(limit -> limit.capacity(50).refillGreedy(1, Duration.ofHours(1)))
                                .build());

        assertThatThrownBy(() -> rig.context.getEndpoint(
                        "bandwidth-messaging:messages?segmentsPerSecond=5&accountBucket=#bean:bucket"))
                .hasMessageContaining("segmentsPerSecond and accountBucket are both set");
    }
}
