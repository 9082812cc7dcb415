/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemTimeTest {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Loop loop = new Loop(vertx);
    private final SimulatorTime time = SimulatorTime.system();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() {
        time.start(loop);
    }

    @AfterEach
    void stop() {
        loop.execute(time::stop);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_is_due_runs_in_order_of_time_whatever_the_order_it_was_asked_for() throws InterruptedException {
        loop.execute(() -> {
            time.after(Duration.ofMillis(40), () -> done.add("third"));
            time.after(Duration.ofMillis(20), () -> done.add("second"));
            time.after(Duration.ZERO, () -> done.add("first"));
        });
        assertThat(List.of(take(), take(), take())).containsExactly("first", "second", "third");
    }

    @Test
    void nothing_runs_before_it_is_due() throws InterruptedException {
        loop.execute(() -> {
            var due = time.now().plusMillis(30);
            time.at(due, () -> done.add(time.now().isBefore(due) ? "early" : "in time"));
        });
        assertThat(take()).isEqualTo("in time");
    }

    @Test
    void what_was_taken_back_does_not_happen() throws InterruptedException {
        loop.execute(() -> {
            time.after(Duration.ofMillis(10), () -> done.add("never")).cancel();
            time.after(Duration.ofMillis(20), () -> done.add("later"));
        });
        assertThat(take()).isEqualTo("later");
    }

    private String take() throws InterruptedException {
        String next = done.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
