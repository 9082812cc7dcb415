/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an event that has run while the ledger could not be told. */
class EventEndsTest {
    private static final MessageEvent EVENT = Events.read(Events.delivered("id-1", "+19195550142"));

    private final HandMovedTime time = new HandMovedTime();
    private final MemoryLedger shared = new MemoryLedger(1_000, time);
    private final OnceNode first = new OnceNode(shared, time);
    private final OnceNode second = new OnceNode(shared, time);

    @AfterEach
    void close() {
        first.close();
        second.close();
        assertThat(time.pending()).as("timers").isZero();
    }

    private CompletionStage<EventResult> runUntold() {
        CompletionStage<EventResult> result = first.get(EVENT);
        first.ledger.deafToEnds = true;
        first.last().end().complete(true);
        return result;
    }

    @Test
    void it_is_answered_as_done() {
        assertThat(runUntold()).isCompletedWithValue(EventResult.DONE);
    }

    @Test
    void nobody_else_runs_it_while_the_ledger_is_told_again() {
        runUntold();
        time.advance(Duration.ofMinutes(5));

        CompletionStage<EventResult> repeat = second.get(EVENT);
        first.ledger.deafToEnds = false;
        time.advance(Duration.ofSeconds(31));

        assertThat(repeat).isCompletedWithValue(EventResult.DONE);
        assertThat(second.runs).isEmpty();
        assertThat(first.pool.busy()).isZero();
    }

    @Test
    void the_waits_between_the_tries_grow() {
        runUntold();

        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            int before = first.ledger.ends.get();
            time.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(first.ledger.ends).hasValue(before);
            time.advance(Duration.ofMillis(1));
            assertThat(first.ledger.ends).hasValue(before + 1);
        }
    }

    @Test
    void its_place_is_taken_until_then_so_that_what_is_not_told_is_bounded() {
        runUntold();
        assertThat(first.pool.busy()).isEqualTo(1);

        first.ledger.deafToEnds = false;
        time.advance(Duration.ofSeconds(1));

        assertThat(first.pool.busy()).isZero();
    }

    @Test
    void after_fifteen_tries_it_is_given_up_and_another_node_may_run_it() {
        runUntold();

        time.advance(Duration.ofMinutes(6));
        assertThat(first.ledger.ends).hasValue(15);
        assertThat(first.pool.busy()).isZero();

        time.advance(Duration.ofSeconds(30));
        assertThat(second.run(EVENT, true)).isEqualTo(EventResult.DONE);
        assertThat(second.told).containsExactly("taken over", "ran true");
    }

    @Test
    void a_stop_tells_it_once_more_at_once() {
        runUntold();
        first.ledger.deafToEnds = false;

        first.close();

        assertThat(second.get(EVENT)).isCompletedWithValue(EventResult.DONE);
        assertThat(first.pool.busy()).isZero();
    }

    @Test
    void a_stop_does_not_wait_for_a_ledger_that_stays_away() {
        runUntold();

        first.close();

        assertThat(first.ledger.ends).hasValue(2);
        assertThat(first.pool.busy()).isZero();
    }

    @Test
    void one_that_is_told_too_late_is_refused_and_said_to_be() {
        runUntold();
        first.ledger.away = true;
        time.advance(Duration.ofSeconds(60));
        second.get(EVENT);
        first.ledger.away = false;
        first.ledger.deafToEnds = false;
        time.advance(Duration.ofSeconds(30));

        assertThat(first.told).containsExactly("ran true", "ended late");
        assertThat(shared.refused()).isEqualTo(1);
        second.last().end().complete(true);
        assertThat(first.get(EVENT)).isCompletedWithValue(EventResult.DONE);
    }
}
