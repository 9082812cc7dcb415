/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.Timeouts;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that the application made: found in the registry, used, and left open. */
class ClientBeanTest {
    private final HandMovedTime time = new HandMovedTime();
    private final BandwidthClient client = new BandwidthClient(HttpSettings.defaults(), time, () -> 0.5);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final FaultyServer server =
            FaultyServer.start(Reply.json(429, ""), Reply.json(202, Golden.read("send/accepted-minimal.json")));

    @BeforeEach
    void start() {
        context.getRegistry().bind("theClient", client);
        context.getComponent("bandwidth-messaging");
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
        client.close();
        server.close();
    }

    private CompletableFuture<Exchange> send() {
        return context.createProducerTemplate()
                .asyncSend(
                        "bandwidth-messaging:messages?accountId=9900000&username=username&password=password"
                                + "&applicationId=" + SendRig.APPLICATION
                                + "&from=%2B19195550100&to=%2B19195550101&baseUrl=" + server.baseUrl(),
                        exchange -> exchange.getMessage().setBody("planted text"));
    }

    @Test
    void the_only_one_in_the_registry_is_used() throws Exception {
        CompletableFuture<Exchange> exchange = send();
        // By the clock and the chance of that very client.
        time.awaitTimer(Duration.ofMillis(750));

        time.advance(Duration.ofMillis(750));

        assertThat(exchange.get(20, TimeUnit.SECONDS).getException()).isNull();
    }

    @Test
    void it_outlives_the_component() throws Exception {
        CompletableFuture<Exchange> exchange = send();
        time.awaitTimer(Duration.ofMillis(750));

        context.stop();

        assertThat(exchange.get(20, TimeUnit.SECONDS).getException()).isNotNull();
        Account account = new Account(server.baseUrl(), "9900000", "username", "password");
        CallSettings settings =
                new CallSettings(new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1)), RetryPolicy.none());
        MessageRequest request = MessageRequest.builder()
                .applicationId(SendRig.APPLICATION)
                .from("+19195550100")
                .to("+19195550101")
                .text("planted text")
                .build();
        assertThat(client.send(account, settings, request)
                        .outcome()
                        .get(20, TimeUnit.SECONDS)
                        .sent())
                .isEqualTo(Sent.YES);
    }
}
