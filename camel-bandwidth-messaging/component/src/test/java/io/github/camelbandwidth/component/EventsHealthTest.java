/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether events come in, as Camel's health checks of consumers tell it. */
class EventsHealthTest {
    private final HandMovedTime time = new HandMovedTime();
    private final FaultyServer server = FaultyServer.start(Reply.json(202, Golden.read("send/accepted-full.json")));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private WebhookApp app;

    @BeforeEach
    void startTheApp() throws Exception {
        app = WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        HealthCheckHelper.getHealthCheckRepository(
                                        getContext(), "consumers", HealthCheckRepository.class)
                                .setEnabled(true);
                        from("bandwidth-messaging:messages?maxConcurrentEvents=1&" + WebhookApp.OPTIONS)
                                .routeId("events")
                                .filter(body().convertToString().contains("message-failed"))
                                .process(exchange -> {
                                    begun.countDown();
                                    goOn.await();
                                });
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
    void stopTheApp() throws IOException {
        goOn.countDown();
        app.close();
        server.close();
    }

    private HealthCheck.Result readiness() {
        List<HealthCheck.Result> ours = HealthCheckHelper.invokeReadiness(app.context(), "full").stream()
                .filter(result -> result.getCheck().getId().equals("consumer:events"))
                .toList();
        assertThat(ours).hasSize(1);
        return ours.get(0);
    }

    /** As Camel Main answers who asks for readiness: 200, or 503. */
    private boolean isReady() {
        return HealthCheckHelper.isResultsUp(List.of(readiness()), true);
    }

    private void send() {
        Exchange sent = app.context()
                .createFluentProducerTemplate()
                .to("bandwidth-messaging:messages?applicationId=app&to=%2B19195550101&from=%2B19195550100")
                .withBody("Lunch at noon?")
                .send();
        assertThat(sent.getException()).isNull();
    }

    @Test
    void a_webhook_that_is_served_is_up_and_tells_how_it_does() throws Exception {
        app.post(WebhookFixture.DELIVERED);

        HealthCheck.Result result = readiness();

        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry("events.active", 0)
                .containsEntry("events.active.max", 1)
                .containsEntry("events.awaited", 0)
                .containsEntry("events.missed", 0L)
                .containsEntry("events.silence.seconds", 0L)
                .containsEntry("events.last", time.now().toString());
    }

    @Test
    void a_quiet_night_is_up() {
        time.advance(Duration.ofHours(12));

        assertThat(readiness().getState()).isEqualTo(State.UP);
    }

    @Test
    void messages_sent_and_no_event_for_three_hours_are_told_with_what_to_look_at_and_take_nothing_out_of_service() {
        send();
        time.advance(Duration.ofHours(3).minusSeconds(1));
        assertThat(readiness().getState()).isEqualTo(State.UP);
        assertThat(readiness().getDetails()).containsEntry("events.silence.seconds", 10_799L);
        assertThat(readiness().getMessage()).isEmpty();

        time.advance(Duration.ofSeconds(1));

        assertThat(isReady()).isTrue();
        assertThat(readiness().getMessage().orElse(""))
                .contains("3 hours")
                .contains("callback URL")
                .contains("/events")
                .doesNotContain("401");
    }

    @Test
    void callers_with_wrong_credentials_are_named_as_a_reason_for_the_silence() throws Exception {
        send();
        app.send(app.call(WebhookFixture.DELIVERED).header("Authorization", WebhookApp.basic("hook", "planted-old")));
        time.advance(Duration.ofHours(3));

        assertThat(readiness().getMessage().orElse("")).contains("Calls answered with 401: 1.");
    }

    @Test
    void any_event_ends_the_silence_also_one_of_another_message() throws Exception {
        send();
        time.advance(Duration.ofHours(3));

        app.post(Golden.read("events/message-received.json"));

        assertThat(readiness().getMessage()).isEmpty();
    }

    @Test
    void silence_begins_with_the_first_message_after_the_last_event() throws Exception {
        send();
        app.post(Golden.read("events/message-received.json"));
        time.advance(Duration.ofHours(12));

        assertThat(readiness().getDetails()).containsEntry("events.silence.seconds", 0L);
    }

    @Test
    void a_route_that_never_ends_is_down_once_no_place_has_come_free_for_five_minutes() throws Exception {
        CompletableFuture<HttpResponse<String>> call = app.postAsync(WebhookFixture.FAILED);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(readiness().getState()).isEqualTo(State.UP);
        time.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(readiness().getState()).isEqualTo(State.UP);

        time.advance(Duration.ofSeconds(1));

        assertThat(readiness().getState()).isEqualTo(State.DOWN);
        assertThat(readiness().getMessage().orElse(""))
                .contains("maxConcurrentEvents")
                .contains("503");
        goOn.countDown();
        assertThat(call.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
    }

    @Test
    void a_stopped_route_is_down() throws Exception {
        app.context().getRouteController().stopRoute("events");

        assertThat(readiness().getState()).isEqualTo(State.DOWN);
    }

    @Test
    void a_suspended_route_is_down() throws Exception {
        app.context().getRouteController().suspendRoute("events");

        assertThat(readiness().getState()).isEqualTo(State.DOWN);
    }

    @Test
    void without_the_check_of_the_component_the_route_alone_counts() throws Exception {
        app.context()
                .getComponent("bandwidth-messaging", BandwidthMessagingComponent.class)
                .setHealthCheckConsumerEnabled(false);
        app.context().getRouteController().stopRoute("events");
        assertThat(isReady()).isFalse();

        app.context().getRouteController().startRoute("events");

        assertThat(isReady()).isTrue();
        assertThat(readiness().getDetails()).doesNotContainKey("events.active");
    }

    @Test
    void it_is_no_check_of_liveness() {
        assertThat(HealthCheckHelper.invokeLiveness(app.context(), "full"))
                .noneMatch(result -> result.getCheck().getId().equals("consumer:events"));
    }
}
