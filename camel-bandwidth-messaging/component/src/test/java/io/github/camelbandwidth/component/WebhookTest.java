/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller of the webhook is answered, and what the route gets, on a real HTTP server. */
class WebhookTest {
    private static final String DELIVERED = Golden.read("events/message-delivered.json");
    private static final String FAILED = Golden.read("events/message-failed.json");

    private WebhookApp app;
    private MockEndpoint events;

    @BeforeEach
    void startTheApp() throws Exception {
        app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .routeId("events")
                        .to("mock:events");
            }
        });
        events = app.mock("mock:events");
    }

    @AfterEach
    void stopTheApp() throws IOException {
        app.close();
    }

    private Exchange onlyExchange() {
        assertThat(events.getReceivedExchanges()).hasSize(1);
        return events.getReceivedExchanges().get(0);
    }

    @Test
    void an_event_is_acknowledged_once_the_route_has_run() throws Exception {
        HttpResponse<String> answer = app.post(DELIVERED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(onlyExchange().getPattern()).isEqualTo(ExchangePattern.InOnly);
    }

    @Test
    void the_route_gets_the_event_typed_and_in_headers() throws Exception {
        app.post(FAILED);

        assertThat(onlyExchange().getMessage().getBody()).isInstanceOf(MessageEvent.Failed.class);
        assertThat(onlyExchange().getMessage().getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("CamelBandwidthMessagingEventType", "message-failed"),
                        Map.entry("CamelBandwidthMessagingEventTime", Instant.parse("2026-02-01T15:00:02.160744Z")),
                        Map.entry("CamelBandwidthMessagingEventDescription", "rejected-forbidden-country"),
                        Map.entry("CamelBandwidthMessagingEventTo", "+15555554432"),
                        Map.entry("CamelBandwidthMessagingEventErrorCode", 4432),
                        Map.entry("CamelBandwidthMessagingEventMessageId", "1770000000000abcdefghijklmnop"),
                        Map.entry("CamelBandwidthMessagingEventDirection", "out"),
                        Map.entry("CamelBandwidthMessagingEventFrom", "+19195550100"),
                        Map.entry("CamelBandwidthMessagingEventOwner", "+19195550100"),
                        Map.entry("CamelBandwidthMessagingEventTag", "order 4711"),
                        Map.entry("CamelBandwidthMessagingEventSegmentCount", 1),
                        Map.entry(
                                "CamelBandwidthMessagingEventApplicationId", "93de2206-9669-4e07-948d-329f4b722ee2")));
    }

    @Test
    void no_header_or_parameter_of_the_call_reaches_the_route() throws Exception {
        app.send(app.call(DELIVERED)
                .uri(app.url().resolve("/events?CamelBandwidthMessagingTo=%2B19195550199&x=y"))
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                .header("CamelBandwidthMessagingTo", "+19195550199")
                .header("camelbandwidthmessagingfrom", "+19195550199")
                .header("X-Other", "z"));

        assertThat(onlyExchange().getMessage().getHeaders().keySet())
                .allMatch(name -> name.startsWith("CamelBandwidthMessagingEvent"));
    }

    @Test
    void nothing_of_the_call_comes_back_in_the_answer() throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED)
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                .header("X-Other", "z"));

        assertThat(answer.headers().map().keySet()).isSubsetOf(":status", "content-length", "content-type");
    }

    @Test
    void an_unknown_type_is_accepted_as_a_generic_event() throws Exception {
        assertThat(app.post(Golden.read("events/type-not-known-yet.json")).statusCode())
                .isEqualTo(200);

        MessageEvent event = onlyExchange().getMessage().getBody(MessageEvent.class);
        assertThat(event).isInstanceOf(MessageEvent.Unrecognized.class);
        assertThat(event.json()).contains("astral");
    }

    @Test
    void an_inbound_message_has_its_text() throws Exception {
        app.post(Golden.read("events/message-received.json"));

        MessageEvent event = onlyExchange().getMessage().getBody(MessageEvent.class);
        assertThat(event).isInstanceOf(MessageEvent.Received.class);
        assertThat(event.message().text()).isEqualTo("See you there");
    }

    @Test
    void an_array_of_several_runs_the_route_for_each_in_order() throws Exception {
        String both = "[" + inner(FAILED) + "," + inner(DELIVERED) + "]";

        assertThat(app.post(both).statusCode()).isEqualTo(200);

        assertThat(events.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("CamelBandwidthMessagingEventType"))
                .containsExactly("message-failed", "message-delivered");
    }

    private static String inner(String array) {
        return array.strip().substring(1, array.strip().length() - 1);
    }

    @Test
    void an_empty_array_is_acknowledged() throws Exception {
        assertThat(app.post("[]").statusCode()).isEqualTo(200);
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @Test
    void a_call_without_credentials_is_challenged_and_runs_no_route() throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"bandwidth-messaging\", charset=\"UTF-8\"");
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic aG9vazp3cm9uZw==",
                "Basic",
                "Basic ",
                "Basic ====",
                "Bearer cGxhbnRlZA==",
                "Basic aG9vaw==",
                "Basic aG9vazpwbGFudGVkLXdlYmhvb2stcGFzc3dvcmR4"
            })
    void wrong_credentials_are_challenged_and_run_no_route(String authorization) throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED).header("Authorization", authorization));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[", "{}", "\"x\"", "[1]", "[[]]", "[{\"type\":\"message-sent\"},]", "[{}] []", "<events/>"})
    void a_body_that_is_no_array_of_events_is_answered_with_400(String body) throws Exception {
        HttpResponse<String> answer = app.post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("The body must be a JSON array of events");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @Test
    void a_body_that_is_not_utf_8_is_answered_with_400() throws Exception {
        HttpResponse<String> answer = app.send(app.call("[{\"type\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1))
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/jsonp"})
    void another_content_type_is_answered_with_415(String type) throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED)
                .setHeader("Content-Type", type)
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @Test
    void credentials_are_asked_for_before_anything_else_is_looked_at() throws Exception {
        assertThat(app.send(app.call("nonsense").setHeader("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_body_that_is_too_large_is_answered_with_413() throws Exception {
        HttpResponse<String> answer = app.post("[" + " ".repeat(1024 * 1024) + "]");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_as_large_as_allowed_is_read() throws Exception {
        assertThat(app.post("[" + " ".repeat(1024 * 1024 - 2) + "]").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_route_that_fails_is_answered_with_500() throws Exception {
        events.whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("the database is away");
        });

        HttpResponse<String> answer = app.post(DELIVERED);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("database", "Exception");
    }

    @Test
    void good_events_run_even_beside_a_bad_one_and_the_answer_is_the_worst() throws Exception {
        events.whenExchangeReceived(1, exchange -> {
            throw new IllegalStateException("the database is away");
        });

        assertThat(app.post("[" + inner(FAILED) + "," + inner(DELIVERED) + "]").statusCode())
                .isEqualTo(500);

        assertThat(events.getReceivedExchanges()).hasSize(2);
    }

    @Test
    void an_exchange_marked_rollback_only_is_answered_with_500() throws Exception {
        events.whenAnyExchangeReceived(exchange -> exchange.setRollbackOnly(true));

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
    }

    @Test
    void a_suspended_route_answers_503_and_a_resumed_one_takes_events_again() throws Exception {
        app.context().getRouteController().suspendRoute("events");
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(503);
        assertThat(events.getReceivedExchanges()).isEmpty();

        app.context().getRouteController().resumeRoute("events");

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
    }

    @Test
    void a_stopped_route_is_gone_and_a_started_one_takes_events_again() throws Exception {
        app.context().getRouteController().stopRoute("events");
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(404);

        app.context().getRouteController().startRoute("events");

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
    }

    @Test
    void a_handled_error_is_acknowledged() throws Exception {
        try (WebhookApp handling = WebhookApp.start(new RouteBuilder() {
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
        try (WebhookApp choosy = WebhookApp.start(new RouteBuilder() {
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
        try (WebhookApp handing = WebhookApp.start(new RouteBuilder() {
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
        try (WebhookApp slow = WebhookApp.start(routes, component -> component.setTime(time))) {
            CompletableFuture<HttpResponse<String>> answer = slow.postAsync(DELIVERED);
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
            time.advance(Duration.ofSeconds(5));

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(503);

            mayEnd.countDown();

            slow.mock("mock:done").expectedMessageCount(1);
            slow.mock("mock:done").assertIsSatisfied();
        }
    }

    @Test
    void work_that_fails_behind_seda_is_answered_with_500() throws Exception {
        try (WebhookApp handing = WebhookApp.start(new RouteBuilder() {
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
    void a_consumer_without_credentials_does_not_start() {
        assertThatThrownBy(() -> start("webhookPath=/events"))
                .hasStackTraceContaining("webhookUsername and webhookPassword")
                .hasStackTraceContaining("allowAnonymous=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhookUsername=hook", "webhookPassword=x", "webhookUsername=hook&allowAnonymous=true"})
    void a_consumer_with_half_of_its_credentials_does_not_start(String half) {
        assertThatThrownBy(() -> start("webhookPath=/events&" + half))
                .hasStackTraceContaining("webhookUsername and webhookPassword");
    }

    @Test
    void a_consumer_that_says_so_lets_anybody_in() throws Exception {
        try (WebhookApp open = start("webhookPath=/events&allowAnonymous=true")) {
            assertThat(open.send(open.call(DELIVERED)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_at_start() {
        assertThatThrownBy(() -> start("httpComponent=jety&" + WebhookApp.OPTIONS))
                .hasStackTraceContaining("httpComponent=jety")
                .hasStackTraceContaining("platform-http");
    }

    private static WebhookApp start(String options) throws Exception {
        return WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + options).to("mock:events");
            }
        });
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
        try (WebhookApp slow = WebhookApp.start(routes, component -> component.setTime(time))) {
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
        try (WebhookApp pooling = WebhookApp.start(new RouteBuilder() {
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

    @ParameterizedTest
    @ValueSource(strings = {"/events", "events/"})
    void a_second_route_on_a_path_would_get_no_event_and_is_refused(String path) {
        RouteBuilder second = new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?eventTypes=message-failed&allowAnonymous=true&webhookPath=" + path)
                        .to("mock:failed");
            }
        };

        assertThatThrownBy(() -> app.context().addRoutes(second))
                .hasStackTraceContaining("Another route has its webhook at " + path);
    }

    @Test
    void the_path_of_a_stopped_route_may_be_taken_by_another() throws Exception {
        app.context().getRouteController().stopRoute("events");
        app.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?ackTimeout=5s&" + WebhookApp.OPTIONS)
                        .to("mock:events");
            }
        });

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
    }

    @Test
    void the_largest_number_is_a_size_as_well() throws Exception {
        try (WebhookApp large = start("maxBodySize=2147483647&" + WebhookApp.OPTIONS)) {
            assertThat(large.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_stop_waits_for_an_event_no_longer_than_it_was_told_to() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (WebhookApp slow = WebhookApp.start(new RouteBuilder() {
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
        })) {
            CompletableFuture<HttpResponse<String>> answer = slow.postAsync(DELIVERED);
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();

            slow.context().getRouteController().stopRoute("slow", 1, TimeUnit.MILLISECONDS);
            mayEnd.countDown();

            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isIn(200, 500, 503);
        }
    }
}
