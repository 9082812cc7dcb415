/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldBackTest {
    private final HeldBack held = new HeldBack(SimulatorTime.handMoved(Instant.EPOCH), 2);
    private final List<String> gone = new ArrayList<>();

    @Test
    void when_there_is_no_more_room_what_has_waited_longest_goes() {
        held.hold(() -> gone.add("first"));
        held.hold(() -> gone.add("second"));
        held.hold(() -> gone.add("third"));
        assertThat(gone).containsExactly("first");
        assertThat(held.count()).isEqualTo(2);
    }

    @Test
    void all_of_it_goes_in_order_and_once() {
        HeldBack.Entry first = held.hold(() -> gone.add("first"));
        held.hold(() -> gone.add("second"));
        held.letAllGo();
        first.letGo();
        held.letAllGo();
        assertThat(gone).containsExactly("first", "second");
        assertThat(held.count()).isZero();
    }

    @Test
    void what_can_never_be_due_is_not_held() {
        assertThatThrownBy(() -> held.hold(Duration.ofSeconds(Long.MAX_VALUE), () -> gone.add("first")))
                .isInstanceOfAny(DateTimeException.class, ArithmeticException.class);
        assertThat(held.count()).isZero();
    }

    @Test
    void what_is_forgotten_does_not_go() {
        HeldBack.Entry entry = held.hold(() -> gone.add("first"));
        assertThat(entry.forget()).isTrue();
        held.letAllGo();
        assertThat(entry.forget()).isFalse();
        assertThat(gone).isEmpty();
    }
}
