/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.api.UnreadableEventsException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.ShutdownAware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls from somebody who may call, whose body cannot be read: who is told of them. */
class UnreadablePayloadsTest {
    private static final String UNREADABLE = "[{\"text\":\"planted words\"";

    /** What a handler was told, with what the exchange held at that moment. */
    private record Told(String body, Throwable failure, Throwable ofExchange, int headers) {}

    private static final class Handler implements ExceptionHandler {
        final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
        final CountDownLatch mayEnd;

        Handler(int latch) {
            mayEnd = new CountDownLatch(latch);
        }

        @Override
        public void handleException(Throwable failure) {
            throw new AssertionError("without an exchange", failure);
        }

        @Override
        public void handleException(String message, Throwable failure) {
            throw new AssertionError("without an exchange", failure);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable failure) {
            assertThat(exchange.getMessage().getBody()).isInstanceOf(byte[].class);
            told.add(new Told(
                    exchange.getMessage().getBody(String.class),
                    failure,
                    exchange.getException(),
                    exchange.getMessage().getHeaders().size()));
            try {
                assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        Told next() throws InterruptedException {
            Told next = told.poll(20, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }
    }

    private static WebhookApp start(ExceptionHandler handler, String options) throws Exception {
        return WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("handler", handler);
                from("bandwidth-messaging:messages?exceptionHandler=#handler&" + WebhookApp.OPTIONS + options)
                        .routeId("events")
                        .to("mock:events");
            }
        });
    }

    private static int atWork(WebhookApp app) {
        return ((ShutdownAware) app.context().getRoute("events").getConsumer()).getPendingExchangesSize();
    }

    @Test
    void the_exception_handler_gets_the_payload_and_a_reason_that_quotes_nothing() throws Exception {
        Handler handler = new Handler(0);
        try (WebhookApp app = start(handler, "")) {
            assertThat(app.post(UNREADABLE).statusCode()).isEqualTo(400);

            Told told = handler.next();
            assertThat(told.body()).isEqualTo(UNREADABLE);
            assertThat(told.headers()).isZero();
            assertThat(told.failure())
                    .isSameAs(told.ofExchange())
                    .isInstanceOfSatisfying(UnreadableEventsException.class, failure -> assertThat(failure.getPayload())
                            .isEqualTo(UNREADABLE.getBytes(StandardCharsets.UTF_8)))
                    .hasMessageContaining("malformed JSON at line 1, column")
                    .hasNoCause();
            assertThat(told.failure().toString()).doesNotContain("planted");
            assertThat(app.mock("mock:events").getReceivedCounter()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic aG9vazp3cm9uZw==", "Basic"})
    void nobody_is_told_of_those_who_may_not_call(String authorization) throws Exception {
        Handler handler = new Handler(0);
        try (WebhookApp app = start(handler, "")) {
            app.send(app.call(UNREADABLE).header("Authorization", authorization));
            app.post(UNREADABLE + " ");

            assertThat(handler.next().body()).isEqualTo(UNREADABLE + " ");
            assertThat(handler.told).isEmpty();
        }
    }

    @Test
    void a_slow_handler_keeps_nobody_waiting_and_has_a_place_that_it_gives_back() throws Exception {
        Handler handler = new Handler(1);
        try (WebhookApp app = start(handler, "&maxConcurrentEvents=1")) {
            assertThat(app.post(UNREADABLE).statusCode()).isEqualTo(400);
            handler.next();

            assertThat(atWork(app)).isEqualTo(1);
            assertThat(app.post(WebhookFixture.DELIVERED).statusCode()).isEqualTo(503);
            assertThat(app.post(UNREADABLE).statusCode()).isEqualTo(400);

            handler.mayEnd.countDown();
            // A stop waits for it.
            app.context().getRouteController().stopRoute("events");
            assertThat(handler.told).isEmpty();
        }
    }

    @Test
    void the_routes_error_handler_gets_it_if_that_is_chosen() throws Exception {
        try (WebhookApp app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(deadLetterChannel("mock:dead"));
                from("bandwidth-messaging:messages?bridgeErrorHandler=true&" + WebhookApp.OPTIONS)
                        .routeId("events")
                        .to("mock:events");
            }
        })) {
            MockEndpoint dead = app.mock("mock:dead");
            dead.expectedMessageCount(1);
            dead.setResultWaitTime(20_000);

            assertThat(app.post(UNREADABLE).statusCode()).isEqualTo(400);

            dead.assertIsSatisfied();
            assertThat(dead.getReceivedExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT))
                    .isInstanceOf(UnreadableEventsException.class);
            assertThat(app.mock("mock:events").getReceivedCounter()).isZero();
            // A stop waits until its exchange is over.
            app.context().getRouteController().stopRoute("events");
            assertThat(app.context().getInflightRepository().size()).isZero();
        }
    }

    @Test
    void a_handler_that_throws_itself_gives_its_place_back() throws Exception {
        Semaphore told = new Semaphore(0);
        ExceptionHandler broken = new Broken(told);
        try (WebhookApp app = start(broken, "&maxConcurrentEvents=1")) {
            for (int calls = 0; calls < 2; calls++) {
                assertThat(app.post(UNREADABLE).statusCode()).isEqualTo(400);
                assertThat(told.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
                awaitNothingAtWork(app);
            }
        }
    }

    private static void awaitNothingAtWork(WebhookApp app) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (atWork(app) > 0) {
            assertThat(System.nanoTime()).as("it still has its place").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private record Broken(Semaphore told) implements ExceptionHandler {
        @Override
        public void handleException(Throwable failure) {
            handleException("", failure);
        }

        @Override
        public void handleException(String message, Throwable failure) {
            handleException(message, null, failure);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable failure) {
            told.release();
            throw new IllegalStateException("the handler is broken");
        }
    }
}
