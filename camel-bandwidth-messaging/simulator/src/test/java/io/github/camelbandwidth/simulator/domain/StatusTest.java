/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static io.github.camelbandwidth.simulator.domain.Status.DELIVERED;
import static io.github.camelbandwidth.simulator.domain.Status.FAILED;
import static io.github.camelbandwidth.simulator.domain.Status.QUEUED;
import static io.github.camelbandwidth.simulator.domain.Status.SENDING;
import static io.github.camelbandwidth.simulator.domain.Status.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest {
    private static final Map<Status, Set<Status>> LEGAL = Map.of(
            QUEUED, EnumSet.of(SENDING, FAILED),
            SENDING, EnumSet.of(SENT, FAILED),
            SENT, EnumSet.of(DELIVERED, FAILED),
            DELIVERED, EnumSet.noneOf(Status.class),
            FAILED, EnumSet.noneOf(Status.class));

    static Stream<Status[]> pairs() {
        return Stream.of(Status.values())
                .flatMap(from -> Stream.of(Status.values()).map(to -> new Status[] {from, to}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_table_allows_what_the_way_of_a_message_is_and_nothing_else(Status from, Status to) {
        assertThat(from.mayBecome(to)).isEqualTo(LEGAL.get(from).contains(to));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void an_illegal_transition_is_refused(Status from, Status to) {
        if (from.mayBecome(to)) {
            assertThat(from.become(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.become(to))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(from + " cannot become " + to);
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void only_delivered_and_failed_are_final(Status status) {
        assertThat(status.isFinal()).isEqualTo(status == DELIVERED || status == FAILED);
    }

    @Test
    void a_failure_without_an_error_code_does_not_exist() {
        assertThatThrownBy(() -> new Recipient("+19195550142", FAILED, null, null, Course.begun(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_error_code_without_a_failure_does_not_exist() {
        assertThatThrownBy(() -> new Recipient("+19195550142", SENT, 4432, null, Course.begun(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
