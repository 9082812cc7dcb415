/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;

/** An application that sends to a server that misbehaves on order, and hears events on a clock that is moved by hand. */
final class DeliveryApp implements AutoCloseable {
    static final String TO = "+19195550142";
    static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));

    final HandMovedTime time = new HandMovedTime();
    final FaultyServer server;
    final WebhookApp app;

    /** Sends with these options, and gets these replies. */
    static DeliveryApp start(String options, Reply... replies) throws Exception {
        return new DeliveryApp(options, WebhookApp.OPTIONS, FaultyServer.start(replies));
    }

    DeliveryApp(String options, String webhook, FaultyServer server) throws Exception {
        this.server = server;
        app = WebhookApp.start(routes(options, webhook), component -> {
            component.setTime(time);
            component.getClientConfiguration().setBaseUrl(server.baseUrl());
            component.getClientConfiguration().setAccountId("9900000");
            component.getClientConfiguration().setUsername("username");
            component.getClientConfiguration().setPassword("planted-password");
            component.getMessageConfiguration().setApplicationId(SendRig.APPLICATION);
            component.getMessageConfiguration().setFrom(SendRig.FROM);
        });
    }

    private static RouteBuilder routes(String options, String webhook) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").routeId("send").to("bandwidth-messaging:messages?" + options);
                from("bandwidth-messaging:messages?" + webhook)
                        .routeId("events")
                        .to("mock:events");
            }
        };
    }

    /** Sends and does not wait. */
    CompletableFuture<Exchange> send(Map<String, Object> headers) {
        Exchange exchange = new DefaultExchange(app.context());
        exchange.getMessage().setBody("planted text");
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return app.context().createProducerTemplate().asyncSend("direct:send", exchange);
    }

    /** Sends to one and does not wait. */
    CompletableFuture<Exchange> send() {
        return send(Map.of("CamelBandwidthMessagingTo", TO));
    }

    /** The API tells the application; the answer must be that of somebody who has taken it. */
    void tell(String webhook) throws IOException, InterruptedException {
        int status = app.post(webhook).statusCode();
        if (status != 200) {
            throw new AssertionError("the webhook was answered with " + status);
        }
    }

    /** The tag of the last message that was posted, as it went over the wire; null if it had none. */
    String tagOnTheWire() throws InterruptedException {
        String request = server.awaitRequest();
        return SendRig.json(request.substring(request.indexOf("\r\n\r\n")))
                .path("tag")
                .textValue();
    }

    static Exchange ended(CompletableFuture<Exchange> send) throws Exception {
        return send.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        app.close();
        server.close();
    }
}
