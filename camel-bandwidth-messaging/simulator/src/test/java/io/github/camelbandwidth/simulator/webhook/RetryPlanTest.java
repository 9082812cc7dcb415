/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryPlanTest {
    private static final RetryPlan PLAN = RetryPlan.defaults();

    @Example
    void the_first_delays_are_one_two_and_four_seconds() {
        assertThat(PLAN.delayAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PLAN.delayAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(PLAN.delayAfter(3)).isEqualTo(Duration.ofSeconds(4));
    }

    @Property
    void no_delay_is_shorter_than_the_one_before_or_longer_than_the_longest(
            @ForAll @IntRange(min = 1, max = 100_000) int attempts) {
        assertThat(PLAN.delayAfter(attempts + 1))
                .isGreaterThanOrEqualTo(PLAN.delayAfter(attempts))
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Example
    void an_attempt_at_exactly_24_hours_is_made_and_one_later_is_not() {
        Instant since = Instant.EPOCH;
        Instant last = since.plus(Duration.ofHours(24));
        assertThat(PLAN.next(since, 1, last.minusSeconds(1), 0)).contains(last);
        assertThat(PLAN.next(since, 1, last.minusMillis(999), 0)).isEmpty();
    }

    @Property
    void jitter_makes_a_delay_up_to_a_fifth_shorter_and_never_longer(
            @ForAll @IntRange(min = 1, max = 60) int attempts,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double luck) {
        Duration delay = Duration.between(
                Instant.EPOCH,
                PLAN.next(Instant.EPOCH, attempts, Instant.EPOCH, luck).orElseThrow());
        assertThat(delay).isBetween(PLAN.delayAfter(attempts).multipliedBy(4).dividedBy(5), PLAN.delayAfter(attempts));
    }

    @Example
    void a_plan_that_never_waits_or_shrinks_is_refused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetryPlan(Duration.ZERO, 2, second, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPlan(second, 0.5, second, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPlan(second, Double.NaN, second, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPlan(second, 2, Duration.ofMillis(1), second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPlan(second, 2, second, Duration.ofDays(367)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The time to give up must be 0 to 366 days");
        assertThatThrownBy(() -> new RetryPlan(second, 2, second, second.negated()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
