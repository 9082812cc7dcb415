/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static io.github.camelbandwidth.component.ledger.OnExpiry.RUN_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One of Camel's repositories as a list of what is done. */
class RepositoryLedgerTest {
    private final HandMovedTime time = new HandMovedTime();
    private final Repository repository = new Repository();
    private final RepositoryLedger first = new RepositoryLedger(repository, time);
    private final RepositoryLedger second = new RepositoryLedger(repository, time);

    /** One that may be away, or slow. */
    private static final class Repository extends MemoryIdempotentRepository {
        private volatile boolean away;
        private volatile CountDownLatch answers = new CountDownLatch(0);

        @Override
        public boolean contains(String key) {
            hang();
            return super.contains(key);
        }

        @Override
        public boolean add(String key) {
            hang();
            return super.add(key);
        }

        private void hang() {
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (away) {
                throw new IllegalStateException("planted key");
            }
        }
    }

    @BeforeEach
    void start() {
        repository.start();
        first.start();
        second.start();
    }

    @AfterEach
    void stop() {
        repository.answers.countDown();
        first.stop();
        second.stop();
        assertThat(time.pending()).as("timers").isZero();
    }

    private static void assertUnavailable(CompletionStage<?> answer) {
        assertThatThrownBy(() -> Ask.now(answer))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .cause()
                .cause()
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageNotContaining("planted");
    }

    @Test
    void what_is_done_is_in_the_repository_and_done_for_all() {
        Lease lease = Ask.run(first.claim("key", RUN_AGAIN));
        assertThat(repository.contains("key")).isFalse();

        assertThat(Ask.now(first.done(lease, ""))).isTrue();

        assertThat(repository.contains("key")).isTrue();
        assertThat(Ask.now(first.claim("key", RUN_AGAIN))).isEqualTo(new Claim.Done(""));
        assertThat(Ask.now(second.claim("key", RUN_AGAIN))).isEqualTo(new Claim.Done(""));
    }

    @Test
    void a_key_taken_out_of_the_repository_runs_again() {
        Ask.now(first.done(Ask.run(first.claim("key", RUN_AGAIN)), ""));

        repository.remove("key");

        Ask.run(first.claim("key", RUN_AGAIN));
    }

    @Test
    void within_a_process_a_key_runs_once_at_a_time() {
        Lease lease = Ask.run(first.claim("key", RUN_AGAIN));
        assertThat(Ask.now(first.claim("key", RUN_AGAIN))).isEqualTo(new Claim.Busy());

        Ask.now(first.release(lease));

        Ask.run(first.claim("key", RUN_AGAIN));
        assertThat(repository.getCacheSize()).isZero();
    }

    @Test
    void of_two_processes_both_may_run_and_both_ends_count() {
        Lease here = Ask.run(first.claim("key", RUN_AGAIN));
        Lease there = Ask.run(second.claim("key", RUN_AGAIN));

        assertThat(Ask.now(first.done(here, ""))).isTrue();
        assertThat(Ask.now(second.done(there, ""))).isTrue();
    }

    @Test
    void what_another_process_has_done_is_known_and_what_it_has_begun_is_not() {
        Lease lease = Ask.run(second.claim("key", RUN_AGAIN));
        assertThat(Ask.now(second.anyKnown(List.of("other", "key")))).isTrue();
        assertThat(Ask.now(first.anyKnown(List.of("other", "key")))).isFalse();

        Ask.now(second.done(lease, ""));

        assertThat(Ask.now(first.anyKnown(List.of("other", "key")))).isTrue();
        assertThat(Ask.now(first.anyKnown(List.of()))).isFalse();
    }

    @Test
    void keys_that_are_too_long_are_kept_as_their_hash() {
        String key = "k".repeat(300);
        Ask.now(first.done(Ask.run(first.claim(key, RUN_AGAIN)), ""));

        assertThat(repository.getCache().keySet()).singleElement().asString().matches("sha256:[0-9a-f]{64}");
        assertThat(Ask.now(second.anyKnown(List.of(key)))).isTrue();
        assertThat(Ask.now(second.claim(key, RUN_AGAIN))).isEqualTo(new Claim.Done(""));
    }

    @Test
    void a_repository_that_is_away_lets_nothing_run_and_holds_nothing_back_afterwards() {
        repository.away = true;
        assertUnavailable(first.claim("key", RUN_AGAIN));
        assertUnavailable(first.anyKnown(List.of("key")));

        repository.away = false;

        Ask.run(first.claim("key", RUN_AGAIN));
    }

    @Test
    void an_end_that_could_not_be_added_can_be_told_again() {
        Lease lease = Ask.run(first.claim("key", RUN_AGAIN));
        repository.away = true;
        assertUnavailable(first.done(lease, ""));
        assertThat(Ask.now(first.claim("key", RUN_AGAIN))).isEqualTo(new Claim.Busy());

        repository.away = false;

        assertThat(Ask.now(first.done(lease, ""))).isTrue();
        assertThat(first.refused()).isZero();
    }

    @Test
    void a_repository_that_hangs_keeps_nobody_for_more_than_ten_seconds() {
        repository.answers = new CountDownLatch(1);
        CompletionStage<Claim> claim = first.claim("key", RUN_AGAIN);

        time.advance(Duration.ofSeconds(10));

        assertThatThrownBy(() -> Ask.now(claim)).hasStackTraceContaining("did not answer within 10000 ms");
        repository.answers.countDown();
        Ask.run(first.claim("key", RUN_AGAIN));
    }

    @Test
    void a_late_end_of_a_lease_that_was_taken_over_is_refused_and_added_nowhere() {
        Lease late = Ask.run(first.claim("key", RUN_AGAIN));
        time.advance(Duration.ofSeconds(30));
        Ask.run(first.claim("key", RUN_AGAIN));

        assertThat(Ask.now(first.done(late, ""))).isFalse();

        assertThat(first.takeovers()).isEqualTo(1);
        assertThat(first.refused()).isEqualTo(1);
        assertThat(repository.getCacheSize()).isZero();
    }

    @Test
    void stopped_it_says_so() {
        first.stop();

        assertThatThrownBy(() -> Ask.now(first.claim("key", RUN_AGAIN)))
                .hasStackTraceContaining("the ledger is not started, or stopped again");
    }
}
