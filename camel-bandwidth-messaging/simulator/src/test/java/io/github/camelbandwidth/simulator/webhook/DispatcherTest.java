/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class DispatcherTest {
    private static final Instant START = Instant.parse("2026-02-01T15:00:00Z");
    private static final Target IMPOSSIBLE = new Target(URI.create("http://127.0.0.1:99999/x"), null, false);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Loop loop = new Loop(vertx);
    private final HandMovedTime time = SimulatorTime.handMoved(START);
    private final AttemptLog log = new AttemptLog(1_000, 1_000_000);
    // Touched on the loop alone.
    private final List<Event> over = new ArrayList<>();
    private final Dispatcher dispatcher = onLoop(() -> new Dispatcher(
            time,
            loop.activity(),
            new WebhookClient(vertx, loop, Duration.ofSeconds(10), 32),
            event -> Optional.of(IMPOSSIBLE),
            WebhookSettings.defaults(),
            log,
            new AttemptListener() {}));

    @BeforeEach
    void start() {
        time.start(loop);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    @Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_request_that_cannot_even_be_made_is_a_failed_attempt_and_time_moves_on() {
        send(100);
        time.advance(Duration.ZERO);
        assertThat(onLoop(log::all))
                .hasSize(100)
                .allMatch(attempt -> attempt.outcome() == WebhookAttempt.Outcome.WILL_RETRY)
                .allMatch(attempt -> String.valueOf(attempt.failure()).startsWith("not sent ("));
        time.advance(Duration.ofHours(25));
        assertThat(onLoop(() -> List.copyOf(over))).hasSize(100);
        assertThat(onLoop(dispatcher::underWayCount)).isZero();
    }

    @Test
    @Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_reset_ends_what_was_begun_and_no_more() {
        onLoop(() -> {
            IntStream.range(0, 50).forEach(i -> dispatcher.send(event(), () -> {}));
            time.reset();
            dispatcher.reset();
            return true;
        });
        send(1);
        time.advance(Duration.ofHours(25));
        assertThat(onLoop(() -> List.copyOf(over))).hasSize(1);
    }

    private void send(int count) {
        onLoop(() -> {
            IntStream.range(0, count)
                    .mapToObj(i -> event())
                    .forEach(event -> dispatcher.send(event, () -> over.add(event)));
            return true;
        });
    }

    private <T> T onLoop(Supplier<T> question) {
        return loop.call(question);
    }

    private static Event event() {
        Account account = Account.of("9900000", new Credentials("user", "pass"));
        Draft draft = new Draft(
                account.id(), "app", "+19195550110", List.of("+15555554432"), "x", List.of(), null, null, null);
        Message sending = Message.queued("id", START, draft, account)
                .advance(START, Fates.byNumber())
                .message();
        return sending.advance(START, Fates.byNumber()).events().get(0);
    }
}
