/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.spi.StreamCachingStrategy;

/** A Camel context with the component in it, and a server that takes whatever is sent. The clock stands still. */
final class SendRig implements AutoCloseable {
    static final String APPLICATION = "93de2206-9669-4e07-948d-329f4b722ee2";
    static final String FROM = "+19195550100";
    static final String TO = "+19195550142";

    final FaultyServer server;
    final DefaultCamelContext context = new DefaultCamelContext();
    final BandwidthMessagingComponent component = new BandwidthMessagingComponent();
    final HandMovedTime time = new HandMovedTime();
    final ProducerTemplate template = context.createProducerTemplate();

    /** Account, application and sender are set on the component; the recipient is left to the test. */
    static SendRig start() {
        return start(Reply.json(202, Golden.read("send/accepted-full.json")));
    }

    /** The same without repeats, which would wait for the time that nobody moves. */
    static SendRig startWithoutRepeats() {
        SendRig rig = start();
        rig.component.getRetryConfiguration().setMaxTries(1);
        return rig;
    }

    /** The same with a server that answers otherwise. */
    static SendRig start(Reply... answers) {
        return started(new SendRig(FaultyServer.start(answers)));
    }

    /** The same, in a context whose exchanges are used again. */
    static SendRig pooled() {
        SendRig rig = new SendRig(FaultyServer.start(Reply.json(202, Golden.read("send/accepted-full.json"))));
        rig.context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        return started(rig);
    }

    private static SendRig started(SendRig rig) {
        rig.component.getMessageConfiguration().setApplicationId(APPLICATION);
        rig.component.getMessageConfiguration().setFrom(FROM);
        rig.context.start();
        return rig;
    }

    MockEndpoint mock(String uri) {
        return context.getEndpoint(uri, MockEndpoint.class);
    }

    private SendRig(FaultyServer server) {
        this.server = server;
        component.setTime(time);
        component.getClientConfiguration().setBaseUrl(server.baseUrl());
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("planted-password");
        context.addComponent("bandwidth-messaging", component);
    }

    /** From now on streams of more than 1,000 bytes are cached in a folder of their own in this one. */
    void spool(Path folder) {
        StreamCachingStrategy strategy = context.getStreamCachingStrategy();
        strategy.stop();
        strategy.setSpoolEnabled(true);
        strategy.setSpoolThreshold(1_000);
        strategy.setSpoolDirectory(folder.resolve("spool").toString());
        strategy.start();
    }

    /** Sends to one recipient. */
    Exchange send(Object body, Map<String, Object> headers) {
        return sendTo("bandwidth-messaging:messages?to=%2B19195550142", body, headers);
    }

    /** Sends through any endpoint. */
    Exchange sendTo(String uri, Object body, Map<String, Object> headers) {
        return template.send(uri, ExchangePattern.InOnly, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    /** What went out for it, as JSON; fails if nothing or more than one did. */
    JsonNode sent(Exchange exchange) {
        if (exchange.getException() != null) {
            throw new AssertionError("the exchange failed", exchange.getException());
        }
        if (server.requests().size() != 1) {
            throw new AssertionError("there were " + server.requests().size() + " requests, not one");
        }
        String request = server.requests().get(0);
        return json(request.substring(request.indexOf("\r\n\r\n")));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.stop();
        server.close();
    }
}
