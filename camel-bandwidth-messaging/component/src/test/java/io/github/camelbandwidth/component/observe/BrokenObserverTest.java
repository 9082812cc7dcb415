/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.ledger.Warnings;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One that observes badly: neither a call nor the others who observe are to suffer from it. */
class BrokenObserverTest {
    private final Observations observations = new Observations(new HandMovedTime());
    private int heard;

    @ParameterizedTest
    @MethodSource("failures")
    void is_warned_of_once_and_the_others_are_told(Runnable failure) {
        observations.add(new QuietObserver() {
            @Override
            public void answered(Answered answer, Duration time) {
                failure.run();
            }
        });
        observations.add(new QuietObserver() {
            @Override
            public void answered(Answered answer, Duration time) {
                heard++;
            }
        });
        try (Warnings warnings = Warnings.of(Observations.class)) {
            observations.receiving().answered(Answered.OK, Duration.ofMillis(1));
            observations.receiving().answered(Answered.OK, Duration.ofMillis(1));

            assertThat(heard).isEqualTo(2);
            assertThat(warnings.messages()).hasSize(1).first().asString().contains("sends and events are not affected");
        }
    }

    static Stream<Named<Runnable>> failures() {
        return Stream.of(
                Named.of("an exception", () -> {
                    throw new IllegalStateException("this observer fails");
                }),
                Named.of("a library that is not there", () -> {
                    throw new NoClassDefFoundError("a library of meters");
                }));
    }
}
