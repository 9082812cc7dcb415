/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.testkit.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.component.file.FileConsumer;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body becomes on the wire, and which bodies never get there. */
class SendBodyTest {
    private static final String JSON = "{\"text\": \"Zürich\", \"tag\": \"order 4711\"}";
    private static final Map<String, Object> AS_JSON = Map.of(Exchange.CONTENT_TYPE, "application/json");

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    private String text(Object body, Map<String, Object> headers) {
        return rig.sent(rig.send(body, headers)).path("text").textValue();
    }

    private MessageNotSentException refused(Object body, Map<String, Object> headers) {
        Exchange exchange = rig.send(body, headers);
        assertThat(rig.server.requests()).as("what went out").isEmpty();
        assertThat(exchange.getException()).isInstanceOf(MessageNotSentException.class);
        return (MessageNotSentException) exchange.getException();
    }

    @Test
    void a_string_is_the_text() {
        assertThat(text("Your table is ready", Map.of())).isEqualTo("Your table is ready");
    }

    @Test
    void a_string_that_looks_like_json_is_a_text_all_the_same() {
        assertThat(text(JSON, Map.of())).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/jsonlines", "json"})
    void another_content_type_leaves_it_a_text(String type) {
        assertThat(text(JSON, Map.of(Exchange.CONTENT_TYPE, type))).isEqualTo(JSON);
    }

    @Test
    void a_request_is_sent_as_it_is() {
        MessageRequest request =
                MessageRequest.builder().text("Hi").tag("order 4711").build();

        assertThat(rig.sent(rig.send(request, Map.of())).path("tag").textValue())
                .isEqualTo("order 4711");
    }

    @Test
    void a_full_request_is_the_golden_one_on_the_wire() {
        MessageRequest request = MessageRequest.builder()
                .to("+19195550142", "+19195550143", "+19195550144")
                .text("Lunch at noon?")
                .media("https://media.example.com/menu.png", "https://media.example.com/map.png")
                .tag("order 4711")
                .priority(Priority.HIGH)
                .expiration(Instant.parse("2026-02-01T16:29:18Z"))
                .build();

        assertThat(rig.sent(rig.sendTo("bandwidth-messaging:messages", request, Map.of())))
                .isEqualTo(SendRig.json(Golden.read("send/request-full.json")));
    }

    @Test
    void a_plain_text_is_the_golden_minimal_request_on_the_wire() {
        assertThat(rig.sent(rig.send("Your table is ready", Map.of())))
                .isEqualTo(SendRig.json(Golden.read("send/request-minimal.json")));
    }

    @Test
    void a_map_has_the_fields_of_the_api() {
        Map<String, Object> map =
                Map.of("to", List.of("+19195550143", "+19195550144"), "text", "Hi", "priority", "high");

        assertThat(rig.sent(rig.send(map, Map.of())))
                .isEqualTo(SendRig.json("{\"applicationId\":\"" + SendRig.APPLICATION
                        + "\",\"to\":[\"+19195550143\",\"+19195550144\"],\"from\":\"+19195550100\",\"text\":\"Hi\","
                        + "\"priority\":\"high\"}"));
    }

    static Stream<Object> times() {
        return Stream.of(
                Instant.parse("2026-02-01T16:29:18Z"),
                OffsetDateTime.parse("2026-02-01T18:29:18+02:00"),
                ZonedDateTime.parse("2026-02-01T17:29:18+01:00[Europe/Paris]"),
                Date.from(Instant.parse("2026-02-01T16:29:18Z")),
                "2026-02-01T16:29:18Z");
    }

    @ParameterizedTest
    @MethodSource("times")
    void a_map_may_have_a_time_of_any_kind_in_it(Object time) {
        assertThat(rig.sent(rig.send(Map.of("text", "Hi", "expiration", time), Map.of()))
                        .path("expiration")
                        .textValue())
                .isEqualTo("2026-02-01T16:29:18Z");
    }

    @Test
    void a_map_with_a_wrong_type_is_refused_by_the_name_of_its_field() {
        assertThat(refused(Map.of("text", 4711, "tag", List.of("planted")), Map.of()))
                .hasMessageContaining("text: must be a string")
                .hasMessageContaining("tag: must be a string")
                .hasMessageNotContainingAny("4711", "planted");
    }

    @Test
    void a_map_with_a_misspelt_field_is_refused() {
        assertThat(refused(Map.of("txet", "planted"), Map.of()))
                .hasMessageContaining("txet: no such field")
                .hasMessageNotContaining("planted");
    }

    @Test
    void a_map_with_a_value_that_has_no_json_form_is_refused_without_the_value() {
        Object secretive = new Object() {
            @Override
            public String toString() {
                return "planted";
            }
        };

        assertThat(refused(Map.of("text", secretive), Map.of()))
                .hasMessageContaining("no JSON form")
                .hasMessageNotContaining("planted");
    }

    @Test
    void a_map_with_a_null_leaves_that_field_out() {
        Map<String, Object> map = new HashMap<>();
        map.put("text", "Hi");
        map.put("tag", null);

        assertThat(rig.sent(rig.send(map, Map.of())).has("tag")).isFalse();
    }

    @Test
    void a_json_tree_is_read_like_a_map() throws IOException {
        assertThat(text(new ObjectMapper().readTree(JSON), Map.of())).isEqualTo("Zürich");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json; charset=utf-8",
                "application/vnd.x+json",
                "text/json",
                "application/vnd.x+json;charset=\"UTF-8\""
            })
    void a_string_under_a_json_content_type_is_json(String type) {
        assertThat(text(JSON, Map.of(Exchange.CONTENT_TYPE, type))).isEqualTo("Zürich");
    }

