/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.component.api.UnreadableEventsException;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.webhook.WebhookEndpoint;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.support.LoggingExceptionHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events through Camel's component {@code webhook}, which has the server there: the same handler, another door. */
@OnEveryServer
class CamelWebhookTest extends WebhookFixture {
    private RouteBuilder route(String id, String options, Processor work) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:bandwidth-messaging:messages?webhookComponentName=" + server.component() + "&" + options)
                        .routeId(id)
                        .to("mock:" + id)
                        .process(work);
            }
        };
    }

    private WebhookApp hooked(Processor work) throws Exception {
        return start(route("hooked", WebhookApp.OPTIONS, work));
    }

    @Test
    void an_event_runs_the_route_and_is_acknowledged() throws Exception {
        try (WebhookApp hooked = hooked(exchange -> {})) {
            assertThat(hooked.post(DELIVERED).statusCode()).isEqualTo(200);

            assertThat(hooked.mock("mock:hooked").getReceivedExchanges())
                    .singleElement()
                    .satisfies(exchange -> {
                        assertThat(exchange.getFromRouteId()).isEqualTo("hooked");
                        assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingEventType"))
                                .isEqualTo("message-delivered");
                    });
        }
    }

    @Test
    void a_repeat_of_what_is_done_runs_nothing() throws Exception {
        try (WebhookApp hooked = hooked(exchange -> {})) {
            assertThat(hooked.post(DELIVERED).statusCode()).isEqualTo(200);
            assertThat(hooked.post(DELIVERED).statusCode()).isEqualTo(200);

            assertThat(hooked.mock("mock:hooked").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void calls_are_checked_in_the_same_way() throws Exception {
        try (WebhookApp hooked = hooked(exchange -> {})) {
            HttpResponse<String> stranger = hooked.send(hooked.call(DELIVERED));
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(hooked.post("{}").statusCode()).isEqualTo(400);
            assertThat(hooked.mock("mock:hooked").getReceivedExchanges()).isEmpty();
        }
    }

    @Test
    void a_failed_route_is_answered_with_500() throws Exception {
        try (WebhookApp hooked = hooked(exchange -> {
            throw new IllegalStateException("the database is away");
        })) {
            assertThat(hooked.post(DELIVERED).statusCode()).isEqualTo(500);
        }
    }

    @Test
    void it_does_not_start_without_credentials_either() {
        assertThatThrownBy(() -> start(route("hooked", "webhookPath=/events", exchange -> {})))
                .hasStackTraceContaining("webhookUsername and webhookPassword");
    }

    @Test
    void a_path_that_servers_would_understand_in_different_ways_is_refused() {
        assertThatThrownBy(() -> start(route("hooked", "webhookPath=/{a}&allowAnonymous=true", exchange -> {})))
                .hasStackTraceContaining("webhookPath must be a path");
    }

    @Test
    void the_path_that_camel_makes_up_serves_as_well() throws Exception {
        String options = WebhookApp.OPTIONS.replace("webhookPath=/events&", "");
        try (WebhookApp hooked = start(route("hooked", options, exchange -> {}))) {
            WebhookEndpoint endpoint =
                    (WebhookEndpoint) hooked.context().getRoute("hooked").getEndpoint();
            String path = endpoint.getConfiguration().computeFullPath(false);

            HttpResponse<String> answer = hooked.send(hooked.call(DELIVERED)
                    .uri(hooked.url().resolve(path))
                    .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD)));

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_path_that_a_webhook_of_our_own_serves_is_refused() {
        assertThatThrownBy(() -> app.context().addRoutes(route("hooked", WebhookApp.OPTIONS, exchange -> {})))
                .hasStackTraceContaining("Another route has its webhook at /events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridgeErrorHandler=true", "exceptionHandler=#handler"})
    void a_call_that_cannot_be_read_is_told_to_whom_the_uri_names(String option) throws Exception {
        BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
        try (WebhookApp hooked = start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("handler", new LoggingExceptionHandler(getContext(), getClass()) {
                    @Override
                    public void handleException(String message, Exchange exchange, Throwable failure) {
                        told.add(failure);
                    }
                });
                onException(UnreadableEventsException.class)
                        .handled(true)
                        .process(
                                exchange -> told.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                from("webhook:bandwidth-messaging:messages?webhookComponentName=" + server.component() + "&" + option
                                + "&" + WebhookApp.OPTIONS)
                        .to("mock:hooked");
            }
        })) {
            assertThat(hooked.post("{").statusCode()).isEqualTo(400);

            assertThat(told.poll(20, TimeUnit.SECONDS)).isInstanceOf(UnreadableEventsException.class);
            assertThat(hooked.mock("mock:hooked").getReceivedCounter()).isZero();
        }
    }

    @Test
    void camels_health_check_of_the_consumer_is_ours() throws Exception {
        try (WebhookApp hooked =
                start(route("hooked", "maxConcurrentEvents=7&" + WebhookApp.OPTIONS, exchange -> {}))) {
            HealthCheckHelper.getHealthCheckRepository(hooked.context(), "consumers", HealthCheckRepository.class)
                    .setEnabled(true);
            hooked.post(DELIVERED);

            assertThat(HealthCheckHelper.invokeReadiness(hooked.context(), "full"))
                    .filteredOn(result -> result.getCheck().getId().equals("consumer:hooked"))
                    .singleElement()
                    .satisfies(result -> assertThat(result.getDetails())
                            .containsEntry("events.active", 0)
                            .containsEntry("events.active.max", 7)
                            .containsKey("events.last"));
        }
    }

    @Test
    void a_suspension_is_a_stop() throws Exception {
        try (WebhookApp hooked = hooked(exchange -> {})) {
            hooked.context().getRouteController().suspendRoute("hooked");
            assertThat(hooked.context().getRouteController().getRouteStatus("hooked"))
                    .isEqualTo(ServiceStatus.Stopped);

            hooked.context().getRouteController().startRoute("hooked");

            assertThat(hooked.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    private static void stop(WebhookApp hooked) {
        try {
            hooked.context().getRouteController().stopRoute("hooked");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_stop_waits_for_the_route() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        RouteBuilder route = route("hooked", WebhookApp.OPTIONS, exchange -> {
            atWork.countDown();
            mayEnd.await();
            ended.countDown();
        });
        // By the real clock: the repeat may come a moment before the end is recorded, and then asks again.
        try (WebhookApp hooked = start(route, component -> {})) {
            CompletableFuture<HttpResponse<String>> answer = hooked.postAsync(DELIVERED);
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> stop(hooked));
            mayEnd.countDown();
            stopped.get(20, TimeUnit.SECONDS);
            assertThat(ended.getCount()).isZero();
            // That of the call may be cut off; its repeat is told that the event is done.
            hooked.context().getRouteController().startRoute("hooked");
            hooked.hangUp();
            assertThat(hooked.post(DELIVERED).statusCode()).isEqualTo(200);
            assertThat(hooked.mock("mock:hooked").getReceivedCounter()).isEqualTo(1);
            assertThat(answer.handle((reply, failure) -> reply == null ? 0 : reply.statusCode())
                            .get(20, TimeUnit.SECONDS))
                    .isIn(0, 200);
        }
    }
}
