/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.tag.Correlation;
import io.github.camelbandwidth.component.ledger.Warnings;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class EventHubTest {
    private static final String TO = "+19195550142";
    private static final MessageEvent DELIVERED = Events.read(Events.delivered("one", TO));
    private static final Correlation CORRELATION = Correlation.random();

    private final HandMovedTime time = new HandMovedTime();
    private final EventHub hub = new EventHub(time);
    private final List<MessageEvent> heard = new ArrayList<>();

    private static MessageEvent correlated(Correlation correlation) {
        return Events.read(Events.sent("one", correlation.addTo("order 4711")));
    }

    @Test
    void who_listens_to_a_message_hears_its_events_and_no_others() {
        hub.toMessage("one", heard::add);

        hub.heard(DELIVERED);
        hub.heard(Events.read(Events.delivered("another", TO)));

        assertThat(heard).containsExactly(DELIVERED);
    }

    @Test
    void all_who_listen_to_a_message_hear_it() {
        hub.toMessage("one", heard::add);
        hub.toMessage("one", heard::add);

        hub.heard(DELIVERED);

        assertThat(heard).hasSize(2);
    }

    @Test
    void an_event_from_before_is_heard_too() {
        hub.use();
        hub.heard(DELIVERED);

        hub.toMessage("one", heard::add);

        assertThat(heard).containsExactly(DELIVERED);
    }

    @Test
    void who_has_ended_hears_nothing_more_and_leaves_nothing_behind() {
        Listening listening = hub.toMessage("one", heard::add);
        Listening correlated = hub.toCorrelation(CORRELATION, heard::add);
        listening.end();
        listening.end();
        correlated.end();

        hub.heard(correlated(CORRELATION));

        assertThat(heard).isEmpty();
        assertThat(hub.listening()).isZero();
    }

    @Test
    void nothing_is_kept_as_long_as_nobody_needs_it() {
        hub.heard(DELIVERED);

        assertThat(hub.kept()).isZero();
    }

    @Test
    void nothing_is_kept_once_the_last_one_needs_it_no_more() {
        Listening first = hub.use();
        Listening second = hub.use();
        hub.heard(DELIVERED);

        first.end();
        first.end();
        assertThat(hub.kept()).isEqualTo(1);
        second.end();

        assertThat(hub.kept()).isZero();
    }

    @Test
    void an_event_that_ends_nothing_is_not_kept() {
        hub.use();

        hub.heard(Events.read(Events.event("message-sent", "one", TO)));
        hub.heard(Events.read(Events.event("message-received", "one", TO)));

        assertThat(hub.kept()).isZero();
    }

    @Test
    void an_event_is_kept_for_ten_minutes() {
        hub.use();
        hub.heard(DELIVERED);

        time.advance(Duration.ofMinutes(10));
        hub.toMessage("one", heard::add).end();
        assertThat(heard).containsExactly(DELIVERED);
        time.advance(Duration.ofMillis(1));
        hub.toMessage("one", heard::add);

        assertThat(heard).hasSize(1);
        assertThat(hub.kept()).isZero();
    }

    @Test
    void of_more_events_than_there_is_room_for_the_oldest_are_dropped() {
        hub.use();
        for (int i = 0; i < RecentEvents.MAX_EVENTS + 1; i++) {
            hub.heard(Events.read("[{\"type\":\"message-delivered\",\"message\":{\"id\":\"" + i + "\"}}]"));
        }

        hub.toMessage("0", heard::add);
        assertThat(heard).isEmpty();
        hub.toMessage("1", heard::add);
        hub.toMessage(String.valueOf(RecentEvents.MAX_EVENTS), heard::add);

        assertThat(heard).hasSize(2);
        assertThat(hub.kept()).isEqualTo(RecentEvents.MAX_EVENTS);
    }

    @Test
    void huge_events_take_no_more_room_than_there_is() {
        hub.use();
        String huge = "x".repeat(1_000_000);
        for (int i = 0; i < 20; i++) {
            hub.heard(Events.read(
                    "[{\"type\":\"message-delivered\",\"new\":\"" + huge + "\",\"message\":{\"id\":\"" + i + "\"}}]"));
        }

        assertThat(hub.kept()).isEqualTo(15);
    }

    @Test
    void who_waits_for_a_correlation_hears_any_event_with_it() {
        hub.toCorrelation(CORRELATION, heard::add);

        hub.heard(correlated(CORRELATION));
        hub.heard(correlated(Correlation.random()));
        hub.heard(DELIVERED);

        assertThat(heard).containsExactly(correlated(CORRELATION));
    }

    @Test
    void an_event_without_an_id_is_no_error() {
        hub.use();

        hub.heard(Events.read("[{\"type\":\"message-delivered\"}]"));

        assertThat(hub.kept()).isZero();
    }

    @Test
    void who_waits_where_nobody_tells_anything_is_warned_once() {
        try (Warnings warnings = Warnings.of(EventHub.class)) {
            hub.warnUnlessFed("an option of a test");
            hub.warnUnlessFed("an option of a test");

            assertThat(warnings.messages())
                    .filteredOn(text -> text.contains("an option of a test"))
                    .hasSize(1);
        }
    }

    @Test
    void who_waits_where_events_come_in_is_not_warned() {
        hub.feed();
        try (Warnings warnings = Warnings.of(EventHub.class)) {
            hub.warnUnlessFed("another option of a test");

            assertThat(warnings.messages()).noneMatch(text -> text.contains("another option of a test"));
        }
    }

    @Test
    void a_context_has_one_and_another_context_another() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext();
                DefaultCamelContext other = new DefaultCamelContext()) {
            EventHub first = EventHubs.of(context, time);

            assertThat(EventHubs.of(context, new HandMovedTime())).isSameAs(first);
            assertThat(EventHubs.of(other, time)).isNotSameAs(first);
        }
    }
}
