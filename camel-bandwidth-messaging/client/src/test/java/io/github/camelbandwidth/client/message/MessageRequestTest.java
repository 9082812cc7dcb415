/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.testkit.Golden;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRequestTest {
    private static final MessageRequest MINIMAL = MessageRequest.builder()
            .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
            .to("+19195550142")
            .from("+19195550100")
            .text("Your table is ready")
            .build();

    private static final MessageRequest FULL = MessageRequest.builder()
            .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
            .to("+19195550142", "+19195550143", "+19195550144")
            .from("+19195550100")
            .text("Lunch at noon?")
            .media("https://media.example.com/menu.png", "https://media.example.com/map.png")
            .tag("order 4711")
            .priority(Priority.HIGH)
            .expiration(Instant.parse("2026-02-01T16:29:18Z"))
            .build();

    private static final ObjectMapper PLAIN = new ObjectMapper();

    static Stream<Arguments> golden() {
        return Stream.of(Arguments.of("request-minimal", MINIMAL), Arguments.of("request-full", FULL));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return PLAIN.readTree(json);
    }

    private static MessageRequest read(String json) throws JsonProcessingException {
        return MessageRequest.of(tree(json));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_request_is_written_as_documented(String name, MessageRequest request) throws Exception {
        assertThat(tree(Json.write(request))).isEqualTo(tree(Golden.read("send/" + name + ".json")));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void any_mapper_writes_a_request_as_documented(String name, MessageRequest request) throws Exception {
        assertThat(tree(PLAIN.writeValueAsString(request))).isEqualTo(tree(Golden.read("send/" + name + ".json")));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_documented_request_is_read(String name, MessageRequest request) throws Exception {
        assertThat(read(Golden.read("send/" + name + ".json"))).isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void any_mapper_reads_a_documented_request(String name, MessageRequest request) throws Exception {
        assertThat(PLAIN.readValue(Golden.read("send/" + name + ".json"), MessageRequest.class))
                .isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_builder_that_starts_with_a_request_builds_an_equal_one(String name, MessageRequest request) {
        assertThat(request.toBuilder().build()).as(name).isEqualTo(request);
    }

    @Test
    void a_single_string_is_the_only_recipient() throws Exception {
        assertThat(read("{\"to\": \"+19195550142\"}").to()).containsExactly("+19195550142");
    }

    @Test
    void a_single_string_is_the_only_attachment() throws Exception {
        assertThat(read("{\"media\": \"https://media.example.com/menu.png\"}").media())
                .containsExactly("https://media.example.com/menu.png");
    }

    @Test
    void an_array_of_recipients_keeps_its_order() throws Exception {
        assertThat(read("{\"to\": [\"+19195550144\", \"+19195550142\"]}").to())
                .containsExactly("+19195550144", "+19195550142");
    }

    @Test
    void a_recipient_named_twice_gets_the_message_once() throws Exception {
        assertThat(read("{\"to\": [\"+19195550144\", \"+19195550142\", \"+19195550144\"]}")
                        .to())
                .containsExactly("+19195550144", "+19195550142");
    }

    @Test
    void null_leaves_a_field_out() throws Exception {
        assertThat(read("{\"applicationId\":null,\"to\":null,\"from\":null,\"text\":null,\"media\":null,\"tag\":null,"
                        + "\"priority\":null,\"expiration\":null}"))
                .isEqualTo(MessageRequest.builder().build());
    }

    @Test
    void null_lists_leave_a_field_out() {
        List<String> none = null;

        assertThat(MessageRequest.builder().to(none).media(none).build())
                .isEqualTo(MessageRequest.builder().build());
    }

    @Test
    void an_empty_request_is_an_empty_object() {
        assertThat(Json.write(MessageRequest.builder().build())).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"high", "HIGH", " High "})
    void a_priority_is_read_in_any_case(String word) throws Exception {
        assertThat(read("{\"priority\": \"" + word + "\"}").priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void an_expiration_with_an_offset_is_the_same_moment() throws Exception {
        assertThat(read("{\"expiration\": \"2026-02-01T11:29:18-05:00\"}").expiration())
                .isEqualTo(Instant.parse("2026-02-01T16:29:18Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "applicationId | 4711",
                "to            | 4711",
                "to            | {\"planted\": \"planted\"}",
                "to            | [\"planted\", 4711]",
                "to            | [null]",
                "to            | [[\"planted\"]]",
                "from          | 4711",
                "from          | [\"planted\"]",
                "text          | {\"planted\": 4711}",
                "text          | true",
                "media         | 4711",
                "media         | [{\"planted\": 4711}]",
                "tag           | 4711",
                "tag           | [\"planted\"]",
                "priority      | \"planted\"",
                "priority      | \"\"",
                "priority      | 4711",
                "expiration    | \"planted\"",
                "expiration    | \"2026-02-01T16:29:18\"",
                "expiration    | 1769963358",
                "Text          | \"planted\"",
                "txt           | \"planted\"",
                "body          | {\"planted\": 4711}"
            })
    void a_field_that_is_unknown_or_mistyped_is_named_and_its_value_is_not_told(String field, String value)
            throws Exception {
        JsonNode json = tree("{\"" + field + "\": " + value + "}");

        assertThatExceptionOfType(InvalidMessageException.class)
                .isThrownBy(() -> MessageRequest.of(json))
                .satisfies(e -> assertThat(e.fieldErrors())
                        .extracting(FieldError::fieldName)
                        .containsExactly(field))
                .withMessageStartingWith(field + ": ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("planted", "4711", "1769963358"))
                .withNoCause();
    }

    @Test
    void every_bad_field_is_named_at_once() throws Exception {
        JsonNode json = tree("{\"to\": 7, \"text\": \"fine\", \"txt\": \"x\", \"priority\": \"urgent\"}");

        assertThatExceptionOfType(InvalidMessageException.class)
                .isThrownBy(() -> MessageRequest.of(json))
                .satisfies(e -> assertThat(e.fieldErrors())
                        .extracting(FieldError::fieldName)
                        .containsExactly("to", "txt", "priority"));
    }

    @Test
    void a_number_that_got_into_the_place_of_a_name_is_masked() throws Exception {
        JsonNode json = tree("{\"+19195550142\": \"to\"}");

        assertThatExceptionOfType(InvalidMessageException.class)
                .isThrownBy(() -> MessageRequest.of(json))
                .withMessageStartingWith("***0142: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"text\": \"planted\"}]", "\"planted\"", "4711", "true"})
    void anything_but_an_object_is_no_request(String body) throws Exception {
        JsonNode json = tree(body);

        assertThatExceptionOfType(InvalidMessageException.class)
                .isThrownBy(() -> MessageRequest.of(json))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("planted", "4711"));
    }

    @Test
    void any_mapper_names_the_bad_field_without_its_value() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> PLAIN.readValue("{\"text\": {\"planted\": 4711}}", MessageRequest.class))
                .withCauseInstanceOf(InvalidMessageException.class)
                .withMessageContaining("text: must be a string")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("planted", "4711"));
    }

    @Test
    void to_string_masks_numbers_and_tells_text_and_tag_by_their_length() {
        assertThat(FULL)
                .hasToString("MessageRequest[to=[***0142, ***0143, ***0144], from=***0100, text of 14, media=2,"
                        + " tag of 10, priority=HIGH, expiration=2026-02-01T16:29:18Z]");
    }

    @Test
    void to_string_works_on_an_empty_request() {
        assertThat(MessageRequest.builder().build().toString())
                .startsWith("MessageRequest[to=[], from=null, text of 0");
    }

    @Test
    void a_list_changed_later_does_not_change_the_request() {
        List<String> numbers = new ArrayList<>(List.of("+19195550142"));
        MessageRequest request =
                MessageRequest.builder().to(numbers).media(numbers).build();

        numbers.add("+19195550143");

        assertThat(request.to()).hasSize(1);
        assertThat(request.media()).hasSize(1);
    }
}
