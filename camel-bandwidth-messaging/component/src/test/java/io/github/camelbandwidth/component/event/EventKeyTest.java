/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.delivery.Events;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventKeyTest {
    private static final String TO = "+19195550142";

    private final EventKey keys = new EventKey("/events");

    private static MessageEvent event(String golden) {
        return Events.read(Events.event(golden, "id-1", TO));
    }

    private static MessageEvent.Failed failed(int code) {
        return (MessageEvent.Failed) Events.read(Events.failed("id-1", TO, code));
    }

    @Test
    void an_event_that_comes_again_has_the_same_key() {
        assertThat(keys.of(event("message-delivered"))).isEqualTo(keys.of(event("message-delivered")));
    }

    @Test
    void message_type_recipient_code_and_webhook_make_events_different() {
        assertThat(Stream.of(
                        keys.of(event("message-delivered")),
                        keys.of(event("message-sent")),
                        keys.of(Events.read(Events.delivered("id-2", TO))),
                        keys.of(Events.read(Events.delivered("id-1", "+19195550143"))),
                        keys.of(failed(4432)),
                        keys.of(failed(9902)),
                        new EventKey("/others").of(event("message-delivered"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_number_is_in_a_key() {
        assertThat(keys.of(failed(4432))).contains("id-1").doesNotContain("9195550142");
    }

    @Test
    void an_event_without_an_id_is_the_same_only_as_a_whole() {
        MessageEvent one = Events.read("[{\"type\":\"message-sent\",\"description\":\"one\"}]");
        MessageEvent other = Events.read("[{\"type\":\"message-sent\",\"description\":\"other\"}]");

        assertThat(keys.of(one))
                .isEqualTo(keys.of(Events.read("[" + one.json() + "]")))
                .isNotEqualTo(keys.of(other));
        assertThat(keys.after(one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "message-sending, message-sent",
        "message-sending, message-delivered",
        "message-sending, message-read",
        "message-sent, message-delivered",
        "message-sent, message-read"
    })
    void what_comes_after_an_event_is_known_by_its_keys(String before, String after) {
        assertThat(keys.after(event(before))).contains(keys.of(event(after)));
    }

    @Test
    void a_failure_is_known_whatever_its_code() {
        assertThat(keys.failed(failed(4432))).isEqualTo(keys.failed(failed(9902)));
        assertThat(keys.after(event("message-sending"))).contains(keys.failed(failed(4432)));
        assertThat(keys.after(event("message-sent"))).contains(keys.failed(failed(4432)));
    }

    @Test
    void a_failure_without_a_code_is_another_event_than_that_it_failed_at_all() {
        MessageEvent.Failed failed = (MessageEvent.Failed)
                Events.read("[{\"type\":\"message-failed\",\"to\":\"" + TO + "\",\"message\":{\"id\":\"id-1\"}}]");

        assertThat(keys.failed(failed)).isEqualTo(keys.failed(failed(4432))).isNotEqualTo(keys.of(failed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message-delivered",
                "message-failed",
                "message-read",
                "message-received",
                "suggestion-response",
                "requested-location-response",
                "type-not-known-yet"
            })
    void nothing_comes_after_an_end_or_what_a_person_did(String golden) {
        assertThat(keys.after(event(golden))).isEmpty();
    }
}
