/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.spi.AsyncProcessorAwaitManager;
import org.apache.camel.spi.AsyncProcessorAwaitManager.AwaitThread;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Start, slow work, suspension and stop of a webhook, on a real HTTP server. */
@OnEveryServer
class WebhookLifeTest extends WebhookFixture {
    @Test
    void a_suspended_route_answers_503_and_a_resumed_one_takes_events_again() throws Exception {
        app.context().getRouteController().suspendRoute("events");
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(503);
        assertThat(app.send(app.call(DELIVERED)).statusCode())
                .as("to a stranger")
                .isEqualTo(401);
        assertThat(events.getReceivedExchanges()).isEmpty();

        app.context().getRouteController().resumeRoute("events");

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
    }

    @Test
    void a_stopped_route_is_gone_and_a_started_one_takes_events_again() throws Exception {
        app.context().getRouteController().stopRoute("events");
        if (server.opensAPort()) {
            assertThatThrownBy(() -> app.post(DELIVERED)).isInstanceOf(ConnectException.class);
        } else {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(404);
        }

        app.context().getRouteController().startRoute("events");

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
    }

    @Test
    void a_handled_error_is_acknowledged() throws Exception {
        try (WebhookApp handling = start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(true);
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .throwException(new IllegalStateException("known and dealt with"));
            }
        })) {
            assertThat(handling.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void only_the_wanted_event_types_run_the_route_and_the_others_are_acknowledged() throws Exception {
        try (WebhookApp choosy = start(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?eventTypes=message-failed,message-received&" + WebhookApp.OPTIONS)
                        .to("mock:events");
            }
        })) {
            assertThat(choosy.post(DELIVERED).statusCode()).isEqualTo(200);
            assertThat(choosy.post(FAILED).statusCode()).isEqualTo(200);

            assertThat(choosy.mock("mock:events").getReceivedExchanges())
                    .extracting(exchange -> exchange.getMessage().getHeader("CamelBandwidthMessagingEventType"))
                    .containsExactly("message-failed");
        }
    }

    @Test
    void work_handed_to_seda_is_waited_for() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (WebhookApp handing = start(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).to("seda:work");
                from("seda:work").process(exchange -> {
                    atWork.countDown();
                    mayEnd.await();
                });
            }
        })) {
            CompletableFuture<HttpResponse<String>> answer = handing.postAsync(DELIVERED);
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(answer).isNotDone();

            mayEnd.countDown();

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    /** The threads Camel lets wait, once there are so many: the route may begin before the server's thread waits for it. */
    private Collection<AwaitThread> waiting(int many) {
        AsyncProcessorAwaitManager threads = PluginHelper.getAsyncProcessorAwaitManager(app.context());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (threads.size() != many) {
            assertThat(System.nanoTime())
                    .as("%s threads wait, not %s", threads.size(), many)
                    .isLessThan(end);
            Thread.onSpinWait();
        }
        return threads.browse();
    }

    @Test
    void a_call_that_waits_for_its_route_holds_neither_credentials_nor_events_that_camel_could_log() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        events.whenAnyExchangeReceived(exchange -> {
            atWork.countDown();
            mayEnd.await();
        });
        CompletableFuture<HttpResponse<String>> answer = app.postAsync(DELIVERED);
        assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();

        // What Camel logs in full if the context stops now; jetty and netty-http let no thread wait.
        boolean waits = server != TestServer.JETTY && server != TestServer.NETTY_HTTP;
        assertThat(waiting(waits ? 1 : 0)).allSatisfy(waiting -> {
            assertThat(waiting.getExchange().getMessage().getHeaders()).isEmpty();
            assertThat(waiting.getExchange().getMessage().getBody()).isNull();
        });

        mayEnd.countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seda:work", "direct:work"})
    void work_that_takes_too_long_is_answered_with_503_and_goes_on(String work) throws Exception {
        HandMovedTime time = new HandMovedTime();
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?ackTimeout=5s&" + WebhookApp.OPTIONS)
                        .to(work);
                from(work)
                        .process(exchange -> {
                            atWork.countDown();
                            mayEnd.await();
                        })
                        .to("mock:done");
            }
        };
        try (WebhookApp slow = start(routes, component -> component.setTime(time))) {
            CompletableFuture<HttpResponse<String>> answer = slow.postAsync(DELIVERED);
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
            time.advance(Duration.ofSeconds(5));

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(503);

            mayEnd.countDown();

            slow.mock("mock:done").expectedMessageCount(1);
            slow.mock("mock:done").setResultWaitTime(20_000);
            slow.mock("mock:done").assertIsSatisfied();
        }
    }

    @Test
    void work_that_fails_behind_seda_is_answered_with_500() throws Exception {
        try (WebhookApp handing = start(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).to("seda:work");
                from("seda:work").throwException(new IllegalStateException("too late for the callback"));
            }
        })) {
            assertThat(handing.post(DELIVERED).statusCode()).isEqualTo(500);
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_at_start() {
        assertThatThrownBy(() -> start("httpComponent=jety&" + WebhookApp.OPTIONS))
                .hasStackTraceContaining("httpComponent=jety")
                .hasStackTraceContaining("platform-http");
    }

    @Test
    void events_not_begun_when_the_call_is_answered_are_left_to_its_repeat() throws Exception {
        HandMovedTime time = new HandMovedTime();
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?ackTimeout=5s&" + WebhookApp.OPTIONS)
                        .to("mock:begun")
                        .process(exchange -> {
                            atWork.countDown();
                            mayEnd.await();
                        })
                        .to("mock:done");
            }
        };
        try (WebhookApp slow = start(routes, component -> component.setTime(time))) {
            CompletableFuture<HttpResponse<String>> answer =
                    slow.postAsync("[" + inner(FAILED) + "," + inner(DELIVERED) + "]");
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
            time.advance(Duration.ofSeconds(5));
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(503);

            mayEnd.countDown();

            // Stopping waits for what has begun, the rest of the call included.
            slow.context().getRouteController().stopAllRoutes();
            assertThat(slow.mock("mock:done").getReceivedCounter()).isEqualTo(1);
            assertThat(slow.mock("mock:begun").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void events_after_a_suspension_are_left_to_the_repeat_of_their_call() throws Exception {
        events.whenExchangeReceived(
                1,
                exchange -> ServiceHelper.suspendService(
                        app.context().getRoute("events").getConsumer()));

        assertThat(app.post("[" + inner(FAILED) + "," + inner(DELIVERED) + "]").statusCode())
                .isEqualTo(503);

        assertThat(events.getReceivedExchanges()).hasSize(1);
    }

    private static ExceptionHandler telling(List<Throwable> told) {
        return new ExceptionHandler() {
            @Override
            public void handleException(Throwable failure) {
                told.add(failure);
            }

            @Override
            public void handleException(String message, Throwable failure) {
                told.add(failure);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable failure) {
                told.add(failure);
            }
        };
    }

    @Test
    void the_failure_of_a_pooled_exchange_is_told_as_well() throws Exception {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        try (WebhookApp pooling = start(new RouteBuilder() {
            @Override
            public void configure() {
                getCamelContext().getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
                getCamelContext().getRegistry().bind("told", telling(told));
                from("bandwidth-messaging:messages?exceptionHandler=#told&" + WebhookApp.OPTIONS)
                        .throwException(new IllegalStateException("the database is away"));
            }
        })) {
            assertThat(pooling.post(DELIVERED).statusCode()).isEqualTo(500);
            assertThat(pooling.post(DELIVERED).statusCode()).isEqualTo(500);
        }
        assertThat(told).hasSize(2).allMatch(failure -> failure instanceof IllegalStateException);
    }

    @Test
    void a_stop_waits_for_an_event_no_longer_than_it_was_told_to() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                // An interrupt would end the wait, and the work, before its time.
                getCamelContext().getExecutorServiceManager().setShutdownAwaitTermination(1);
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .routeId("slow")
                        .process(exchange -> {
                            atWork.countDown();
                            mayEnd.await();
                            ended.countDown();
                        });
            }
        };
        // By the real clock, which ends a call that nobody answers any more.
        try (WebhookApp slow = start(routes, component -> {})) {
            CompletableFuture<HttpResponse<String>> answer = slow.postAsync(DELIVERED);
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();

            slow.context().getRouteController().stopRoute("slow", 1, TimeUnit.MILLISECONDS);
            mayEnd.countDown();

            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
            // Or none: undertow and netty-http close the port with the last path, and what is open on it.
            assertThat(answer.handle((reply, failure) -> reply == null ? 0 : reply.statusCode())
                            .get(20, TimeUnit.SECONDS))
                    .isIn(server.opensAPort() ? List.of(0, 200, 500, 503) : List.of(200, 500, 503));
        }
    }
}
