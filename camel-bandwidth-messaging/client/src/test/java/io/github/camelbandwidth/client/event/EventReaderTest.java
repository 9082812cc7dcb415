/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.testkit.Golden;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static MessageEvent golden(String name) throws MalformedJsonException {
        return one(Golden.read("events/" + name + ".json"));
    }

    private static MessageEvent one(String body) throws MalformedJsonException {
        List<MessageEvent> events = EventReader.read(body);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "message-sending, Sending",
        "message-sent, Sent",
        "message-delivered, Delivered",
        "message-delivered-mms, Delivered",
        "message-failed, Failed",
        "message-read, Read",
        "message-received, Received",
        "message-received-group, Received",
        "suggestion-response, SuggestionResponse",
        "requested-location-response, LocationResponse",
        "request-location-response, LocationResponse",
        "type-not-known-yet, Unrecognized"
    })
    void every_documented_event_is_of_its_own_type(String name, String record) throws Exception {
        assertThat(golden(name).getClass().getSimpleName()).isEqualTo(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message-sending",
                "message-sent",
                "message-delivered",
                "message-delivered-mms",
                "message-failed",
                "message-read"
            })
    void what_became_of_a_message_of_ours_is_outbound(String name) throws Exception {
        assertThat(golden(name)).isInstanceOf(MessageEvent.Outbound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message-received",
                "message-received-group",
                "suggestion-response",
                "requested-location-response",
                "request-location-response"
            })
    void what_a_person_did_is_inbound(String name) throws Exception {
        assertThat(golden(name)).isInstanceOf(MessageEvent.Inbound.class);
    }

    @Test
    void a_failure_has_all_its_fields() throws Exception {
        String body = Golden.read("events/message-failed.json");

        assertThat(one(body).fields())
                .isEqualTo(new EventFields(
                        "message-failed",
                        Instant.parse("2026-02-01T15:00:02.160744Z"),
                        "rejected-forbidden-country",
                        "+15555554432",
                        4432,
                        null,
                        new EventMessage(
                                "1770000000000abcdefghijklmnop",
                                "+19195550100",
                                "93de2206-9669-4e07-948d-329f4b722ee2",
                                Instant.parse("2026-02-01T15:00:00Z"),
                                1,
                                "out",
                                List.of("+15555554432"),
                                "+19195550100",
                                "",
                                "order 4711",
                                List.of(),
                                null,
                                null,
                                null),
                        new ObjectMapper().readTree(body).get(0).toString()));
    }

    @Test
    void the_words_of_a_person_come_through() throws Exception {
        assertThat(golden("message-received").message().text()).isEqualTo("See you there");
    }

    @Test
    void a_carrier_is_told_where_the_account_has_it() throws Exception {
        assertThat(golden("message-received").fields().carrierName()).isEqualTo("Example Mobile");
    }

    @Test
    void a_group_message_has_all_its_recipients_and_its_media() throws Exception {
        EventMessage message = golden("message-received-group").message();

        assertThat(message.to()).containsExactly("+19195550100", "+19195550143");
        assertThat(message.media())
                .containsExactly("https://messaging.example.com/api/v2/users/9900000/media/"
                        + "1770000000000abcdefghijklmnop/0/map.png");
    }

    @Test
    void an_event_of_a_group_message_is_about_one_of_its_recipients() throws Exception {
        MessageEvent event = golden("message-delivered-mms");

        assertThat(event.fields().to()).isEqualTo("+19195550143");
        assertThat(event.message().to()).hasSize(3);
    }

    @Test
    void priority_and_channel_are_read() throws Exception {
        assertThat(golden("message-delivered").message().priority()).isEqualTo("high");
        assertThat(golden("message-read").message().channel()).isEqualTo("RBM");
    }

    @Test
    void a_suggestion_response_says_what_was_chosen() throws Exception {
        MessageEvent.SuggestionResponse event = (MessageEvent.SuggestionResponse) golden("suggestion-response");

        assertThat(event.text()).isEqualTo("Yes, please");
        assertThat(event.postbackData()).isEqualTo("eWVz");
        assertThat(event.pairedMessageId()).isEqualTo("1770000000000qrstuvwxyzabcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requested-location-response", "request-location-response"})
    void a_location_response_says_where(String name) throws Exception {
        MessageEvent.LocationResponse event = (MessageEvent.LocationResponse) golden(name);

        assertThat(event.latitude()).isEqualTo("35.7721");
        assertThat(event.longitude()).isEqualTo("-78.6386");
    }

    @Test
    void an_unknown_type_keeps_the_fields_this_library_knows() throws Exception {
        MessageEvent event = golden("type-not-known-yet");

        assertThat(event.type()).isEqualTo("message-teleported");
        assertThat(event.message().id()).isEqualTo("1770000000000abcdefghijklmnop");
    }

    @Test
    void an_unknown_type_keeps_the_fields_this_library_does_not_know() throws Exception {
        JsonNode json = new ObjectMapper().readTree(golden("type-not-known-yet").json());

        assertThat(json.at("/plane/level").intValue()).isEqualTo(7);
        assertThat(json.at("/message/aura").textValue()).isEqualTo("green");
    }

    @Test
    void numbers_in_unknown_fields_lose_no_digit() throws Exception {
        assertThat(one("[{\"price\":0.12345678901234567890,\"range\":1E+999,\"count\":12345678901234567890123}]")
                        .json())
                .isEqualTo("{\"price\":0.12345678901234567890,\"range\":1E+999,\"count\":12345678901234567890123}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message-sending",
                "message-sent",
                "message-delivered",
                "message-delivered-mms",
                "message-failed",
                "message-read",
                "message-received",
                "message-received-group",
                "suggestion-response",
                "requested-location-response",
                "request-location-response",
                "type-not-known-yet"
            })
    void any_mapper_writes_an_event_as_it_came(String name) throws Exception {
        ObjectMapper mapper = new ObjectMapper();

        String written = mapper.writeValueAsString(EventReader.read(Golden.read("events/" + name + ".json")));

        assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(Golden.read("events/" + name + ".json")));
    }

    @Test
    void events_come_in_the_order_of_the_array() throws Exception {
        assertThat(EventReader.read("[{\"type\":\"message-sent\"}, {\"type\":\"message-delivered\"}]"))
                .extracting(MessageEvent::type)
                .containsExactly("message-sent", "message-delivered");
    }

    @Test
    void an_array_without_events_is_fine() throws Exception {
        assertThat(EventReader.read("[]")).isEmpty();
    }

    @Test
    void an_event_without_any_field_is_unrecognized() throws Exception {
        MessageEvent event = one("[{}]");

        assertThat(event)
                .isEqualTo(new MessageEvent.Unrecognized(new EventFields(
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        new EventMessage(
                                null, null, null, null, null, null, List.of(), null, null, null, List.of(), null, null,
                                null),
                        "{}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "7", "\"text\"", "[{\"id\": \"in an array\"}]", "{\"id\": true, \"to\": {\"a\": \"b\"}}"
            })
    void a_message_of_another_shape_costs_only_its_fields(String message) throws Exception {
        MessageEvent event = one("[{\"type\":\"message-delivered\",\"message\":" + message + "}]");

        assertThat(event).isInstanceOf(MessageEvent.Delivered.class);
        assertThat(event.message().id()).isNull();
        assertThat(event.message().to()).isEmpty();
    }

    @Test
    void a_number_where_a_text_should_be_is_read_as_one() throws Exception {
        MessageEvent event = one("[{\"type\":\"requested-location-response\",\"message\":{\"id\":7,\"text\":911,"
                + "\"locationResponse\":{\"latitude\":35.7700,\"longitude\":-78}}}]");

        assertThat(event.message().id()).isEqualTo("7");
        assertThat(event.message().text()).isEqualTo("911");
        assertThat(event).isInstanceOfSatisfying(MessageEvent.LocationResponse.class, place -> {
            assertThat(place.latitude()).isEqualTo("35.7700");
            assertThat(place.longitude()).isEqualTo("-78");
        });
    }

    @ParameterizedTest
    @FieldSource("io.github.camelbandwidth.client.event.MessageEvent#DOCUMENTED_TYPES")
    void every_documented_type_is_recognized(String type) throws Exception {
        assertThat(one("[{\"type\":\"" + type + "\"}]")).isNotInstanceOf(MessageEvent.Unrecognized.class);
    }

    @Test
    void a_suggestion_response_without_its_part_is_still_one() throws Exception {
        assertThat(one("[{\"type\":\"suggestion-response\"}]"))
                .isInstanceOfSatisfying(MessageEvent.SuggestionResponse.class, event -> assertThat(event.text())
                        .isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01T15:00:02Z,             2026-02-01T15:00:02Z",
        "2026-02-01T15:00:02.1Z,           2026-02-01T15:00:02.100Z",
        "2026-02-01T15:00:02.160744Z,      2026-02-01T15:00:02.160744Z",
        "2026-02-01T15:00:02.160744123Z,   2026-02-01T15:00:02.160744123Z",
        "2026-02-01T10:00:02-05:00,        2026-02-01T15:00:02Z",
        "2026-02-01T15:00:02.000+00:00,    2026-02-01T15:00:02Z",
        "2026-02-01T10:00:02-0500,         2026-02-01T15:00:02Z",
        "2026-02-01T10:00:02.5-05,         2026-02-01T15:00:02.500Z",
        "2026-02-01T20:45:02+05:45,        2026-02-01T15:00:02Z",
        "2026-02-01t15:00:02z,             2026-02-01T15:00:02Z"
    })
    void times_come_with_and_without_fractions_and_offsets(String written, Instant meant) throws Exception {
        assertThat(one("[{\"time\":\"" + written + "\"}]").time()).isEqualTo(meant);
    }

    @Test
    void of_a_field_that_comes_twice_the_last_counts_since_an_event_refused_is_one_lost() throws Exception {
        assertThat(one("[{\"to\":\"+19195550142\",\"to\":\"+19195550143\"}]")
                        .fields()
                        .to())
                .isEqualTo("+19195550143");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"yesterday\"", "\"2026-02-01\"", "\"2026-02-01T15:00:02\"", "1769958002", "null"})
    void a_time_that_is_none_is_left_out(String written) throws Exception {
        assertThat(one("[{\"time\":" + written + "}]").time()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"planted\"",
                "{\"type\":\"message-received\",\"text\":\"planted\"}",
                "[\"planted\"]",
                "[{\"text\":\"planted\"}, 7]",
                "[[{\"text\":\"planted\"}]]",
                "[{\"text\":\"planted\"}",
                "[{\"text\":\"planted}]",
                "[{\"text\":planted}]",
                "[{planted:7}]",
                "[{\"text\":\"planted\"}] planted",
                "[{\"text\":\"planted\"}][]",
                "<html>planted</html>",
                "planted"
            })
    void anything_but_an_array_of_objects_is_refused_without_quoting_it(String body) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> EventReader.read(body))
                .withNoCause()
                .satisfies(e -> assertThat(e).hasMessageNotContaining("planted"))
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e-400",
                "1e999999999",
                "-1e-2147483647",
                "1e2147483648",
                "1e-2147483649",
                "1e99999999999"
            })
    void a_number_without_measure_is_taken_or_refused(String number) throws Exception {
        try {
            assertThat(one("[{\"errorCode\":" + number + "}]").fields().errorCode())
                    .isNull();
        } catch (MalformedJsonException e) {
            assertThat(e).hasMessageNotContaining(number);
        }
    }

    @Test
    void a_number_of_very_many_digits_is_refused() {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> EventReader.read("[{\"errorCode\":" + "9".repeat(100_000) + "}]"));
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> EventReader.read("[{\"a\":" + "[".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message-received",
                "message-received-group",
                "message-failed",
                "suggestion-response",
                "requested-location-response",
                "type-not-known-yet"
            })
    void to_string_shows_no_number_no_word_and_no_place(String name) throws IOException {
        assertThat(golden(name).toString() + golden(name).message())
                .doesNotContain("555010", "555014", "5555555")
                .doesNotContain("See you", "Who is", "order 4711", "Yes, please", "eWVz", "35.7", "78.6", "map.png");
    }
}
