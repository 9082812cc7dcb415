/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    @ParameterizedTest
    @CsvSource({"1, 0, 500", "1, 0.5, 750", "1, 0.999, 1000", "2, 0, 1000", "2, 0.5, 1500", "3, 0, 2000", "4, 0.5, 6000"
    })
    void a_wait_doubles_and_half_of_it_is_chance(int tries, double jitter, long millis) {
        assertThat(RetryPolicy.defaults().delay(tries, jitter)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void a_wait_after_very_many_tries_is_long_and_not_negative() {
        assertThat(RetryPolicy.defaults().delay(1000, 0)).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO, false))
                .withMessage("there must be at least 1 try, but there are 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, Duration.ofMillis(-1), Duration.ZERO, false));
    }
}
