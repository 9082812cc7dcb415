/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RareWarningTest {
    private final HandMovedTime time = new HandMovedTime();
    private final RareWarning warning =
            new RareWarning(LoggerFactory.getLogger(RareWarningTest.class), time, "The ledger is away");

    private void happens(int times) {
        for (int i = 0; i < times; i++) {
            warning.tell(new CompletionException(new IllegalStateException("no database")));
        }
    }

    @Test
    void it_is_logged_at_once_then_once_a_minute_with_how_often_it_happened_in_between() {
        try (Warnings warnings = Warnings.of(RareWarningTest.class)) {
            happens(100);
            assertThat(warnings.messages())
                    .containsExactly("The ledger is away: java.lang.IllegalStateException: no database");

            time.advance(Duration.ofMinutes(1).minusMillis(1));
            happens(1);
            assertThat(warnings.messages()).hasSize(1);

            time.advance(Duration.ofMillis(1));
            happens(2);
            assertThat(warnings.messages()).hasSize(2).last().asString().endsWith("no database (and 100 times before)");
        }
    }
}
