/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.testkit.Golden;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.EndpointServiceRegistry.EndpointService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which HTTP server a webhook gets, and what is said where there is none. */
class HttpServersTest {
    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    private void start(String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?webhookPath=/events&allowAnonymous=true" + options)
                        .routeId("events")
                        .to("mock:events");
            }
        });
        context.start();
    }

    private static int post(int port) throws Exception {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Golden.read("events/message-delivered.json")))
                .build();
        return HttpClient.newHttpClient()
                .send(call, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "undertow", "netty-http"})
    void it_is_the_one_of_the_rest_configuration(String server) throws Exception {
        int port = TestServer.freePort();
        TestServer.listenAt(context, server, port);

        start("");

        assertThat(post(port)).isEqualTo(200);
    }

    @Test
    void it_is_platform_http_if_nothing_is_said() throws Exception {
        TestServer.Running server = TestServer.PLATFORM_HTTP.addTo(context);

        start("");

        assertThat(post(server.port().getAsInt())).isEqualTo(200);
    }

    @Test
    void the_one_that_is_named_comes_before_that_of_the_rest_configuration() throws Exception {
        TestServer.Running server = TestServer.PLATFORM_HTTP.addTo(context);
        TestServer.listenAt(context, "jetty", TestServer.freePort());

        start("&httpComponent=platform-http");

        assertThat(post(server.port().getAsInt())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "undertow", "netty-http"})
    void a_server_that_opens_a_port_has_to_be_told_which(String server) {
        assertThatThrownBy(() -> start("&httpComponent=" + server))
                .hasStackTraceContaining("The webhook /events cannot be served by " + server)
                .hasStackTraceContaining("camel.rest.component=" + server + " and camel.rest.port=8080");
    }

    @Test
    void the_port_of_another_component_is_not_taken() {
        TestServer.listenAt(context, "jetty", TestServer.freePort());

        assertThatThrownBy(() -> start("&httpComponent=undertow"))
                .hasStackTraceContaining("camel.rest.component=undertow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/{hook}",
                "/hook/*",
                "/hook?x=1",
                "/hook%23x",
                "/a b",
                "/a//b",
                "/a/../b",
                "/:hook",
                "/a;b",
                "/a~b",
                ""
            })
    void a_path_that_servers_would_understand_in_different_ways_is_refused(String path) {
        assertThatThrownBy(() -> context.getEndpoint("bandwidth-messaging:messages?webhookPath=RAW(" + path + ")"))
                .hasStackTraceContaining("webhookPath must be a path such as /bandwidth/events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jety", "log"})
    void a_name_that_serves_no_http_is_told_at_start(String name) {
        assertThatThrownBy(() -> start("&httpComponent=" + name))
                .hasStackTraceContaining("httpComponent=" + name + " is not there or serves no HTTP");
    }

    @Test
    void so_is_one_of_the_rest_configuration() {
        TestServer.listenAt(context, "jety", 0);

        assertThatThrownBy(() -> start("")).hasStackTraceContaining("The component jety of the REST configuration");
    }

    @Test
    void platform_http_without_a_server_says_how_to_get_one() {
        assertThatThrownBy(() -> start(""))
                .hasStackTraceContaining("The webhook /events cannot be served by platform-http")
                .hasStackTraceContaining("camel.server.enabled=true");
    }

    @Test
    void a_servlet_that_comes_later_is_waited_for_if_it_is_named() throws Exception {
        start("&httpComponent=servlet");

        assertThat(context.getRouteController().getRouteStatus("events").isStarted())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "undertow", "netty-http"})
    void a_start_that_fails_leaves_nothing_and_may_be_tried_again(String server) throws Exception {
        context.start();
        try (ServerSocket taken = new ServerSocket(TestServer.freePort(), 1, InetAddress.getLoopbackAddress())) {
            TestServer.listenAt(context, server, taken.getLocalPort());
            assertThatThrownBy(() -> start(""))
                    .hasStackTraceContaining("The webhook /events cannot be served by " + server);
            taken.close();

            context.getRouteController().startRoute("events");

            assertThat(post(taken.getLocalPort())).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(TestServer.class)
    void camels_registry_lists_where_events_come_in_if_that_is_known(TestServer kind) throws Exception {
        TestServer.Running server = kind.addTo(context);
        context.getRestConfiguration().setContextPath("app");
        try {
            start("&httpComponent=" + kind.component());

            assertThat(context.getCamelContextExtension()
                            .getEndpointServiceRegistry()
                            .listAllEndpointServices())
                    .filteredOn(service -> service.getComponent().equals("bandwidth-messaging")
                            && service.getDirection().equals("in"))
                    .allMatch(EndpointService::isHostedService)
                    .extracting(EndpointService::getServiceUrl)
                    .containsExactlyElementsOf(
                            switch (kind) {
                                case SERVLET -> List.<String>of();
                                // Camel says no host for this one.
                                case PLATFORM_HTTP ->
                                    List.of("http://0.0.0.0:" + server.port().getAsInt() + "/app/events");
                                default ->
                                    List.of("http://127.0.0.1:" + server.port().getAsInt() + "/app/events");
                            });
        } finally {
            server.rest().close();
        }
    }

    @Test
    void a_stopped_consumer_is_nowhere() throws Exception {
        TestServer.listenAt(context, "jetty", TestServer.freePort());
        start("");
        BandwidthMessagingEndpoint endpoint =
                (BandwidthMessagingEndpoint) context.getRoute("events").getEndpoint();
        assertThat(endpoint.getServiceUrl()).endsWith("/events");

        context.getRouteController().stopRoute("events");

        assertThat(endpoint.getServiceUrl())
                .isEqualTo(endpoint.getClientConfiguration().getBaseUrl());
    }
}
