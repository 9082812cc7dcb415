/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lease that is kept at a ledger that does not answer. */
class LeaseKeeperTest {
    private final HandMovedTime time = new HandMovedTime();
    private final SwitchedLedger ledger = new SwitchedLedger(new MemoryLedger(10, time));
    private final LeaseKeeper keeper = new LeaseKeeper(ledger, time);

    @AfterEach
    void close() {
        keeper.close();
        assertThat(time.pending()).as("timers").isZero();
    }

    @Test
    void nothing_is_asked_behind_a_renewal_that_waits() {
        keeper.keep(Ask.run(ledger.claim("key", OnExpiry.RUN_AGAIN)));
        ledger.renewals.hold();

        tick(5);

        assertThat(ledger.renewals.asked()).isEqualTo(1);
    }

    @Test
    void renewals_go_on_when_the_one_that_waited_has_failed() {
        keeper.keep(Ask.run(ledger.claim("key", OnExpiry.RUN_AGAIN)));
        ledger.renewals.hold();
        tick(1);
        ledger.renewals.fail(new LedgerUnavailableException("too slow", null));

        tick(5);

        assertThat(ledger.renewals.asked()).isEqualTo(6);
        assertThat(Ask.now(ledger.claim("key", OnExpiry.RUN_AGAIN))).isEqualTo(new Claim.Busy());
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            time.advance(Duration.ofSeconds(10));
        }
    }
}
