/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.metrics.Metric;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Micrometer is told of sends. */
class ObservedSendsTest {
    private static final String ACCEPTED = Golden.read("send/accepted-full.json");

    private final SendRig rig = SendRig.start();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void aRegistryIsThere() {
        rig.context.getRegistry().bind("anyName", meters);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private double count(Metric metric, String... tags) {
        return meters.get(metric.meter()).tags(tags).counter().count();
    }

    @ParameterizedTest
    @CsvSource({
        "202, send/accepted-full.json, accepted,   yes",
        "202, errors/500.json,         id-unknown, yes",
        "400, errors/500.json,         rejected,   no",
        "504, errors/500.json,         unknown,    unknown"
    })
    void a_send_is_counted_by_how_it_ended(int status, String answer, String outcome, String sent) {
        try (FaultyServer server = FaultyServer.start(Reply.json(status, Golden.read(answer)))) {
            rig.component.getClientConfiguration().setBaseUrl(server.baseUrl());

            rig.send("Lunch at noon?", Map.of());

            assertThat(count(Metric.SENDS, "account", "9900000", "resource", "messages", "outcome", outcome))
                    .isEqualTo(1);
            assertThat(count(Metric.SENDS, "sent", sent, "status", String.valueOf(status)))
                    .isEqualTo(1);
            assertThat(count(Metric.REQUESTS)).isEqualTo(1);
        }
    }

    @Test
    void a_send_that_never_left_is_counted_without_a_status() {
        rig.server.close();
        rig.component.getRetryConfiguration().setMaxTries(1);

        rig.send("Lunch at noon?", Map.of());

        assertThat(count(Metric.SENDS, "outcome", "not-sent", "sent", "no", "status", "none"))
                .isEqualTo(1);
    }

    @Test
    void every_429_is_counted() throws Exception {
        Reply tooMuch = Reply.json(429, "{}").with("Retry-After", "2");
        try (FaultyServer server = FaultyServer.start(tooMuch, Reply.json(202, ACCEPTED))) {
            rig.component.getClientConfiguration().setBaseUrl(server.baseUrl());
            CompletableFuture<Exchange> sending =
                    CompletableFuture.supplyAsync(() -> rig.send("Lunch at noon?", Map.of()));
            rig.time.awaitTimer(Duration.ofSeconds(2));
            rig.time.advance(Duration.ofSeconds(2));
            sending.join();

            assertThat(count(Metric.THROTTLED)).isEqualTo(1);
            assertThat(count(Metric.REQUESTS)).isEqualTo(2);
            assertThat(count(Metric.SENDS, "outcome", "accepted")).isEqualTo(1);
            assertThat(meters.get(Metric.ACCEPT_TIME.meter()).timer().totalTime(TimeUnit.SECONDS))
                    .isEqualTo(2);
        }
    }

    @Test
    void our_segments_stand_beside_those_of_the_api() {
        // The recorded answer says one, whatever is sent.
        rig.send("short", Map.of());
        rig.send("x".repeat(161), Map.of());

        assertThat(count(Metric.SEGMENTS)).isEqualTo(2);
        assertThat(count(Metric.SEGMENTS_EXPECTED)).isEqualTo(3);
        assertThat(count(Metric.MISCOUNTED)).isEqualTo(1);
    }

    @Test
    void a_send_is_active_until_its_answer_and_its_time_is_that_of_the_api() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start(Reply.json(202, ACCEPTED).after(gate))) {
            rig.component.getClientConfiguration().setBaseUrl(server.baseUrl());
            CompletableFuture<Exchange> sending =
                    CompletableFuture.supplyAsync(() -> rig.send("Lunch at noon?", Map.of()));
            server.awaitRequest();
            assertThat(meters.get(Metric.ACTIVE.meter()).gauge().value()).isEqualTo(1);

            rig.time.advance(Duration.ofSeconds(3));
            gate.countDown();
            sending.join();

            assertThat(meters.get(Metric.ACTIVE.meter()).gauge().value()).isZero();
            assertThat(meters.get(Metric.ACCEPT_TIME.meter()).timer().totalTime(TimeUnit.SECONDS))
                    .isEqualTo(3);
        }
    }

    @Test
    void a_repeat_of_a_key_is_no_send() {
        rig.send("Lunch at noon?", Map.of("CamelBandwidthMessagingIdempotencyKey", "12-07"));
        rig.send("Lunch at noon?", Map.of("CamelBandwidthMessagingIdempotencyKey", "12-07"));

        assertThat(count(Metric.SENDS)).isEqualTo(1);
    }

    @Test
    void a_line_is_seen_from_the_first_wait_on() throws Exception {
        String paced = "bandwidth-messaging:messages?to=%2B19195550101&segmentsPerSecond=1&burst=32&paceLine=1";
        rig.sendTo(paced, "ж".repeat(2000), Map.of());
        CompletableFuture<Exchange> waiting =
                CompletableFuture.supplyAsync(() -> rig.sendTo(paced, "ж".repeat(2000), Map.of()));
        rig.time.awaitTimer(Duration.ofSeconds(28));
        assertThat(meters.get(Metric.LINE.meter())
                        .tag("account", "9900000")
                        .gauge()
                        .value())
                .isEqualTo(1);

        rig.sendTo(paced, "refused", Map.of());
        rig.time.advance(Duration.ofSeconds(28));
        assertThat(waiting.join().getException()).isNull();

        assertThat(meters.get(Metric.LINE.meter()).gauge().value()).isZero();
        FunctionTimer times = meters.get(Metric.LINE_TIME.meter()).functionTimer();
        assertThat(times.count()).isEqualTo(2);
        assertThat(times.totalTime(TimeUnit.SECONDS)).isEqualTo(28);
        assertThat(meters.get(Metric.LINE_REFUSED.meter())
                        .tag("reason", "line-full")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get(Metric.ACCEPT_TIME.meter()).timer().totalTime(TimeUnit.SECONDS))
                .isZero();
    }

    @Test
    void every_meter_is_in_the_table_with_its_unit_and_tags() {
        rig.sendTo("bandwidth-messaging:messages?to=%2B19195550101&segmentsPerSecond=14", "Hi", Map.of());

        List<Meter.Id> ids = meters.getMeters().stream().map(Meter::getId).toList();
        assertThat(ids).hasSizeGreaterThan(12).allSatisfy(id -> {
            Metric metric = List.of(Metric.values()).stream()
                    .filter(one -> one.meter().equals(id.getName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(id.getTags().stream().map(tag -> tag.getKey()))
                    .containsExactlyInAnyOrderElementsOf(metric.tags());
            assertThat(id.getBaseUnit()).isEqualTo(metric.unit());
            assertThat(id.getDescription()).isEqualTo(metric.description());
            assertThat(id.getType().name().toLowerCase(java.util.Locale.ROOT)).isEqualTo(metric.kind());
        });
    }

    @Test
    void no_tag_has_a_number_or_an_id() {
        rig.send("Lunch at noon?", Map.of());

        assertThat(meters.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .allSatisfy(
                        tag -> assertThat(tag.getValue()).doesNotContain("+1").hasSizeLessThan(20));
    }
}
