/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;
import org.apache.camel.spi.ShutdownAware;
import org.junit.jupiter.api.AfterEach;

/** A webhook whose route takes as long as a test wants, on a clock that is moved by hand. */
abstract class AcknowledgementFixture {
    final HandMovedTime time = new HandMovedTime();
    final HeldStep step = new HeldStep();
    final CountDownLatch suspended = new CountDownLatch(1);
    private WebhookApp app;

    @AfterEach
    void stopTheApp() throws IOException {
        if (app != null) {
            app.close();
        }
    }

    /** One route with these options, beside the path and the credentials. */
    WebhookApp start(String options) throws Exception {
        app = WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        getContext().setShutdownStrategy(new Telling(getContext()));
                        from("bandwidth-messaging:messages?" + options + "&" + WebhookApp.OPTIONS)
                                .routeId("events")
                                .process(step);
                    }
                },
                component -> component.setTime(time));
        return app;
    }

    /** Tells when it has suspended a route, which comes before it waits for what is at work. */
    private final class Telling extends DefaultShutdownStrategy {
        Telling(CamelContext context) {
            super(context);
        }

        @Override
        protected void suspendNow(String routeId, Consumer consumer) {
            super.suspendNow(routeId, consumer);
            suspended.countDown();
        }
    }

    interface Step {
        void run() throws Exception;
    }

    /** Runs it on another thread, and waits until the route is suspended by it. */
    CompletableFuture<Void> suspending(Step stop) throws InterruptedException {
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> {
            try {
                stop.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(suspended.await(20, TimeUnit.SECONDS)).isTrue();
        return ended;
    }

    /** To wait on until so many more exchanges are over. */
    NotifyBuilder over(int exchanges) {
        return new NotifyBuilder(app.context())
                .fromRoute("events")
                .whenDone(exchanges)
                .create();
    }

    /** Also until the ledger has been told, which comes after the exchange, and before the place is left. */
    void await(NotifyBuilder over) {
        assertThat(over.matches(20, TimeUnit.SECONDS)).isTrue();
        ShutdownAware consumer =
                (ShutdownAware) app.context().getRoute("events").getConsumer();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (consumer.getPendingExchangesSize() > 0) {
            assertThat(System.nanoTime()).as("an event still has its place").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    static String delivered(String message) {
        return Events.delivered(message, "+19195550142");
    }

    static String sent(String message) {
        return Events.sent(message, "planted tag");
    }

    /** One call with all their events. */
    static String array(String... webhooks) {
        return array(Stream.of(webhooks));
    }

    static String array(Stream<String> webhooks) {
        return webhooks.map(WebhookFixture::inner).collect(Collectors.joining(",", "[", "]"));
    }

    static int status(CompletableFuture<HttpResponse<String>> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS).statusCode();
    }

    static List<String> deliveredOf(String... messages) {
        return Stream.of(messages)
                .map(message -> message + " message-delivered")
                .toList();
    }
}
