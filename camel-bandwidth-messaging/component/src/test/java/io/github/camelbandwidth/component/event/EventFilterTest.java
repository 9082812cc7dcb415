/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.EventConfiguration;
import io.github.camelbandwidth.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
    private final EventConfiguration options = new EventConfiguration();

    private boolean passes(String golden) throws Exception {
        return passes(
                EventReader.read(Golden.read("events/" + golden + ".json")).get(0));
    }

    private boolean passes(MessageEvent event) {
        options.check();
        return EventFilter.of(options).passes(event);
    }

    private static MessageEvent event(String json) throws Exception {
        return EventReader.read("[" + json + "]").get(0);
    }

    @ParameterizedTest
    @CsvSource({"message-delivered, true", "message-received, true", "type-not-known-yet, true"})
    void without_options_every_event_passes(String golden, boolean passes) throws Exception {
        assertThat(passes(golden)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "message-failed | message-failed | true",
                "message-failed , message-delivered | message-failed | true",
                "message-delivered | message-failed | false",
                "message-* | message-failed | true",
                "message-* | suggestion-response | false",
                "message-teleported* | type-not-known-yet | true",
                "requested-location-response | request-location-response | true",
                "request-location-response | requested-location-response | true",
                "suggestion-response | requested-location-response | false",
                "* | type-not-known-yet | true"
            })
    void types_are_names_or_beginnings(String types, String golden, boolean passes) throws Exception {
        options.setEventTypes(types);

        assertThat(passes(golden)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "in, message-received, true",
        "in, suggestion-response, true",
        "in, message-delivered, false",
        "in, type-not-known-yet, false",
        "out, message-delivered, true",
        "out, type-not-known-yet, true",
        "out, message-received, false"
    })
    void a_direction_is_that_of_the_message(String direction, String golden, boolean passes) throws Exception {
        options.setEventDirection(direction);

        assertThat(passes(golden)).isEqualTo(passes);
    }

    @Test
    void the_type_says_the_direction_where_the_message_does_not() throws Exception {
        options.setEventDirection("in");

        assertThat(passes(event("{\"type\":\"message-received\"}"))).isTrue();
        assertThat(passes(event("{\"type\":\"message-sent\"}"))).isFalse();
        assertThat(passes(event("{\"type\":\"something-new\"}"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+19195550100 | message-received | true",
                "+19195550101, +19195550100 | message-received | true",
                "' 19195550100' | message-received | true",
                "+19195550101 | message-received | false",
                "+19195550143 | message-received-group | false",
                "+19195550142 | message-received | false",
                "+19195550100 | message-delivered | true",
                "+19195550142 | message-delivered | false",
                "ExampleRBM | message-read | true",
                "ExampleRBM | suggestion-response | true"
            })
    void a_number_is_our_end_of_the_message(String numbers, String golden, boolean passes) throws Exception {
        options.setEventNumbers(numbers);

        assertThat(passes(golden)).isEqualTo(passes);
    }

    @Test
    void an_outbound_event_whose_owner_is_the_recipient_is_known_by_its_sender() throws Exception {
        options.setEventNumbers("+19195550100");

        assertThat(passes(event("{\"type\":\"message-delivered\",\"to\":\"+19195550142\",\"message\":{"
                        + "\"owner\":\"+19195550142\",\"from\":\"+19195550100\",\"direction\":\"out\"}}")))
                .isTrue();
    }

    @Test
    void an_event_without_a_number_is_of_none() throws Exception {
        options.setEventNumbers("+19195550100");

        assertThat(passes(event("{\"type\":\"message-delivered\"}"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "93de2206-9669-4e07-948d-329f4b722ee2 | true",
                "other, 93de2206-9669-4e07-948d-329f4b722ee2 | true",
                "other | false"
            })
    void an_application_is_told_by_its_id(String applications, boolean passes) throws Exception {
        options.setEventApplications(applications);

        assertThat(passes("message-received")).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order 4711 | message-delivered | true",
                "ORDER * | message-delivered | true",
                "order [0-9]+ | message-delivered | true",
                "order | message-delivered | false",
                "alarm* | message-delivered | false",
                "* | message-received | false"
            })
    void a_tag_is_like_a_pattern_of_camels(String tag, String golden, boolean passes) throws Exception {
        options.setEventTag(tag);

        assertThat(passes(golden)).isEqualTo(passes);
    }

    @Test
    void an_event_has_to_be_as_all_options_say() throws Exception {
        options.setEventDirection("out");
        options.setEventTag("order*");

        assertThat(passes("message-failed")).isTrue();
        assertThat(passes("message-sent")).isFalse();
    }
}
