/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.testkit.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageResponseTest {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final MessageResponse ONLY_AN_ID = new MessageResponse(
            "an-id", null, null, null, null, null, List.of(), null, null, List.of(), null, null, null);

    private static Optional<MessageResponse> read(String json) throws JsonProcessingException {
        return MessageResponse.of(PLAIN.readTree(json));
    }

    private static MessageResponse golden(String name) throws JsonProcessingException {
        return read(Golden.read("send/" + name + ".json")).orElseThrow();
    }

    @Test
    void the_minimal_answer_is_read() throws Exception {
        assertThat(golden("accepted-minimal"))
                .isEqualTo(new MessageResponse(
                        "1770000000000abcdefghijklmnop",
                        "+19195550100",
                        "93de2206-9669-4e07-948d-329f4b722ee2",
                        Instant.parse("2026-02-01T15:00:00Z"),
                        1,
                        "out",
                        List.of("+19195550142"),
                        "+19195550100",
                        "Your table is ready",
                        List.of(),
                        null,
                        null,
                        null));
    }

    @Test
    void the_full_answer_is_read() throws Exception {
        assertThat(golden("accepted-full"))
                .isEqualTo(new MessageResponse(
                        "1770000000000abcdefghijklmnop",
                        "+19195550100",
                        "93de2206-9669-4e07-948d-329f4b722ee2",
                        Instant.parse("2026-02-01T15:00:00Z"),
                        1,
                        "out",
                        List.of("+19195550142", "+19195550143", "+19195550144"),
                        "+19195550100",
                        "Lunch at noon?",
                        List.of("https://media.example.com/menu.png", "https://media.example.com/map.png"),
                        "order 4711",
                        Priority.HIGH,
                        Instant.parse("2026-02-01T16:29:18Z")));
    }

    @Test
    void an_id_is_enough() throws Exception {
        assertThat(read("{\"id\": \"an-id\"}")).contains(ONLY_AN_ID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "owner         | 7",
                "applicationId | []",
                "time          | \"yesterday\"",
                "time          | 1769958002",
                "segmentCount  | \"many\"",
                "segmentCount  | 1.5",
                "segmentCount  | 99999999999",
                "segmentCount  | null",
                "direction     | {}",
                "to            | 7",
                "to            | [7, null, {}]",
                "to            | {\"a\": \"+19195550142\"}",
                "from          | null",
                "text          | []",
                "media         | true",
                "tag           | 7",
                "priority      | \"urgent\"",
                "priority      | 1",
                "expiration    | \"\"",
                "new           | {\"deep\": [1, 2]}"
            })
    void an_odd_field_costs_nothing_but_itself(String field, String value) throws Exception {
        assertThat(read("{\"id\": \"an-id\", \"" + field + "\": " + value + "}"))
                .contains(ONLY_AN_ID);
    }

    @Test
    void a_single_recipient_may_be_a_string() throws Exception {
        assertThat(read("{\"id\": \"an-id\", \"to\": \"+19195550142\"}")
                        .orElseThrow()
                        .to())
                .containsExactly("+19195550142");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"id\": null}", "{\"id\": 7}", "{\"id\": \"\"}", "{\"id\": \" \"}", "[]", "null", "7"})
    void without_an_id_there_is_no_answer(String json) throws Exception {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted-minimal", "accepted-full"})
    void any_mapper_writes_an_answer_as_the_api_did(String name) throws Exception {
        ObjectNode expected = (ObjectNode) PLAIN.readTree(Golden.read("send/" + name + ".json"));
        // The same moment; a second without a fraction is written without one.
        expected.put("time", "2026-02-01T15:00:00Z");

        JsonNode written = PLAIN.readTree(PLAIN.writeValueAsString(golden(name)));

        assertThat(written).isEqualTo(expected);
    }

    @Test
    void to_string_shows_no_number_no_text_and_no_tag() throws Exception {
        assertThat(golden("accepted-full"))
                .hasToString("MessageResponse[id=1770000000000abcdefghijklmnop, to=[***0142, ***0143, ***0144],"
                        + " segmentCount=1, time=2026-02-01T15:00:00Z]");
    }
}
