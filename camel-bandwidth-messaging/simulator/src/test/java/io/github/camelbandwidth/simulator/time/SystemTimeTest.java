/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
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
            Instant now = time.now();
            time.at(now.plusMillis(40), () -> done.add("third"));
            time.at(now.plusMillis(20), () -> done.add("second"));
            time.at(now, () -> done.add("first"));
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

    @Test
    void when_it_is_moved_what_falls_due_is_done_in_order_each_at_its_own_time() {
        Instant start = time.now();
        List<Instant> times = loop.call(() -> {
            List<Instant> seen = new CopyOnWriteArrayList<>();
            time.after(Duration.ofHours(20), () -> seen.add(time.now()));
            time.after(Duration.ofHours(10), () -> {
                seen.add(time.now());
                time.after(Duration.ofHours(5), () -> seen.add(time.now()));
            });
            time.after(Duration.ofHours(30), () -> seen.add(time.now()));
            return seen;
        });
        time.advance(Duration.ofHours(24));
        assertThat(times).hasSize(3).isSorted();
        assertThat(times.get(0)).isBetween(start.plus(Duration.ofHours(10)), start.plus(Duration.ofHours(11)));
        assertThat(times.get(1)).isBetween(start.plus(Duration.ofHours(15)), start.plus(Duration.ofHours(16)));
        assertThat(times.get(2)).isBetween(start.plus(Duration.ofHours(20)), start.plus(Duration.ofHours(21)));
    }

    @Test
    void after_it_was_moved_it_keeps_running() throws InterruptedException {
        Instant start = time.now();
        time.advance(Duration.ofHours(24));
        assertThat(time.now()).isAfterOrEqualTo(start.plus(Duration.ofHours(24)));
        loop.execute(() -> time.after(Duration.ofMillis(20), () -> done.add("by itself")));
        assertThat(take()).isEqualTo("by itself");
    }

    @Test
    void what_was_armed_before_a_move_comes_as_much_earlier() throws InterruptedException {
        loop.call(() -> time.after(Duration.ofHours(24), () -> done.add("soon")));
        time.advance(Duration.ofHours(24).minusMillis(50));
        assertThat(take()).isEqualTo("soon");
    }

    @Test
    void it_does_not_go_back() {
        assertThatThrownBy(() -> time.advance(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private String take() throws InterruptedException {
        String next = done.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
