/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final int MANY = 64;
    private static final CallSettings PATIENT =
            new CallSettings(new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1)), RetryPolicy.none());
    private static final MessageRequest REQUEST = MessageRequest.builder()
            .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
            .to("+19195550142")
            .from("+19195550100")
            .text("Your table is ready")
            .build();

    /** Threads belong to the group of whoever starts them: here, the client's are told from those of other tests. */
    private final ThreadGroup group = new ThreadGroup("client under test");

    @Test
    void many_sends_in_flight_hold_no_thread_each() throws Exception {
        // Started here, so that its threads do not count.
        try (FaultyServer server = FaultyServer.start(Reply.silence())) {
            FutureTask<Void> sends = new FutureTask<>(() -> sendOneAndThenMany(server));

            new Thread(group, sends, "sender").start();

            sends.get(60, TimeUnit.SECONDS);
        }
    }

    private Void sendOneAndThenMany(FaultyServer server) throws InterruptedException {
        try (BandwidthClient client = new BandwidthClient(ClientRig.HTTP, new HandMovedTime())) {
            send(client, server, 1);
            List<String> withOne = threads();

            send(client, server, MANY - 1);

            assertThat(server.posts()).isEqualTo(MANY);
            assertThat(withOne).anyMatch(name -> name.startsWith("httpclient"));
            // One I/O thread for each processor, which may take their time to start.
            assertThat(threads().size() - withOne.size())
                    .as("threads more than with one in flight: %s", threads())
                    .isLessThan(Runtime.getRuntime().availableProcessors());
            return null;
        }
    }

    /** Starts so many more and waits until the server has them all. */
    private static void send(BandwidthClient client, FaultyServer server, int count) throws InterruptedException {
        Account account = new Account(server.baseUrl(), "9900000", "username", "planted-password");
        List<CompletableFuture<?>> started = IntStream.range(0, count)
                .<CompletableFuture<?>>mapToObj(
                        i -> client.send(account, PATIENT, REQUEST).outcome())
                .toList();
        for (int i = 0; i < count; i++) {
            server.awaitRequest();
        }
        assertThat(started).noneMatch(CompletableFuture::isDone);
    }

    /** Names of all live threads of the client, and of the one that uses it. */
    private List<String> threads() {
        Thread[] threads = new Thread[10 * MANY];
        group.enumerate(threads);
        return Stream.of(threads).filter(Objects::nonNull).map(Thread::getName).toList();
    }
}
