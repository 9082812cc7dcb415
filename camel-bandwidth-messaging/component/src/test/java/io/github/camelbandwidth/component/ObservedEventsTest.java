/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.metrics.Metric;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Micrometer is told of the events that come back. */
class ObservedEventsTest {
    private final HandMovedTime time = new HandMovedTime();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final FaultyServer server = FaultyServer.start(Reply.json(202, Golden.read("send/accepted-full.json")));
    private WebhookApp app;

    @BeforeEach
    void startTheApp() throws Exception {
        app = WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        getContext().getRegistry().bind("meters", meters);
                        from("bandwidth-messaging:messages?eventTypes=message-received&" + WebhookApp.OPTIONS)
                                .routeId("events")
                                .to("mock:events");
                    }
                },
                component -> {
                    component.setTime(time);
                    component.getClientConfiguration().setBaseUrl(server.baseUrl());
                    component.getClientConfiguration().setAccountId("9900000");
                    component.getClientConfiguration().setUsername("username");
                    component.getClientConfiguration().setPassword("planted-password");
                });
    }

    @AfterEach
    void stopTheApp() throws Exception {
        app.close();
        server.close();
    }

    private void send() {
        Exchange sent = app.context()
                .createFluentProducerTemplate()
                .to("bandwidth-messaging:messages?applicationId=app&to=%2B19195550101&from=%2B19195550100")
                .withBody("Lunch at noon?")
                .send();
        assertThat(sent.getException()).isNull();
    }

    private double silent() {
        return meters.get(Metric.SILENT.meter()).gauge().value();
    }

    @Test
    void the_final_event_ends_the_clock_even_if_no_route_takes_it() throws Exception {
        send();
        assertThat(silent()).isEqualTo(1);
        time.advance(Duration.ofSeconds(7));

        app.post(WebhookFixture.DELIVERED);
        app.post(WebhookFixture.DELIVERED);

        assertThat(silent()).isZero();
        assertThat(meters.get(Metric.DELIVERIES.meter())
                        .tags("status", "delivered", "code", "none")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get(Metric.DELIVERY_TIME.meter()).timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(7);
    }

    @Test
    void a_failure_is_counted_with_its_code() throws Exception {
        app.post(WebhookFixture.FAILED);

        assertThat(meters.get(Metric.DELIVERIES.meter())
                        .tag("status", "failed")
                        .counter()
                        .getId()
                        .getTag("code"))
                .matches("[0-9]{4}");
    }

    @Test
    void a_caller_without_credentials_changes_nothing() throws Exception {
        app.send(app.call(WebhookFixture.FAILED));

        assertThat(meters.find(Metric.DELIVERIES.meter()).counter()).isNull();
    }

    @Test
    void a_message_without_events_is_missed_after_three_hours() {
        send();
        time.advance(Duration.ofHours(3).plusSeconds(1));

        assertThat(meters.get(Metric.MISSED.meter()).functionCounter().count()).isEqualTo(1);
        assertThat(silent()).isZero();
    }

    @Test
    void without_a_consumer_nothing_is_missed() throws Exception {
        app.context().getRouteController().stopRoute("events");
        send();
        time.advance(Duration.ofHours(4));

        assertThat(meters.get(Metric.MISSED.meter()).functionCounter().count()).isZero();
    }

    @Test
    void every_meter_of_events_is_in_the_table() throws Exception {
        send();
        app.post(WebhookFixture.DELIVERED);

        for (Metric metric : java.util.List.of(Metric.DELIVERIES, Metric.DELIVERY_TIME, Metric.SILENT, Metric.MISSED)) {
            assertThat(meters.get(metric.meter()).meter().getId().getTags().stream()
                            .map(tag -> tag.getKey()))
                    .containsExactlyInAnyOrderElementsOf(metric.tags());
        }
    }
}
