/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final HandMovedTime time = new HandMovedTime();
    private final AtomicInteger questions = new AtomicInteger();
    private final CompletableFuture<ApiResult<String>> answer = new CompletableFuture<>();

    private Probe probe(Duration patience) {
        return new Probe(
                () -> {
                    questions.incrementAndGet();
                    return answer;
                },
                time,
                KEPT,
                patience);
    }

    private static ApiResult<String> failed() {
        return new ApiResult.Failed<>(List.of(), null, Optional.of(new java.net.ConnectException("refused")), Sent.NO);
    }

    @Test
    void who_asks_waits_no_longer_than_its_patience() {
        assertThat(probe(Duration.ZERO).verdict().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void who_asks_when_the_patience_is_over_does_not_wait_at_all() throws Exception {
        Probe probe = probe(Duration.ofDays(1));
        CompletableFuture<Verdict> first = new CompletableFuture<>();
        Thread waiting = new Thread(() -> first.complete(probe.verdict()));
        waiting.start();
        // It has asked, and knows by then how long it may wait.
        while (questions.get() == 0 || waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        time.advance(Duration.ofDays(1));

        assertThat(probe.verdict().state()).isEqualTo(State.UNKNOWN);

        answer.complete(failed());
        assertThat(first.get().state()).isEqualTo(State.DOWN);
    }

    @Test
    void one_question_at_a_time_is_under_way() {
        Probe probe = probe(Duration.ZERO);
        probe.verdict();
        time.advance(KEPT.plusSeconds(1));
        probe.verdict();

        assertThat(questions).hasValue(1);
    }

    @Test
    void an_answer_that_comes_late_is_told_to_who_asks_next() {
        Probe probe = probe(Duration.ZERO);
        probe.verdict();
        answer.complete(failed());

        assertThat(probe.verdict().state()).isEqualTo(State.DOWN);
        assertThat(probe.verdict().message()).isEqualTo("No answer came: ConnectException: refused");
    }

    @Test
    void an_interrupted_thread_waits_no_more() {
        Thread.currentThread().interrupt();
        try {
            assertThat(probe(Duration.ofDays(1)).verdict().state()).isEqualTo(State.UNKNOWN);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
