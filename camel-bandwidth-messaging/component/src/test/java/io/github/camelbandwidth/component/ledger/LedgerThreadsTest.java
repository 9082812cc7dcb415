/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that is slow, hangs or changes its mind. */
class LedgerThreadsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final HandMovedTime time = new HandMovedTime();
    private final LedgerThreads threads = new LedgerThreads(1, time, PATIENCE);

    @AfterEach
    void stop() {
        hangs.countDown();
        threads.stop();
    }

    private String hang() {
        begun.countDown();
        try {
            hangs.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }

    private static void assertUnavailable(CompletionStage<?> answer, String why) {
        assertThatThrownBy(() -> answer.toCompletableFuture().get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_question_ends_when_its_time_is_up_and_its_late_answer_is_handed_back() throws Exception {
        CompletableFuture<String> handedBack = new CompletableFuture<>();
        CompletionStage<String> answer = threads.ask(this::hang, handedBack::complete);
        begun.await();

        time.advance(PATIENCE);

        assertUnavailable(answer, "did not answer within 10000 ms");
        hangs.countDown();
        assertThat(handedBack.get(20, TimeUnit.SECONDS)).isEqualTo("late");
    }

    @Test
    void what_nobody_waits_for_any_more_is_told_but_not_asked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        threads.ask(this::hang, late -> {});
        begun.await();
        CompletionStage<Integer> question = threads.ask(asked::incrementAndGet, late -> {});
        CompletionStage<Integer> end = threads.tell(told::incrementAndGet);

        time.advance(PATIENCE);
        hangs.countDown();

        assertUnavailable(question, "did not answer");
        assertUnavailable(end, "did not answer");
        threads.stop();
        assertThat(asked).hasValue(0);
        assertThat(told).hasValue(1);
    }

    @Test
    void what_is_worth_nothing_later_leaves_the_line_when_its_time_is_up_and_an_end_does_not() throws Exception {
        AtomicInteger told = new AtomicInteger();
        threads.ask(this::hang, late -> {});
        begun.await();
        CompletionStage<String> question = threads.ask(() -> "", late -> {});
        CompletionStage<Integer> renewal = threads.tellInTime(told::incrementAndGet);
        CompletionStage<Integer> end = threads.tell(told::incrementAndGet);
        assertThat(threads.waiting()).isEqualTo(3);

        time.advance(PATIENCE);

        assertUnavailable(question, "did not answer");
        assertUnavailable(renewal, "did not answer");
        assertUnavailable(end, "did not answer");
        assertThat(threads.waiting()).isEqualTo(1);
        hangs.countDown();
        threads.stop();
        assertThat(told).hasValue(1);
    }

    @Test
    void when_a_thousand_wait_a_question_is_refused_and_an_end_is_not() throws Exception {
        CompletionStage<String> first = threads.ask(this::hang, late -> {});
        begun.await();
        for (int i = 0; i < 1000; i++) {
            threads.ask(() -> "", late -> {});
        }

        assertUnavailable(threads.ask(() -> "", late -> {}), "1000 questions wait");

        CompletionStage<String> end = threads.tell(() -> "told");
        hangs.countDown();
        assertThat(Ask.now(first)).isEqualTo("late");
        assertThat(Ask.now(end)).isEqualTo("told");
        // The thread that answers tells whoever waits first, and its timer then.
        threads.stop();
        assertThat(time.pending()).as("timers").isZero();
    }

    @Test
    void a_step_the_database_called_off_is_tried_five_times() {
        AtomicInteger tries = new AtomicInteger();

        assertThat(Ask.now(threads.tell(() -> calledOff(tries, 4)))).isEqualTo(5);

        tries.set(0);
        assertUnavailable(threads.tell(() -> calledOff(tries, 5)), "SQL state 40001");
        assertThat(tries).hasValue(5);
    }

    private static int calledOff(AtomicInteger tries, int times) throws SQLException {
        if (tries.incrementAndGet() <= times) {
            throw new SQLException("in favour of another", "40001");
        }
        return tries.get();
    }

    @Test
    void after_the_stop_everything_is_refused() {
        threads.stop();

        assertUnavailable(threads.ask(() -> "", late -> {}), "the ledger is stopped");
        assertUnavailable(threads.tell(() -> ""), "the ledger is stopped");
    }
}
