/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.client.event.DeliveryTable;
import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitedEventsTest {
    private static final Instant START = Instant.parse("2026-02-01T15:00:00Z");

    private final AwaitedEvents awaited = new AwaitedEvents();

    @BeforeEach
    void somebodyReceives() {
        awaited.receive();
    }

    private Optional<Arrival> heard(String type, String id, String to, Instant now) throws Exception {
        MessageEvent event = EventReader.read("""
                        [{"type": "%s", "to": "%s", "message": {"id": "%s", "direction": "out"}}]""".formatted(type, to, id)).get(0);
        return awaited.heard(event, DeliveryTable.decide(event, false), now);
    }

    @Test
    void a_message_is_silent_until_its_first_event() throws Exception {
        awaited.sent("one", START);
        awaited.sent("two", START);
        assertThat(awaited.silent(START)).isEqualTo(2);

        heard("message-sent", "one", "+19195550142", START);

        assertThat(awaited.silent(START)).isEqualTo(1);
    }

    @Test
    void an_event_that_overtakes_the_answer_counts() throws Exception {
        Optional<Arrival> arrival = heard("message-delivered", "one", "+19195550142", START);
        awaited.sent("one", START);

        assertThat(arrival).hasValueSatisfying(one -> assertThat(one.took()).isNull());
        assertThat(awaited.silent(START)).isZero();
        assertThat(heard("message-delivered", "one", "+19195550142", START)).isEmpty();
    }

    @Test
    void silence_counts_from_the_first_message_after_the_last_event() {
        awaited.heard(START);
        awaited.sent("one", START.plusSeconds(10));
        awaited.sent("two", START.plusSeconds(20));
        assertThat(awaited.silence(START.plusSeconds(30))).isEqualTo(Duration.ofSeconds(20));

        awaited.heard(START.plusSeconds(40));

        assertThat(awaited.silence(START.plusSeconds(50))).isZero();
        assertThat(awaited.lastHeard()).contains(START.plusSeconds(40));
    }

    @Test
    void a_message_whose_event_overtook_its_answer_begins_no_silence() throws Exception {
        heard("message-delivered", "one", "+19195550142", START);
        awaited.sent("one", START);

        assertThat(awaited.silence(START.plusSeconds(60))).isZero();
    }

    @Test
    void when_nobody_receives_any_more_there_is_no_silence() {
        awaited.sent("one", START);
        awaited.receiveNoMore();

        assertThat(awaited.silence(START.plusSeconds(60))).isZero();
    }

    @Test
    void the_final_event_tells_how_long_it_took_and_is_told_once() throws Exception {
        awaited.sent("one", START);

        Instant later = START.plusSeconds(7);
        assertThat(heard("message-delivered", "one", "+19195550142", later)).hasValueSatisfying(arrival -> {
            assertThat(arrival.took()).isEqualTo(Duration.ofSeconds(7));
            assertThat(arrival.delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
        });
        assertThat(heard("message-delivered", "one", "+19195550142", later)).isEmpty();
    }

    @Test
    void a_group_message_ends_once_for_each_recipient() throws Exception {
        awaited.sent("one", START);

        assertThat(heard("message-failed", "one", "+19195550142", START)).isPresent();
        assertThat(heard("message-failed", "one", "+19195550143", START)).isPresent();
        assertThat(heard("message-failed", "one", "+19195550142", START)).isEmpty();
    }

    @Test
    void an_event_that_ends_nothing_ends_nothing() throws Exception {
        assertThat(heard("message-sending", "one", "+19195550142", START)).isEmpty();
    }

    @Test
    void a_message_without_any_event_is_missed_after_three_hours_and_not_before() {
        awaited.sent("one", START);

        Instant end = START.plus(AwaitedEvents.LONGEST);
        assertThat(awaited.missed(end)).isZero();
        assertThat(awaited.silent(end)).isEqualTo(1);
        assertThat(awaited.missed(end.plusMillis(1))).isEqualTo(1);
        assertThat(awaited.silent(end.plusMillis(1))).isZero();
        assertThat(awaited.missed(end.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void a_message_with_any_event_is_never_missed() throws Exception {
        awaited.sent("one", START);
        heard("message-sending", "one", "+19195550142", START);

        assertThat(awaited.missed(START.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void events_of_messages_that_others_sent_are_not_missed_here() throws Exception {
        heard("message-sending", "theirs", "+19195550142", START);

        assertThat(awaited.silent(START)).isZero();
        assertThat(awaited.missed(START.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void nothing_is_watched_while_nobody_receives() {
        awaited.sent("one", START);
        awaited.receiveNoMore();
        awaited.sent("two", START);

        assertThat(awaited.silent(START)).isZero();
        assertThat(awaited.missed(START.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void with_two_who_receive_one_may_go() {
        awaited.receive();
        awaited.sent("one", START);
        awaited.receiveNoMore();

        assertThat(awaited.silent(START)).isEqualTo(1);
    }

    @Test
    void the_oldest_are_forgotten_when_there_are_too_many() throws Exception {
        for (int i = 0; i <= AwaitedEvents.MOST; i++) {
            awaited.sent("id-" + i, START);
        }

        assertThat(awaited.silent(START)).isEqualTo(AwaitedEvents.MOST);
        assertThat(heard("message-delivered", "id-0", "+19195550142", START))
                .hasValueSatisfying(arrival -> assertThat(arrival.took()).isNull());
    }
}
