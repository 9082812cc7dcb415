/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.Timeouts;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.client.query.MessageFilter;
import io.github.camelbandwidth.client.query.MessageQuery;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Waits;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list waits as the API tells it to, and the wait ends when its route stops. */
class ListRepeatsTest {
    private static final Reply LIMITED =
            Reply.json(429, Golden.read("errors/429-rate-limit.json")).with("Retry-After", "240");
    private static final Reply FOUND = Reply.json(200, Golden.read("list/nothing-found.json"));

    private final HandMovedTime time = new HandMovedTime();
    private final BandwidthClient client = new BandwidthClient(HttpSettings.defaults(), time);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});

    @AfterEach
    void close() throws Exception {
        client.close();
        context.close();
    }

    private CompletableFuture<Operation.Result> list(FaultyServer server, Message message) throws Exception {
        Waits waits = new Waits() {
            @Override
            public <T> CompletableFuture<T> until(CompletableFuture<T> ended, Runnable callOff) {
                stop.set(callOff);
                return ended;
            }
        };
        CallSettings settings =
                new CallSettings(new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1)), RetryPolicy.defaults());
        ApiCaller caller = new ApiCaller(
                () -> client, new Account(server.baseUrl(), "9900000", "username", "planted-password"), settings);
        MessageQuery query = MessageQuery.all().with(MessageFilter.MESSAGE_STATUS, "FAILED");
        return new ListMessagesOperation(
                        caller,
                        new QueryReader(query, time::now),
                        new Lists(null, false, Runnable::run),
                        exchange -> waits)
                .start(message)
                .toCompletableFuture();
    }

    private Message message() {
        return new DefaultExchange(context).getMessage();
    }

    @Test
    void a_rate_limit_is_waited_for_as_long_as_the_api_says() throws Exception {
        try (FaultyServer server = FaultyServer.start(LIMITED, FOUND)) {
            Message message = message();
            CompletableFuture<Operation.Result> result = list(server, message);
            time.awaitTimer(Duration.ofMinutes(4));
            time.advance(Duration.ofMinutes(4));

            result.get(20, TimeUnit.SECONDS).write(message);

            assertThat(message.getBody()).isEqualTo(List.of());
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_stop_ends_that_wait_with_what_was_answered() throws Exception {
        try (FaultyServer server = FaultyServer.start(LIMITED, FOUND)) {
            CompletableFuture<Operation.Result> result = list(server, message());
            time.awaitTimer(Duration.ofMinutes(4));

            stop.get().run();

            Throwable failure = result.handle((none, thrown) -> thrown).get(20, TimeUnit.SECONDS);
            assertThat(failure.getCause()).isInstanceOfSatisfying(RequestFailedException.class, refused -> {
                assertThat(refused.getStatusCode()).isEqualTo(429);
                assertThat(refused.getDone()).isEqualTo(Sent.NO);
            });
            assertThat(server.requests()).hasSize(1);
        }
    }
}