    static Stream<Object> bytes() {
        byte[] utf8 = JSON.getBytes(StandardCharsets.UTF_8);
        return Stream.of(utf8, new ByteArrayInputStream(utf8), new InputStreamCache(utf8), new StringReader(JSON));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void json_may_come_as_bytes_or_as_a_stream(Object body) {
        assertThat(text(body, AS_JSON)).isEqualTo("Zürich");
    }

    @Test
    void json_bytes_are_read_in_the_charset_of_their_content_type() {
        assertThat(text(
                        JSON.getBytes(StandardCharsets.ISO_8859_1),
                        Map.of(Exchange.CONTENT_TYPE, "application/json; charset=ISO-8859-1")))
                .isEqualTo("Zürich");
    }

    @Test
    void json_bytes_are_read_in_the_charset_of_the_exchange_where_the_content_type_names_none() {
        assertThat(text(
                        JSON.getBytes(StandardCharsets.UTF_16),
                        Map.of(Exchange.CONTENT_TYPE, "application/json", Exchange.CHARSET_NAME, "UTF-16")))
                .isEqualTo("Zürich");
    }

    @Test
    void json_in_an_unknown_charset_is_refused() {
        assertThat(refused(
                        JSON.getBytes(StandardCharsets.UTF_8),
                        Map.of(Exchange.CONTENT_TYPE, "application/json; charset=klingon")))
                .hasMessageContaining("charset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"text\": \"planted\",}",
                "{\"text\": \"planted\"",
                "{} {}",
                "planted",
                "{\"text\":\"planted\",\"text\":\"b\"}"
            })
    void malformed_json_fails_and_is_not_quoted(String body) {
        assertThat(refused(body, AS_JSON))
                .hasMessageContaining("the content type says JSON")
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"planted\"", "4711", "null", "true"})
    void json_that_is_no_object_is_refused(String body) {
        assertThat(refused(body, AS_JSON)).hasMessageContaining("must be a JSON object");
    }

    private static Map<String, Object> latin1() {
        return Map.of(Exchange.CHARSET_NAME, "ISO-8859-1");
    }

    static Stream<Object> latin1Bodies() {
        byte[] bytes = "Zürich".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(bytes, new ByteArrayInputStream(bytes), new InputStreamCache(bytes));
    }

    @ParameterizedTest
    @MethodSource("latin1Bodies")
    void bytes_are_a_text_in_the_charset_of_the_exchanges_header(Object body) {
        assertThat(text(body, latin1())).isEqualTo("Zürich");
    }

