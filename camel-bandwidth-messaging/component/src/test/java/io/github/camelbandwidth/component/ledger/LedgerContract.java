/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static io.github.camelbandwidth.component.ledger.OnExpiry.NEVER_AGAIN;
import static io.github.camelbandwidth.component.ledger.OnExpiry.RUN_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every ledger must do, whatever it keeps its keys in. */
abstract class LedgerContract {
    private static final Duration LEASE = Duration.ofSeconds(30);

    protected LedgerFixture fixture;

    abstract LedgerFixture open() throws Exception;

    @BeforeEach
    void openTheFixture() throws Exception {
        fixture = open();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_claim_a_key_the_second_is_told_that_it_is_busy(OnExpiry policy) {
        Ask.run(fixture.first().claim("key", policy));

        assertThat(Ask.now(fixture.second().claim("key", policy))).isEqualTo(new Claim.Busy());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_done_gives_its_result_to_all_who_claim_it(OnExpiry policy) {
        Lease lease = Ask.run(fixture.first().claim("key", policy));

        assertThat(Ask.now(fixture.first().done(lease, "{\"id\":1}"))).isTrue();

        assertThat(Ask.now(fixture.first().claim("key", policy))).isEqualTo(new Claim.Done("{\"id\":1}"));
        assertThat(Ask.now(fixture.second().claim("key", policy))).isEqualTo(new Claim.Done("{\"id\":1}"));
    }

    @Test
    void an_end_that_is_told_twice_is_one() {
        Lease lease = Ask.run(fixture.first().claim("key", RUN_AGAIN));
        Ask.now(fixture.first().done(lease, "once"));

        assertThat(Ask.now(fixture.first().done(lease, "twice"))).isTrue();

        assertThat(Ask.now(fixture.first().claim("key", RUN_AGAIN))).isEqualTo(new Claim.Done("once"));
        assertThat(fixture.first().refused()).isZero();
    }

    @Test
    void what_is_released_runs_again_under_a_higher_token() {
        Lease before = Ask.run(fixture.first().claim("key", NEVER_AGAIN));

        assertThat(Ask.now(fixture.first().release(before))).isTrue();

        assertThat(Ask.run(fixture.second().claim("key", NEVER_AGAIN)).token()).isGreaterThan(before.token());
        assertThat(fixture.second().takeovers()).isZero();
    }

    @Test
    void a_holder_that_released_can_end_nothing_of_the_next_one() {
        Lease before = Ask.run(fixture.first().claim("key", RUN_AGAIN));
        Ask.now(fixture.first().release(before));
        Ask.run(fixture.second().claim("key", RUN_AGAIN));

        assertThat(Ask.now(fixture.first().done(before, "late"))).isFalse();
        assertThat(Ask.now(fixture.first().release(before))).isFalse();
        assertThat(Ask.now(fixture.first().renew(before))).isFalse();

        assertThat(Ask.now(fixture.first().claim("key", RUN_AGAIN))).isEqualTo(new Claim.Busy());
        assertThat(fixture.first().refused()).isEqualTo(2);
    }

    @Test
    void a_lease_holds_until_its_thirty_seconds_are_over() {
        Ask.run(fixture.first().claim("key", RUN_AGAIN));

        fixture.pass(LEASE.minusMillis(1));
        assertThat(Ask.now(fixture.second().claim("key", RUN_AGAIN))).isEqualTo(new Claim.Busy());

        fixture.pass(Duration.ofMillis(1));
        Ask.run(fixture.second().claim("key", RUN_AGAIN));
        assertThat(fixture.second().takeovers()).isEqualTo(1);
    }

    @Test
    void a_lease_that_is_renewed_every_ten_seconds_holds_for_ever() {
        Lease lease = Ask.run(fixture.first().claim("key", RUN_AGAIN));
        assertThat(lease.renewEvery()).isEqualTo(Duration.ofSeconds(10));

        for (int i = 0; i < 10; i++) {
            fixture.pass(lease.renewEvery());
            assertThat(Ask.now(fixture.first().renew(lease))).isTrue();
        }

        assertThat(Ask.now(fixture.second().claim("key", RUN_AGAIN))).isEqualTo(new Claim.Busy());
    }

    @Test
    void who_was_taken_over_can_neither_finish_nor_renew_and_is_counted() {
        Lease late = Ask.run(fixture.first().claim("key", RUN_AGAIN));
        fixture.pass(LEASE);
        Lease lease = Ask.run(fixture.second().claim("key", RUN_AGAIN));
        assertThat(lease.token()).isGreaterThan(late.token());

        assertThat(Ask.now(fixture.first().done(late, "late"))).isFalse();
        assertThat(Ask.now(fixture.first().renew(late))).isFalse();
        assertThat(fixture.first().refused()).isEqualTo(1);

        assertThat(Ask.now(fixture.second().done(lease, "in time"))).isTrue();
        assertThat(Ask.now(fixture.first().claim("key", RUN_AGAIN))).isEqualTo(new Claim.Done("in time"));
    }

    @Test
    void what_must_never_run_again_is_lost_when_its_lease_is_over() {
        Ask.run(fixture.first().claim("key", NEVER_AGAIN));
        fixture.pass(LEASE);

        assertThat(Ask.now(fixture.second().claim("key", NEVER_AGAIN))).isEqualTo(new Claim.Lost());
        fixture.pass(Duration.ofDays(1));
        assertThat(Ask.now(fixture.second().claim("key", NEVER_AGAIN))).isEqualTo(new Claim.Lost());
        assertThat(fixture.second().takeovers()).isZero();
    }

    @Test
    void what_is_lost_is_found_when_its_holder_speaks_after_all() {
        Lease lease = Ask.run(fixture.first().claim("key", NEVER_AGAIN));
        fixture.pass(LEASE);
        assertThat(Ask.now(fixture.second().claim("key", NEVER_AGAIN))).isEqualTo(new Claim.Lost());

        assertThat(Ask.now(fixture.first().done(lease, "late"))).isTrue();

        assertThat(Ask.now(fixture.second().claim("key", NEVER_AGAIN))).isEqualTo(new Claim.Done("late"));
    }

    @Test
    void what_is_claimed_done_or_lost_is_known_to_all() {
        Ask.run(fixture.first().claim("claimed", RUN_AGAIN));
        Ask.now(fixture.first().done(Ask.run(fixture.first().claim("done", RUN_AGAIN)), "{}"));
        Ask.run(fixture.first().claim("lost", NEVER_AGAIN));
        fixture.pass(LEASE);

        for (String known : List.of("claimed", "done", "lost")) {
            assertThat(Ask.now(fixture.second().anyKnown(List.of("no such", known, known))))
                    .as(known)
                    .isTrue();
        }
    }

    @Test
    void what_nobody_began_or_somebody_gave_back_is_not_known() {
        Ask.now(fixture.first().release(Ask.run(fixture.first().claim("released", RUN_AGAIN))));
        Ask.run(fixture.first().claim("message-delivered", RUN_AGAIN));

        assertThat(Ask.now(fixture.second().anyKnown(List.of("released", "message", "message-delivered:1", "%"))))
                .isFalse();
        assertThat(Ask.now(fixture.second().anyKnown(List.of()))).isFalse();
    }

    @Test
    void a_claim_says_whether_it_was_taken_from_somebody() {
        assertThat(((Claim.Run) Ask.now(fixture.first().claim("key", RUN_AGAIN))).takenOver())
                .isFalse();
        fixture.pass(LEASE);

        Claim.Run second = (Claim.Run) Ask.now(fixture.second().claim("key", RUN_AGAIN));
        assertThat(second.takenOver()).isTrue();

        Ask.now(fixture.second().release(second.lease()));
        assertThat(((Claim.Run) Ask.now(fixture.first().claim("key", RUN_AGAIN))).takenOver())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ünïcödé-鍵", "a\u0000b", "\ud83d", "'; DROP TABLE x; --", "sha256:1"})
    void any_key_is_one_of_its_own(String key) {
        Lease lease = Ask.run(fixture.first().claim(key, NEVER_AGAIN));
        Ask.now(fixture.first().done(lease, "of this key"));

        assertThat(Ask.now(fixture.second().claim(key, NEVER_AGAIN))).isEqualTo(new Claim.Done("of this key"));
        assertThat(Ask.now(fixture.second().anyKnown(List.of(key)))).isTrue();
        assertThat(Ask.now(fixture.second().anyKnown(List.of(key + "?")))).isFalse();
        Ask.run(fixture.second().claim(key + "?", NEVER_AGAIN));
        Ask.run(fixture.second().claim(key + "x".repeat(100_000), NEVER_AGAIN));
        Ask.run(fixture.second().claim(key + "x".repeat(100_001), NEVER_AGAIN));
    }

    @Test
    void a_result_may_have_two_thousand_characters() {
        String result = "ü".repeat(Ledger.MAX_RESULT);
        Lease lease = Ask.run(fixture.first().claim("key", NEVER_AGAIN));

        Ask.now(fixture.first().done(lease, result));

        assertThat(Ask.now(fixture.first().claim("key", NEVER_AGAIN))).isEqualTo(new Claim.Done(result));
    }

    @Test
    void no_key_is_shown() {
        assertThat(Ask.run(fixture.first().claim("planted-key", NEVER_AGAIN)).toString())
                .isEqualTo("Lease[token=1]");
    }

    @Test
    void of_many_who_claim_the_same_keys_exactly_one_runs_each() throws Exception {
        int keys = 100;
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Integer>>> granted = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                granted.add(pool.submit(claimer(i, keys)));
            }
            Set<Integer> seen = new HashSet<>();
            for (Future<List<Integer>> one : granted) {
                assertThat(one.get()).allMatch(seen::add, "was granted to nobody else");
            }
            assertThat(seen).hasSize(keys);
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<List<Integer>> claimer(int number, int keys) {
        Ledger ledger = number % 2 == 0 ? fixture.first() : fixture.second();
        List<Integer> order = new ArrayList<>(IntStream.range(0, keys).boxed().toList());
        Collections.shuffle(order, new Random(number));
        return () -> order.stream()
                .filter(key -> Ask.now(ledger.claim("key" + key, RUN_AGAIN)) instanceof Claim.Run)
                .toList();
    }

    @Test
    void of_many_who_take_over_the_same_expired_keys_exactly_one_does_each() throws Exception {
        int keys = 50;
        for (int key = 0; key < keys; key++) {
            Ask.run(fixture.first().claim("key" + key, RUN_AGAIN));
        }
        fixture.pass(LEASE);

        of_many_who_claim_the_same_keys_exactly_one_runs_each();
    }
}
