/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.ledger.Claim;
import io.github.camelbandwidth.component.ledger.Lease;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.component.ledger.OnExpiry;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is seen of the consumers that run and of their ledgers. */
class ReceiversTest {
    private final HandMovedTime time = new HandMovedTime();
    private final Ledger ledger = new MemoryLedger(100, time);
    private final Receivers receivers = new Receivers();

    private record One(String path, Ledger ledger) implements Receiver {
        @Override
        public int busy() {
            return 0;
        }

        @Override
        public int places() {
            return 1;
        }

        @Override
        public long left() {
            return 0;
        }

        @Override
        public boolean isLedgerAway() {
            return false;
        }

        @Override
        public boolean isServed() {
            return true;
        }
    }

    /** A run that is cut off, is taken over, and ends all the same. */
    private static void takeOver(Ledger ledger, HandMovedTime time, String key) throws Exception {
        Lease lost = lease(ledger, key);
        time.advance(Duration.ofSeconds(31));
        lease(ledger, key);
        assertThat(ledger.done(lost, "").toCompletableFuture().get()).isFalse();
    }

    private static Lease lease(Ledger ledger, String key) throws Exception {
        Claim claim =
                ledger.claim(key, OnExpiry.RUN_AGAIN).toCompletableFuture().get();
        return ((Claim.Run) claim).lease();
    }

    @Test
    void a_ledger_that_two_consumers_share_counts_once() throws Exception {
        receivers.add(new One("/one", ledger));
        receivers.add(new One("/two", ledger));

        takeOver(ledger, time, "key");

        assertThat(receivers.counts()).isEqualTo(new LedgerCounts(1, 1));
    }

    @Test
    void what_was_counted_before_a_consumer_started_does_not_count() throws Exception {
        takeOver(ledger, time, "before");

        receivers.add(new One("/one", ledger));

        assertThat(receivers.counts()).isEqualTo(new LedgerCounts(0, 0));
    }

    @Test
    void counts_stay_when_a_consumer_stops_and_go_on_when_it_starts_again() throws Exception {
        Receiver first = new One("/one", ledger);
        receivers.add(first);
        takeOver(ledger, time, "first");
        receivers.remove(first);
        assertThat(receivers.counts()).isEqualTo(new LedgerCounts(1, 1));

        receivers.add(new One("/one", ledger));
        takeOver(ledger, time, "second");

        assertThat(receivers.counts()).isEqualTo(new LedgerCounts(2, 2));
    }

    @Test
    void a_consumer_is_taken_away_once() {
        Receiver first = new One("/one", ledger);
        receivers.add(first);
        receivers.remove(first);
        receivers.remove(first);

        assertThat(receivers.running()).isEmpty();
    }
}
