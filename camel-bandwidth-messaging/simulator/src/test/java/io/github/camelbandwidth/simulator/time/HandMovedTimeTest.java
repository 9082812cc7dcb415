/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class HandMovedTimeTest {
    private static final Instant START = Instant.parse("2026-02-01T15:00:00Z");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Loop loop = new Loop(vertx);
    private final HandMovedTime time = SimulatorTime.handMoved(START);
    // Touched on the loop alone.
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void start() {
        time.start(loop);
    }

    @AfterEach
    void stop() {
        onLoop(HandMovedTime::stop);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_is_due_runs_and_what_is_due_a_millisecond_later_does_not() {
        onLoop(it -> it.after(Duration.ofMillis(100), () -> done.add("due")));
        time.advance(Duration.ofMillis(99));
        assertThat(done()).isEmpty();
        time.advance(Duration.ofMillis(1));
        assertThat(done()).containsExactly("due");
    }

    @Test
    void what_is_due_runs_in_order_of_time_then_in_the_order_it_was_asked_for() {
        onLoop(it -> {
            it.after(Duration.ofSeconds(2), () -> done.add("third"));
            it.after(Duration.ofSeconds(1), () -> done.add("first"));
            it.after(Duration.ofSeconds(1), () -> done.add("second"));
        });
        time.advance(Duration.ofDays(1));
        assertThat(done()).containsExactly("first", "second", "third");
    }

    @Test
    void each_thing_happens_at_its_own_time() {
        onLoop(it -> {
            it.after(Duration.ofSeconds(1), () -> done.add(it.now().toString()));
            it.after(Duration.ofSeconds(5), () -> done.add(it.now().toString()));
        });
        time.advance(Duration.ofSeconds(10));
        assertThat(done()).containsExactly("2026-02-01T15:00:01Z", "2026-02-01T15:00:05Z");
        assertThat(time.now()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void what_follows_from_a_step_within_the_same_move_happens_too() {
        onLoop(it -> it.after(Duration.ofSeconds(1), () -> it.after(Duration.ofSeconds(1), () -> done.add("follows"))));
        time.advance(Duration.ofSeconds(2));
        assertThat(done()).containsExactly("follows");
    }

    @Test
    void what_is_due_now_happens_without_a_move() {
        onLoop(it -> it.after(Duration.ZERO, () -> done.add("now")));
        assertThat(done()).containsExactly("now");
    }

    @Test
    void what_was_taken_back_does_not_happen() {
        onLoop(it -> it.after(Duration.ofSeconds(1), () -> done.add("never")).cancel());
        time.advance(Duration.ofSeconds(2));
        assertThat(done()).isEmpty();
    }

    @Test
    void nothing_later_begins_before_what_is_under_way_has_ended() {
        onLoop(it -> {
            it.after(Duration.ofSeconds(1), () -> {
                loop.activity().begin();
                loop.afterRealTime(Duration.ofMillis(20), () -> {
                    done.add("answered at " + it.now());
                    loop.activity().end();
                });
            });
            it.after(Duration.ofSeconds(2), () -> done.add("later"));
        });
        time.advance(Duration.ofSeconds(3));
        assertThat(done()).containsExactly("answered at 2026-02-01T15:00:01Z", "later");
    }

    @Test
    void one_failing_action_does_not_keep_the_others_from_their_turn() {
        onLoop(it -> {
            it.after(Duration.ofSeconds(1), () -> {
                throw new IllegalStateException("planned");
            });
            it.after(Duration.ofSeconds(1), () -> done.add("after it"));
        });
        time.advance(Duration.ofSeconds(1));
        assertThat(done()).containsExactly("after it");
    }

    @Test
    @Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
    void an_action_that_ends_with_an_error_does_not_keep_the_others_from_their_turn() {
        onLoop(it -> {
            it.after(Duration.ofSeconds(1), () -> {
                throw new NoSuchMethodError("planned");
            });
            it.after(Duration.ofSeconds(1), () -> done.add("after it"));
        });
        time.advance(Duration.ofSeconds(1));
        assertThat(done()).containsExactly("after it");
    }

    @Test
    void a_hundred_thousand_deadlines_pass_in_one_move() {
        onLoop(it -> {
            for (int i = 0; i < 100_000; i++) {
                it.after(Duration.ofMillis(i), () -> done.add("x"));
            }
        });
        time.advance(Duration.ofHours(1));
        assertThat(done()).hasSize(100_000);
    }

    @Test
    void time_does_not_go_back() {
        assertThatThrownBy(() -> time.advance(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
    void time_does_not_go_beyond_its_end() {
        HandMovedTime last = SimulatorTime.handMoved(Instant.MAX);
        last.start(loop);
        assertThatThrownBy(() -> last.advance(Duration.ofSeconds(1)))
                .isInstanceOfAny(DateTimeException.class, ArithmeticException.class);
    }

    @Test
    void time_moves_by_366_days_at_once_and_not_by_more() {
        time.advance(Duration.ofDays(366));
        assertThat(time.now()).isEqualTo(START.plus(Duration.ofDays(366)));
        for (Duration tooFar : List.of(Duration.ofDays(366).plusNanos(1), ChronoUnit.FOREVER.getDuration())) {
            assertThatThrownBy(() -> time.advance(tooFar))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The distance time moves by at once must be 0 to 366 days");
        }
    }

    @Test
    void after_a_move_too_far_time_still_moves() {
        assertThatThrownBy(() -> time.advance(ChronoUnit.FOREVER.getDuration()))
                .isInstanceOf(IllegalArgumentException.class);
        time.advance(Duration.ofSeconds(1));
        assertThat(time.now()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    @Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
    void an_error_on_the_loop_is_thrown_to_who_asked() {
        NoSuchMethodError planned = new NoSuchMethodError("planned");
        assertThatThrownBy(() -> loop.call(() -> {
                    throw planned;
                }))
                .isSameAs(planned);
    }

    @Test
    void the_thread_time_runs_on_cannot_move_it() {
        assertThatThrownBy(() -> onLoop(it -> it.advance(Duration.ofSeconds(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_time_drives_one_loop_at_once() {
        assertThatThrownBy(() -> time.start(loop)).isInstanceOf(IllegalStateException.class);
    }

    private void onLoop(Consumer<HandMovedTime> action) {
        loop.call(() -> {
            action.accept(time);
            return true;
        });
    }

    private List<String> done() {
        return loop.call(() -> List.copyOf(done));
    }
}
