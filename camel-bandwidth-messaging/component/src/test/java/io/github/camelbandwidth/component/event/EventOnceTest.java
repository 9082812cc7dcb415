/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.component.ledger.OnExpiry;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes that get the same events, and one ledger. */
class EventOnceTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
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

    @Test
    void what_has_run_does_not_run_again() {
        assertThat(first.run(EVENT, true)).isEqualTo(EventResult.DONE);

        assertThat(second.get(EVENT)).isCompletedWithValue(EventResult.DONE);

        assertThat(second.runs).isEmpty();
        assertThat(second.told).containsExactly("duplicate");
    }

    @Test
    void what_the_ledger_calls_lost_is_not_taken_for_done() {
        shared.claim(new EventKey("/events").of(EVENT), OnExpiry.NEVER_AGAIN);
        time.advance(LEASE);
        first.ledger.neverAgain = true;

        assertThat(first.get(EVENT)).isCompletedWithValue(EventResult.LEDGER_AWAY);
        assertThat(first.told).isEmpty();
        assertThat(first.once.isLedgerAway()).isTrue();

        first.ledger.neverAgain = false;
        assertThat(first.run(EVENT, true)).isEqualTo(EventResult.DONE);
        assertThat(first.once.isLedgerAway()).isFalse();
    }

    @Test
    void what_has_failed_runs_when_it_comes_again() {
        assertThat(first.run(EVENT, false)).isEqualTo(EventResult.FAILED);

        assertThat(second.run(EVENT, true)).isEqualTo(EventResult.DONE);

        assertThat(second.told).containsExactly("ran true");
    }

    @Test
    void what_runs_elsewhere_is_waited_for() {
        first.get(EVENT);
        CompletionStage<EventResult> repeat = second.get(EVENT);
        time.advance(Duration.ofSeconds(2));
        assertThat(repeat).isNotDone();
        assertThat(second.pool.busy()).as("places of those who wait").isZero();

        first.last().end().complete(true);
        time.advance(Duration.ofMillis(500));

        assertThat(repeat).isCompletedWithValue(EventResult.DONE);
        assertThat(second.runs).isEmpty();
    }

    @Test
    void what_failed_elsewhere_runs_with_the_call_that_waits() {
        first.get(EVENT);
        CompletionStage<EventResult> repeat = second.get(EVENT);
        first.last().end().complete(false);

        time.advance(Duration.ofMillis(500));
        second.last().end().complete(true);

        assertThat(repeat).isCompletedWithValue(EventResult.DONE);
    }

    @Test
    void nobody_asks_on_when_the_call_is_answered() {
        first.get(EVENT);
        CompletionStage<EventResult> repeat = second.get(EVENT);
        second.wanted = false;

        time.advance(Duration.ofMillis(500));

        assertThat(repeat).isCompletedWithValue(EventResult.NOT_YET);
        assertThat(second.get(EVENT)).isCompletedWithValue(EventResult.NOT_YET);
    }

    @Test
    void a_route_may_take_for_ever() {
        first.get(EVENT);

        time.advance(Duration.ofHours(1));

        second.wanted = false;
        assertThat(second.get(EVENT)).isCompletedWithValue(EventResult.NOT_YET);
    }

    @Test
    void what_a_node_left_behind_that_died_runs_when_its_lease_is_over_and_its_late_end_counts_for_nothing() {
        CompletionStage<EventResult> late = first.get(EVENT);
        first.once.close();
        time.advance(LEASE);

        second.get(EVENT);
        first.last().end().complete(true);

        assertThat(late).isCompletedWithValue(EventResult.NOT_YET);
        assertThat(first.told).containsExactly("ran true", "ended late");
        second.last().end().complete(true);
        assertThat(second.told).containsExactly("taken over", "ran true");
        assertThat(shared.takeovers()).isEqualTo(1);
        assertThat(shared.refused()).isEqualTo(1);
    }

    @Test
    void what_the_ledger_grants_after_the_close_does_not_run_and_is_given_back() {
        first.ledger.holdClaims();
        CompletionStage<EventResult> late = first.get(EVENT);
        first.once.close();

        first.ledger.letClaimsGo();

        assertThat(late).isCompletedWithValue(EventResult.CLOSED);
        assertThat(first.runs).isEmpty();
        assertThat(first.pool.busy()).as("places").isZero();
        assertThat(second.run(EVENT, true)).isEqualTo(EventResult.DONE);
    }

    @Test
    void a_late_failure_gives_nothing_back() {
        CompletionStage<EventResult> late = first.get(EVENT);
        first.once.close();
        time.advance(LEASE);
        second.get(EVENT);

        first.last().end().complete(false);

        assertThat(late).isCompletedWithValue(EventResult.FAILED);
        assertThat(first.told).containsExactly("ran false", "ended late");
        second.last().end().complete(true);
        assertThat(first.get(EVENT)).isCompletedWithValue(EventResult.DONE);
    }

    @Test
    void what_ends_after_the_stop_and_within_its_lease_is_done() {
        CompletionStage<EventResult> late = first.get(EVENT);
        first.close();

        first.last().end().complete(true);

        assertThat(late).isCompletedWithValue(EventResult.DONE);
        assertThat(second.get(EVENT)).isCompletedWithValue(EventResult.DONE);
    }

    @Test
    void a_stop_ends_the_waiting_for_others() {
        first.get(EVENT);
        CompletionStage<EventResult> repeat = second.get(EVENT);

        second.once.close();

        assertThat(repeat).isCompletedWithValue(EventResult.CLOSED);
    }

    @Test
    void an_event_that_finds_no_thread_is_given_back() {
        first.loseThreads();

        assertThat(first.get(EVENT)).isCompletedWithValue(EventResult.FULL);

        assertThat(first.pool.busy()).isZero();
        assertThat(second.run(EVENT, true)).isEqualTo(EventResult.DONE);
        assertThat(shared.takeovers()).isZero();
    }

    @Test
    void without_the_ledger_nothing_runs() {
        first.ledger.away = true;

        assertThat(first.get(EVENT)).isCompletedWithValue(EventResult.LEDGER_AWAY);

        assertThat(first.runs).isEmpty();
        assertThat(first.pool.busy()).isZero();
    }
}
