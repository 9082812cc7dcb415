/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.testkit.HandMovedTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether an event steps back, as two nodes know it by their ledger. */
class EventOrderTest {
    private static final String TO = "+19195550142";

    private final HandMovedTime time = new HandMovedTime();
    private final MemoryLedger shared = new MemoryLedger(1_000, time);
    private final OnceNode first = new OnceNode(shared, time);
    private final OnceNode second = new OnceNode(shared, time);

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private static MessageEvent event(String golden) {
        return Events.read(Events.event(golden, "id-1", TO));
    }

    @ParameterizedTest
    @CsvSource({
        "message-sent, message-sending",
        "message-delivered, message-sending",
        "message-failed, message-sending",
        "message-read, message-sending",
        "message-delivered, message-sent",
        "message-failed, message-sent",
        "message-read, message-sent"
    })
    void an_event_that_steps_back_says_so_also_on_another_node(String before, String late) {
        first.run(event(before), true);

        second.run(event(late), true);

        assertThat(second.last().superseded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message-delivered", "message-failed"})
    void a_later_event_counts_from_when_it_has_begun(String later) {
        first.get(event(later));

        second.run(event("message-sent"), true);

        assertThat(second.last().superseded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "message-sending, message-sent",
        "message-sent, message-delivered",
        "message-read, message-delivered",
        "message-delivered, message-failed",
        "message-delivered, message-received",
        "message-delivered, type-not-known-yet"
    })
    void an_end_and_what_goes_forward_are_never_superseded(String before, String after) {
        first.run(event(before), true);

        second.run(event(after), true);

        assertThat(second.last().superseded()).isFalse();
    }

    @Test
    void what_became_of_it_for_another_recipient_says_nothing() {
        first.run(Events.read(Events.delivered("id-1", "+19195550143")), true);

        second.run(event("message-sent"), true);

        assertThat(second.last().superseded()).isFalse();
    }

    @Test
    void a_later_event_whose_route_failed_has_not_happened_yet() {
        first.run(event("message-delivered"), false);

        second.run(event("message-sent"), true);

        assertThat(second.last().superseded()).isFalse();
    }

    @Test
    void a_message_may_fail_twice_with_different_codes_and_nobody_is_said_to_have_died() {
        first.run(Events.read(Events.failed("id-1", TO, 4432)), true);
        second.run(Events.read(Events.failed("id-1", TO, 9902)), true);

        assertThat(shared.takeovers()).isZero();
        assertThat(shared.refused()).isZero();
    }

    @Test
    void an_event_that_ends_a_message_asks_nothing() {
        first.run(event("message-delivered"), true);
        first.run(event("message-failed"), true);
        first.run(event("message-received"), true);

        assertThat(first.ledger.lookups).hasValue(0);
    }

    @Test
    void while_the_ledger_cannot_tell_the_event_is_left_to_its_repeat() {
        first.ledger.blind = true;

        assertThat(first.get(event("message-sent"))).isCompletedWithValue(EventResult.LEDGER_AWAY);

        assertThat(first.runs).isEmpty();
        assertThat(first.pool.busy()).isZero();
        assertThat(first.once.isLedgerAway()).isTrue();
        first.ledger.blind = false;
        assertThat(first.run(event("message-sent"), true)).isEqualTo(EventResult.DONE);
        assertThat(first.once.isLedgerAway()).isFalse();
    }

    @Test
    void that_a_failure_cannot_be_noted_keeps_nobody_from_hearing_of_it() {
        first.ledger.deafToEnds = true;

        first.get(event("message-failed"));

        assertThat(first.runs).hasSize(1);
    }
}
