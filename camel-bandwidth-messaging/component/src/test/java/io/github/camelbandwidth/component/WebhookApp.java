/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel application with a real HTTP server on a free port, and a caller of its webhook. */
public final class WebhookApp implements AutoCloseable {
    public static final String USERNAME = "hook";
    public static final String PASSWORD = "planted-webhook-password";
    public static final String OPTIONS =
            "webhookPath=/events&webhookUsername=" + USERNAME + "&webhookPassword=" + PASSWORD;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final TestServer.Running server;
    private volatile HttpClient client = HttpClient.newHttpClient();

    private WebhookApp(TestServer kind, RoutesBuilder routes, Consumer<BandwidthMessagingComponent> settings)
            throws Exception {
        BandwidthMessagingComponent component =
                context.getComponent("bandwidth-messaging", BandwidthMessagingComponent.class);
        component.getReceiveConfiguration().setHttpComponent(kind.component());
        settings.accept(component);
        server = kind.addTo(context);
        try {
            context.addRoutes(routes);
            context.start();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** On a clock that stands still, so that no call is answered only because the machine is slow. */
    public static WebhookApp start(RoutesBuilder routes) throws Exception {
        return start(routes, component -> component.setTime(new HandMovedTime()));
    }

    /** On the server that is the default of an application. */
    public static WebhookApp start(RoutesBuilder routes, Consumer<BandwidthMessagingComponent> settings)
            throws Exception {
        return start(TestServer.PLATFORM_HTTP, routes, settings);
    }

    public static WebhookApp start(
            TestServer server, RoutesBuilder routes, Consumer<BandwidthMessagingComponent> settings) throws Exception {
        return new WebhookApp(server, routes, settings);
    }

    public CamelContext context() {
        return context;
    }

    public MockEndpoint mock(String uri) {
        return context.getEndpoint(uri, MockEndpoint.class);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port().getAsInt() + "/events");
    }

    /** A call as the API makes it, with the right credentials. */
    public HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(call(body).header("Authorization", basic(USERNAME, PASSWORD)));
    }

    /** The same, without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> postAsync(String body) {
        HttpRequest call =
                call(body).header("Authorization", basic(USERNAME, PASSWORD)).build();
        return client.sendAsync(call, HttpResponse.BodyHandlers.ofString());
    }

    public HttpRequest.Builder call(String body) {
        return call(body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpRequest.Builder call(byte[] body) {
        return HttpRequest.newBuilder(url())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        return client.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Makes what is called from now on on new connections: a server that was stopped has closed those there were. */
    void hangUp() {
        client = HttpClient.newHttpClient();
    }

    public static String basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public void close() throws IOException {
        context.close();
        server.rest().close();
    }
}
