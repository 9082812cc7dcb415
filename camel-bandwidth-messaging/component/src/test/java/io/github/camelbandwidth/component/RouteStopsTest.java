/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Service;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ShutdownPrepared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for its next try ends when its route, the context or the component stops; a try under way goes on. */
class RouteStopsTest {
    private static final Duration WAIT = Duration.ofSeconds(7);
    private static final Reply FULL =
            Reply.json(429, Golden.read("errors/429-queue-full.json")).with("Retry-After", "7");
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));

    private final SendRig rig = SendRig.start();
    private FaultyServer server = FaultyServer.start(FULL, ACCEPTED);

    @BeforeEach
    void route() throws Exception {
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                String messages = "bandwidth-messaging:messages?to=%2B19195550101&baseUrl=";
                from("direct:to").routeId("to").to(messages + server.baseUrl());
                from("direct:toD").routeId("toD").toD(messages + "${header.url}");
                from("direct:list").routeId("list").recipientList(simple(messages + "${header.url}"));
                from("direct:outer").routeId("outer").to("direct:middle");
                from("direct:middle").routeId("middle").to("direct:inner");
                from("direct:inner").routeId("inner").to(messages + server.baseUrl());
                from("direct:other").routeId("other").to("mock:other");
            }
        });
    }

    @AfterEach
    void stop() {
        rig.close();
        server.close();
    }

    private CompletableFuture<Exchange> begin(String uri) {
        return rig.template.asyncSend(uri, exchange -> {
            exchange.getMessage().setBody("planted text");
            exchange.getMessage().setHeader("url", server.baseUrl());
        });
    }

    private CompletableFuture<Exchange> waiting(String uri) throws InterruptedException {
        CompletableFuture<Exchange> exchange = begin(uri);
        rig.time.awaitTimer(WAIT);
        return exchange;
    }

    private void assertEndedAsTheLastTry(CompletableFuture<Exchange> exchange) throws Exception {
        assertThat(exchange.get(20, TimeUnit.SECONDS).getException()).isInstanceOf(MessageRejectedException.class);
        rig.time.advance(Duration.ofMinutes(1));
        assertThat(server.posts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"to", "toD", "list", "inner"})
    void the_stop_of_its_route_ends_a_wait(String route) throws Exception {
        CompletableFuture<Exchange> exchange = waiting("direct:" + route);

        rig.context.getRouteController().stopRoute(route);

        assertEndedAsTheLastTry(exchange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outer", "middle", "inner"})
    void the_stop_of_each_route_it_is_in_ends_a_wait(String route) throws Exception {
        CompletableFuture<Exchange> exchange = waiting("direct:outer");

        rig.context.getRouteController().stopRoute(route);

        assertEndedAsTheLastTry(exchange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:to", "direct:toD"})
    void the_stop_of_the_context_ends_a_wait(String uri) throws Exception {
        CompletableFuture<Exchange> exchange = waiting(uri);

        rig.context.stop();

        assertEndedAsTheLastTry(exchange);
    }

    @Test
    void the_stop_of_the_component_ends_the_wait_of_an_exchange_without_a_route() throws Exception {
        CompletableFuture<Exchange> exchange =
                waiting("bandwidth-messaging:messages?to=%2B19195550101&baseUrl=" + server.baseUrl());

        rig.component.stop();

        assertEndedAsTheLastTry(exchange);
    }

    @Test
    void the_stop_of_another_route_ends_nothing() throws Exception {
        CompletableFuture<Exchange> exchange = waiting("direct:to");

        rig.context.getRouteController().stopRoute("other");

        rig.time.advance(WAIT);
        assertThat(exchange.get(20, TimeUnit.SECONDS).getException()).isNull();
    }

    @Test
    void a_route_that_was_started_again_waits_again() throws Exception {
        rig.context.getRouteController().stopRoute("to");
        rig.context.getRouteController().startRoute("to");
        CompletableFuture<Exchange> exchange = waiting("direct:to");

        rig.time.advance(WAIT);

        assertThat(exchange.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(server.posts()).isEqualTo(2);
    }

    @Test
    void a_route_that_was_removed_and_added_again_waits_again_and_ends_its_waits() throws Exception {
        rig.context.getRouteController().stopRoute("to");
        rig.context.removeRoute("to");
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:to")
                        .routeId("to")
                        .to("bandwidth-messaging:messages?to=%2B19195550101&baseUrl=" + server.baseUrl());
            }
        });
        CompletableFuture<Exchange> exchange = waiting("direct:to");

        rig.context.getRouteController().stopRoute("to");

        assertEndedAsTheLastTry(exchange);
    }

    /** Tells when Camel has told a route to prepare for its stop. */
    private record Told(CountDownLatch latch) implements Service, ShutdownPrepared {
        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public void prepareShutdown(boolean suspendOnly, boolean forced) {
            latch.countDown();
        }
    }

    private interface Change {
        void make() throws Exception;
    }

    private CompletableFuture<Void> begun(String route, Change change) throws InterruptedException {
        Told told = new Told(new CountDownLatch(1));
        rig.context.getRoute(route).addService(told);
        CompletableFuture<Void> changed = CompletableFuture.runAsync(() -> {
            try {
                change.make();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(told.latch().await(20, TimeUnit.SECONDS)).isTrue();
        return changed;
    }

    @Test
    void to_suspend_a_route_ends_no_wait() throws Exception {
        CompletableFuture<Exchange> exchange = waiting("direct:to");

        CompletableFuture<Void> suspended =
                begun("to", () -> rig.context.getRouteController().suspendRoute("to"));

        assertThat(exchange).isNotDone();
        rig.time.advance(WAIT);
        assertThat(exchange.get(20, TimeUnit.SECONDS).getException()).isNull();
        suspended.get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_try_on_its_way_when_the_route_stops_goes_on_and_is_the_last() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        serve(FULL.after(mayAnswer), ACCEPTED);
        CompletableFuture<Exchange> exchange = begin("direct:toD");
        server.awaitRequest();
        CompletableFuture<Void> stopped =
                begun("toD", () -> rig.context.getRouteController().stopRoute("toD"));
        assertThat(exchange).isNotDone();

        mayAnswer.countDown();

        assertEndedAsTheLastTry(exchange);
        stopped.get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_first_try_that_waits_for_a_connection_when_the_route_stops_still_gets_it() throws Exception {
        rig.component.getHttpConfiguration().setMaxConnections(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        serve(ACCEPTED.after(mayAnswer));
        CompletableFuture<Exchange> first = begin("direct:toD");
        server.awaitRequest();
        CompletableFuture<Exchange> second = begin("direct:toD");
        // The first timer is that of the first request.
        rig.time.awaitTimers(2);
        CompletableFuture<Void> stopped =
                begun("toD", () -> rig.context.getRouteController().stopRoute("toD"));

        mayAnswer.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(second.get(20, TimeUnit.SECONDS).getException()).isNull();
        stopped.get(20, TimeUnit.SECONDS);
    }

    private void serve(Reply... replies) {
        server.close();
        server = FaultyServer.start(replies);
    }
}