    @Test
    void bytes_are_a_text_in_the_charset_of_the_exchanges_property() {
        Exchange exchange = rig.template.send(
                "bandwidth-messaging:messages?to=%2B19195550142",
                ExchangePattern.InOnly, sending -> {
                    sending.setProperty(Exchange.CHARSET_NAME, "UTF-16");
                    sending.getMessage().setBody("Zürich".getBytes(StandardCharsets.UTF_16));
                });

        assertThat(rig.sent(exchange).path("text").textValue()).isEqualTo("Zürich");
    }

    @Test
    void bytes_in_a_charset_unknown_to_java_are_refused() {
        assertThat(refused("Hi".getBytes(StandardCharsets.UTF_8), Map.of(Exchange.CHARSET_NAME, "klingon")))
                .hasMessageContaining("charset that this Java does not know");
    }

    @Test
    void a_java_file_is_a_text_in_the_charset_of_the_exchange(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("text"), "Zürich", StandardCharsets.ISO_8859_1);

        assertThat(text(file.toFile(), latin1())).isEqualTo("Zürich");
    }

    @Test
    void a_camel_file_is_a_text_in_the_charset_of_the_exchange(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("text"), "Zürich", StandardCharsets.ISO_8859_1);

        assertThat(text(FileConsumer.asGenericFile(folder.toString(), file.toFile(), null, false), latin1()))
                .isEqualTo("Zürich");
    }

    @Test
    void a_stream_that_cannot_be_read_is_refused() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThat(refused(broken, Map.of())).hasMessageContaining("cannot be read as a text");
    }

    @Test
    void no_body_with_media_is_a_message() {
        Exchange exchange =
                rig.send(null, Map.of("CamelBandwidthMessagingMedia", "https://media.example.com/menu.png"));

        assertThat(rig.sent(exchange).has("text")).isFalse();
    }

    @Test
    void no_body_without_media_is_refused() {
        assertThat(refused(null, Map.of())).hasMessageContaining("text: is missing");
    }

    static Stream<Object> noMessages() {
        return Stream.of(
                new SendBodyTest.Order("planted"), 4711, 1.5, true, List.of("planted"), Charset.forName("UTF-8"));
    }

    record Order(String name) {}

    @ParameterizedTest
    @MethodSource("noMessages")
    void an_object_that_is_no_message_is_refused_by_its_type(Object body) {
        assertThat(refused(body, Map.of()))
                .hasMessageContaining("of type " + body.getClass().getName())
                .hasMessageNotContaining("planted");
    }

    @Test
    void an_event_is_refused_with_the_reason() throws IOException {
        Object event =
                EventReader.read(Golden.read("events/message-delivered.json")).get(0);

        assertThat(refused(event, Map.of())).hasMessageContaining("loop");
    }

    @Test
    void a_map_that_holds_itself_is_refused() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("text", endless);

        assertThat(rig.send(endless, Map.of()).getException())
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("no JSON form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "Audio/AMR; x=y", "video/mp4", "application/octet-stream"})
    void bytes_whose_content_type_says_a_picture_are_no_text(String type) {
        byte[] ascii = "GIF89a planted".getBytes(StandardCharsets.US_ASCII);

        assertThat(refused(ascii, Map.of(Exchange.CONTENT_TYPE, type)))
                .hasMessageContaining("no text by its content type")
                .hasMessageContaining("header CamelBandwidthMessagingMedia")
                .hasMessageNotContaining("planted");
    }

    @Test
    void a_string_is_a_text_though_an_earlier_step_left_the_type_of_a_picture() {
        assertThat(text("Lunch at noon?", Map.of(Exchange.CONTENT_TYPE, "image/png")))
                .isEqualTo("Lunch at noon?");
    }

    @Test
    void bytes_that_are_no_letters_are_refused() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, (byte) 0xff};

        assertThat(refused(png, Map.of()))
                .hasMessageContaining("no text in UTF-8")
                .hasMessageContaining("header CamelBandwidthMessagingMedia");
    }
}
