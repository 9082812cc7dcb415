/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.metrics.Metric;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Micrometer is told of events that come in, of the calls that bring them, and of the places they take. */
class EventMetersTest {
    private final HandMovedTime time = new HandMovedTime();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private WebhookApp app;
    private Runnable step = () -> {};

    @BeforeEach
    void startTheApp() throws Exception {
        app = WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        getContext().getRegistry().bind("meters", meters);
                        from("bandwidth-messaging:messages?maxConcurrentEvents=7&" + WebhookApp.OPTIONS)
                                .routeId("events")
                                .process(exchange -> step.run());
                    }
                },
                component -> {
                    component.setTime(time);
                    component.getEventConfiguration().setEventTypes("message-delivered,message-failed,brand-new*");
                });
    }

    @AfterEach
    void stopTheApp() throws Exception {
        app.close();
    }

    private double count(Metric metric, String type) {
        return meters.get(metric.meter()).tag("type", type).counter().count();
    }

    private Timer runs(String outcome) {
        return meters.get(Metric.EVENT_TIME.meter()).tag("outcome", outcome).timer();
    }

    private double gauge(Metric metric) {
        return meters.get(metric.meter()).tag("path", "/events").gauge().value();
    }

    @Test
    void an_event_is_counted_each_time_it_comes_and_its_run_once() throws Exception {
        app.post(WebhookFixture.DELIVERED);
        app.post(WebhookFixture.DELIVERED);

        assertThat(count(Metric.RECEIVED, "message-delivered")).isEqualTo(2);
        assertThat(count(Metric.DUPLICATES, "message-delivered")).isEqualTo(1);
        assertThat(runs("done").count()).isEqualTo(1);
    }

    @Test
    void an_event_that_no_route_wants_is_counted_as_filtered() throws Exception {
        app.post(Golden.read("events/message-sent.json"));

        assertThat(count(Metric.FILTERED, "message-sent")).isEqualTo(1);
        assertThat(meters.find(Metric.EVENT_TIME.meter()).timer()).isNull();
    }

    @Test
    void a_run_that_failed_is_told_apart_with_its_time() throws Exception {
        step = () -> {
            time.advance(Duration.ofSeconds(3));
            throw new IllegalStateException("this step fails");
        };

        app.post(WebhookFixture.FAILED);

        assertThat(runs("failed").count()).isEqualTo(1);
        assertThat(runs("failed").totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void types_that_are_made_up_share_a_meter() throws Exception {
        app.post("[{\"type\": \"brand-new\", \"message\": {\"id\": \"one\"}}]");
        app.post("[{\"type\": \"made-up\", \"message\": {\"id\": \"two\"}}]");

        assertThat(count(Metric.RECEIVED, "other")).isEqualTo(2);
        assertThat(count(Metric.FILTERED, "other")).isEqualTo(1);
    }

    @Test
    void calls_are_timed_by_what_they_were_answered_and_why() throws Exception {
        step = () -> time.advance(Duration.ofSeconds(2));

        app.post(WebhookFixture.DELIVERED);
        app.send(app.call(WebhookFixture.DELIVERED));

        Timer ok = meters.get(Metric.ANSWER_TIME.meter())
                .tags("reason", "ok", "status", "200")
                .timer();
        assertThat(ok.count()).isEqualTo(1);
        assertThat(ok.totalTime(TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(meters.get(Metric.ANSWER_TIME.meter())
                        .tags("reason", "unauthorized", "status", "401")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void places_are_shown_from_the_start_and_taken_while_a_route_runs() throws Exception {
        assertThat(gauge(Metric.EVENTS_ACTIVE)).isZero();
        assertThat(gauge(Metric.EVENTS_ACTIVE_MAX)).isEqualTo(7);
        double[] during = new double[1];
        step = () -> during[0] = gauge(Metric.EVENTS_ACTIVE);

        app.post(WebhookFixture.DELIVERED);

        assertThat(during[0]).isEqualTo(1);
    }

    @Test
    void a_route_that_starts_again_is_the_one_that_is_shown() throws Exception {
        app.context().getRouteController().stopRoute("events");
        assertThat(gauge(Metric.EVENTS_ACTIVE_MAX)).isZero();

        app.context().getRouteController().startRoute("events");

        assertThat(gauge(Metric.EVENTS_ACTIVE_MAX)).isEqualTo(7);
    }

    @Test
    void a_route_that_is_added_later_is_shown_too() throws Exception {
        app.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?webhookPath=/later&allowAnonymous=true")
                        .to("mock:later");
            }
        });

        assertThat(meters.get(Metric.EVENTS_ACTIVE_MAX.meter())
                        .tag("path", "/later")
                        .gauge()
                        .value())
                .isEqualTo(12);
    }

    @Test
    void every_meter_of_receiving_is_in_the_table() throws Exception {
        app.post(WebhookFixture.DELIVERED);
        app.post(WebhookFixture.DELIVERED);
        app.post(Golden.read("events/message-sent.json"));

        for (Metric metric : List.of(
                Metric.RECEIVED,
                Metric.FILTERED,
                Metric.DUPLICATES,
                Metric.EVENT_TIME,
                Metric.EVENTS_ACTIVE,
                Metric.EVENTS_ACTIVE_MAX,
                Metric.ANSWER_TIME,
                Metric.SILENCE,
                Metric.TAKEOVERS,
                Metric.LATE_ENDS)) {
            assertThat(meters.get(metric.meter()).meter().getId().getTags().stream()
                            .map(Tag::getKey))
                    .containsExactlyInAnyOrderElementsOf(metric.tags());
        }
    }

    @Test
    void no_meter_knows_a_number_or_an_id() throws Exception {
        app.post(WebhookFixture.DELIVERED);
        app.post(WebhookFixture.FAILED);
        String id = SendRig.json(WebhookFixture.DELIVERED)
                .path(0)
                .path("message")
                .path("id")
                .asText();

        assertThat(meters.getMeters()).extracting(Meter::getId).noneSatisfy(meter -> assertThat(meter.toString())
                .containsAnyOf("9195550", id));
    }
}
