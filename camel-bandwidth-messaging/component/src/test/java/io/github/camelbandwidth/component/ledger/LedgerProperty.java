/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in whatever order, a ledger says what a few lines of arithmetic say. */
abstract class LedgerProperty {
    private static final long LEASE_SECONDS = 30;

    abstract LedgerFixture open() throws Exception;

    enum Move {
        CLAIM_AGAIN,
        CLAIM_NEVER,
        RENEW,
        DONE,
        RELEASE,
        PASS
    }

    /** One of three workers does something with one of two keys; or time passes. */
    record Step(Move move, int worker, int key, int seconds) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.of(Move.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 31))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void a_ledger_does_as_the_model_says(@ForAll("stories") List<Step> story) throws Exception {
        try (LedgerFixture fixture = open()) {
            Story told = new Story(fixture);
            story.forEach(told::tell);
            assertThat(fixture.first().refused()
                            + (fixture.second() == fixture.first()
                                    ? 0
                                    : fixture.second().refused()))
                    .isEqualTo(told.refused);
        }
    }

    /** What a key should look like. */
    private static final class Expected {
        private Lease holder;
        private long highest;
        private long until;
        private Lease finisher;
    }

    private static final class Story {
        private final LedgerFixture fixture;
        private final Map<Integer, Expected> keys = new HashMap<>();
        private final Map<List<Integer>, Lease> leases = new HashMap<>();
        private long now;
        private long refused;

        Story(LedgerFixture fixture) {
            this.fixture = fixture;
        }

        void tell(Step step) {
            Expected expected = keys.computeIfAbsent(step.key(), key -> new Expected());
            switch (step.move()) {
                case PASS -> {
                    fixture.pass(Duration.ofSeconds(step.seconds()));
                    now += step.seconds();
                }
                case CLAIM_AGAIN -> claim(step, expected, OnExpiry.RUN_AGAIN);
                case CLAIM_NEVER -> claim(step, expected, OnExpiry.NEVER_AGAIN);
                default -> {
                    Lease lease = leases.get(List.of(step.worker(), step.key()));
                    if (lease != null) {
                        end(step, expected, lease);
                    }
                }
            }
        }

        private Ledger ledger(Step step) {
            return step.worker() == 0 ? fixture.first() : fixture.second();
        }

        private void claim(Step step, Expected expected, OnExpiry policy) {
            Claim claim = Ask.now(ledger(step).claim("key" + step.key(), policy));
            boolean expired = now >= expected.until;
            if (expected.finisher != null) {
                assertThat(claim).isEqualTo(new Claim.Done("token " + expected.finisher.token()));
            } else if (expected.holder != null && !expired) {
                assertThat(claim).isEqualTo(new Claim.Busy());
            } else if (expected.holder != null && policy == OnExpiry.NEVER_AGAIN) {
                assertThat(claim).isEqualTo(new Claim.Lost());
            } else {
                Lease lease = ((Claim.Run) claim).lease();
                assertThat(lease.token()).isGreaterThan(expected.highest);
                expected.holder = lease;
                expected.highest = lease.token();
                expected.until = now + LEASE_SECONDS;
                leases.put(List.of(step.worker(), step.key()), lease);
            }
        }

        private void end(Step step, Expected expected, Lease lease) {
            boolean own = expected.holder != null && expected.holder.token() == lease.token();
            switch (step.move()) {
                case RENEW -> {
                    assertThat(Ask.now(ledger(step).renew(lease))).isEqualTo(own);
                    expected.until = own ? now + LEASE_SECONDS : expected.until;
                }
                case RELEASE -> {
                    assertThat(Ask.now(ledger(step).release(lease))).isEqualTo(own);
                    refused += own ? 0 : 1;
                    expected.holder = own ? null : expected.holder;
                }
                default -> {
                    boolean finished = expected.finisher != null && expected.finisher.token() == lease.token();
                    assertThat(Ask.now(ledger(step).done(lease, "token " + lease.token())))
                            .isEqualTo(own || finished);
                    refused += own || finished ? 0 : 1;
                    expected.finisher = own ? lease : expected.finisher;
                    expected.holder = own ? null : expected.holder;
                }
            }
        }
    }
}
