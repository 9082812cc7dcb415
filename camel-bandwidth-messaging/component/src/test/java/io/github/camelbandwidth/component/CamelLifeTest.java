/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Sending in routes that come, go and change as Camel lets them. */
class CamelLifeTest {
    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    private void send(String route, String text) {
        assertThat(rig.sendTo(route, text, Map.of()).getException()).isNull();
    }

    private Stream<String> sent(String field) {
        return rig.server.requests().stream()
                .map(request -> SendRig.json(request.substring(request.indexOf("\r\n\r\n"))))
                .map(json -> json.path(field).textValue());
    }

    @Test
    void a_route_template_makes_routes_of_their_own() throws Exception {
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routeTemplate("remind")
                        .templateParameter("name")
                        .templateParameter("sender")
                        .from("direct:{{name}}")
                        .to("bandwidth-messaging:messages?to=+19195550100&from={{sender}}&tag={{name}}");
            }
        });
        for (String[] route : new String[][] {{"north", "+19195550100"}, {"south", "+19195550101"}}) {
            TemplatedRouteBuilder.builder(rig.context, "remind")
                    .routeId(route[0])
                    .parameter("name", route[0])
                    .parameter("sender", route[1])
                    .add();
        }
        send("direct:north", "Hello");
        rig.context.getRouteController().stopRoute("north");
        rig.context.removeRoute("north");
        send("direct:south", "Hello");
        assertThat(sent("tag")).containsExactly("north", "south");
        assertThat(sent("from")).containsExactly("+19195550100", "+19195550101");
    }

    private static String yaml(String tag) {
        return """
                - route:
                    id: reloaded
                    from:
                      uri: direct:reloaded
                      steps:
                        - to: bandwidth-messaging:messages?to=+19195550100&tag=%s
                """.formatted(tag);
    }

    private void load(String tag) throws Exception {
        PluginHelper.getRoutesLoader(rig.context)
                .updateRoutes(List.of(ResourceHelper.fromString("reloaded.yaml", yaml(tag))));
    }

    @Test
    void a_reloaded_yaml_route_sends_as_it_says_now() throws Exception {
        // A second one would show as a second connection, and not one that has not been given back yet.
        rig.component.getHttpConfiguration().setMaxConnections(1);
        load("before");
        send("direct:reloaded", "Hello");
        load("after");
        send("direct:reloaded", "Hello");
        assertThat(sent("tag")).containsExactly("before", "after");
        assertThat(rig.context.getRoutes()).hasSize(1);
        assertThat(rig.server.connections()).as("the HTTP client stays").isEqualTo(1);
    }

    @Test
    void a_suspended_route_ends_what_it_sends_and_begins_nothing_until_it_is_resumed() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Reply accepted = Reply.json(202, Golden.read("send/accepted-full.json"));
        try (FaultyServer server = FaultyServer.start(accepted.after(mayAnswer), accepted)) {
            rig.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:sending?block=false")
                            .routeId("sending")
                            .to("bandwidth-messaging:messages?to=+19195550100&baseUrl=" + server.baseUrl());
                }
            });
            CompletableFuture<Exchange> inFlight =
                    CompletableFuture.supplyAsync(() -> rig.sendTo("direct:sending", "first", Map.of()));
            server.awaitRequest();
            CompletableFuture<?> suspended = CompletableFuture.runAsync(() -> suspend("sending"));
            mayAnswer.countDown();
            assertThat(inFlight.get(20, TimeUnit.SECONDS).getException()).isNull();
            suspended.get(20, TimeUnit.SECONDS);
            assertThat(rig.sendTo("direct:sending?block=false", "second", Map.of())
                            .getException())
                    .isInstanceOf(DirectConsumerNotAvailableException.class);
            assertThat(server.posts()).isEqualTo(1);
            rig.context.getRouteController().resumeRoute("sending");
            send("direct:sending", "third");
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    private void suspend(String route) {
        try {
            rig.context.getRouteController().suspendRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_exchange_id_of_the_log_goes_along_behind_the_send() throws Exception {
        rig.context.setUseMDCLogging(true);
        CompletableFuture<String> logged = new CompletableFuture<>();
        CompletableFuture<Thread> behind = new CompletableFuture<>();
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:logged")
                        .to("bandwidth-messaging:messages?to=+19195550100")
                        .process(exchange -> {
                            behind.complete(Thread.currentThread());
                            logged.complete(MDC.get("camel.exchangeId"));
                        });
            }
        });
        Exchange exchange = rig.sendTo("direct:logged", "Hello", Map.of());
        assertThat(exchange.getException()).isNull();
        assertThat(behind.get(20, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
        assertThat(logged.get(20, TimeUnit.SECONDS)).isEqualTo(exchange.getExchangeId());
    }
}
