/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static io.github.camelbandwidth.component.ledger.OnExpiry.NEVER_AGAIN;
import static io.github.camelbandwidth.component.ledger.OnExpiry.RUN_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest extends LedgerContract {
    @Override
    LedgerFixture open() {
        return new MemoryFixture();
    }

    private static void finish(Ledger ledger, String key) {
        Ask.now(ledger.done(Ask.run(ledger.claim(key, NEVER_AGAIN)), "of " + key));
    }

    @Test
    void when_it_is_full_the_oldest_finished_key_is_forgotten() {
        MemoryLedger ledger = new MemoryLedger(2, new HandMovedTime());
        finish(ledger, "oldest");
        finish(ledger, "newer");

        Ask.run(ledger.claim("newest", NEVER_AGAIN));

        assertThat(Ask.now(ledger.claim("newer", NEVER_AGAIN))).isEqualTo(new Claim.Done("of newer"));
        Ask.run(ledger.claim("oldest", NEVER_AGAIN));
    }

    @Test
    void what_is_claimed_is_never_forgotten() {
        MemoryLedger ledger = new MemoryLedger(2, new HandMovedTime());
        Lease first = Ask.run(ledger.claim("first", NEVER_AGAIN));
        Ask.run(ledger.claim("second", NEVER_AGAIN));

        assertThatThrownBy(() -> Ask.now(ledger.claim("third", NEVER_AGAIN)))
                .hasRootCauseInstanceOf(LedgerUnavailableException.class)
                .hasStackTraceContaining("all 2 keys of the ledger in memory are claimed");

        Ask.now(ledger.done(first, "done"));
        Ask.run(ledger.claim("third", RUN_AGAIN));
        assertThat(Ask.now(ledger.claim("second", NEVER_AGAIN))).isEqualTo(new Claim.Busy());
    }

    @Test
    void it_warns_of_forgetting_what_is_young_once_an_hour_and_not_of_what_is_old() {
        HandMovedTime time = new HandMovedTime();
        MemoryLedger ledger = new MemoryLedger(1, time);
        try (Warnings warnings = Warnings.of(MemoryLedger.class)) {
            finish(ledger, "1");
            time.advance(Duration.ofDays(2));
            finish(ledger, "2");
            assertThat(warnings.messages()).isEmpty();

            finish(ledger, "3");
            finish(ledger, "4");
            time.advance(Duration.ofMinutes(59));
            finish(ledger, "5");
            assertThat(warnings.messages()).hasSize(1);

            time.advance(Duration.ofMinutes(1));
            finish(ledger, "6");
            assertThat(warnings.messages()).hasSize(2).last().asString().contains("has forgotten 4 that were younger");
        }
    }

    @Test
    void a_step_of_the_wall_clock_ends_no_lease() {
        AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-02-01T15:00:00Z"));
        HandMovedTime steady = new HandMovedTime();
        MemoryLedger ledger = new MemoryLedger(2, new Stepping(wall, steady));
        Ask.run(ledger.claim("key", RUN_AGAIN));

        wall.set(wall.get().plus(Duration.ofHours(1)));
        assertThat(Ask.now(ledger.claim("key", RUN_AGAIN))).isEqualTo(new Claim.Busy());

        wall.set(wall.get().minus(Duration.ofHours(2)));
        steady.advance(Duration.ofSeconds(30));
        Ask.run(ledger.claim("key", RUN_AGAIN));
    }

    private record Stepping(AtomicReference<Instant> wall, Time steady) implements Time {
        @Override
        public Instant now() {
            return wall.get();
        }

        @Override
        public long nanos() {
            return steady.nanos();
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            return steady.after(delay, task);
        }
    }

    @Test
    void a_bound_below_one_is_refused() {
        assertThatThrownBy(() -> new MemoryLedger(0)).hasMessage("maxKeys must be greater than 0, but is 0");
    }
}
