/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each header does to a request, and what a wrong one says. */
class SendHeadersTest {
    private static final String FIRST = "+19195550143";
    private static final String SECOND = "+19195550144";
    private static final String LATER = "2026-02-01T16:29:18Z";

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    private JsonNode sent(String header, Object value) {
        return rig.sent(rig.send("Hi", Map.of("CamelBandwidthMessaging" + header, value)));
    }

    static Stream<Arguments> one() {
        return Stream.<Object>of(FIRST, " " + FIRST + " ", List.of(FIRST), new String[] {FIRST}, CharBuffer.wrap(FIRST))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("one")
    void one_recipient_may_be_given_in_any_form(Object to) {
        assertThat(sent("To", to).path("to")).hasToString("[\"" + FIRST + "\"]");
    }

    static Stream<Arguments> several() {
        // Wrapped, or JUnit would take an array for the list of arguments.
        return Stream.<Object>of(
                        FIRST + "," + SECOND,
                        FIRST + " , " + SECOND,
                        List.of(FIRST, SECOND),
                        List.of(FIRST + "," + SECOND),
                        new LinkedHashSet<>(List.of(FIRST, SECOND)),
                        new String[] {FIRST, SECOND},
                        new Object[] {FIRST, SECOND, FIRST})
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("several")
    void several_recipients_make_one_request_with_all_of_them(Object to) {
        assertThat(sent("To", to).path("to")).hasToString("[\"" + FIRST + "\",\"" + SECOND + "\"]");
    }

    @Test
    void the_sender_is_taken_from_the_header() {
        assertThat(sent("From", "+19195550199").path("from").textValue()).isEqualTo("+19195550199");
    }

    @Test
    void one_attachment_may_be_a_string_with_commas_in_it() {
        assertThat(sent("Media", "https://media.example.com/a,b.png").path("media"))
                .hasToString("[\"https://media.example.com/a,b.png\"]");
    }

    @Test
    void several_attachments_are_a_list() {
        assertThat(sent("Media", List.of("https://media.example.com/a.png", "https://media.example.com/b.png"))
                        .path("media"))
                .hasToString("[\"https://media.example.com/a.png\",\"https://media.example.com/b.png\"]");
    }

    @Test
    void the_tag_is_taken_from_the_header() {
        assertThat(sent("Tag", "order 4711").path("tag").textValue()).isEqualTo("order 4711");
    }

    static Stream<Object> high() {
        return Stream.of("high", "HIGH", "High", " high ", Priority.HIGH);
    }

    @ParameterizedTest
    @MethodSource("high")
    void the_priority_is_a_word_in_any_case_or_the_enum(Object priority) {
        assertThat(sent("Priority", priority).path("priority").textValue()).isEqualTo("high");
    }

    static Stream<Object> times() {
        return Stream.of(
                Instant.parse(LATER),
                OffsetDateTime.parse("2026-02-01T18:29:18+02:00"),
                ZonedDateTime.parse("2026-02-01T17:29:18+01:00[Europe/Paris]"),
                Date.from(Instant.parse(LATER)),
                java.sql.Timestamp.from(Instant.parse(LATER)),
                LATER,
                "2026-02-01T18:29:18+02:00");
    }

    @ParameterizedTest
    @MethodSource("times")
    void the_expiration_may_be_a_point_in_time_of_any_kind(Object time) {
        assertThat(sent("Expiration", time).path("expiration").textValue()).isEqualTo(LATER);
    }

    static Stream<Object> durations() {
        return Stream.of(Duration.ofMinutes(10), "10m", "PT10M", "600000", 600_000L);
    }

    @ParameterizedTest
    @MethodSource("durations")
    void the_expiration_may_be_a_duration_from_now(Object duration) {
        assertThat(sent("Expiration", duration).path("expiration").textValue()).isEqualTo("2026-02-01T15:10:00Z");
    }

    @Test
    void the_application_is_taken_from_the_header() {
        assertThat(sent("ApplicationId", "another").path("applicationId").textValue())
                .isEqualTo("another");
    }

    private static Stream<Arguments> each(String header, Object... wrong) {
        return Arrays.stream(wrong).map(value -> Arguments.of(header, value));
    }

    private static List<String> eleven() {
        return IntStream.range(0, 11)
                .mapToObj(number -> "+191955501" + (10 + number))
                .toList();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                        each("To", "", " ", ",", FIRST + ",", List.of(), new String[0], List.of("")),
                        each("To", Collections.singletonList(null), "919555", "planted", Map.of(), eleven()),
                        each("From", "", " ", "planted but too long", "planted!"),
                        each("Media", "", List.of(), List.of(""), "planted", "ftp://planted.example.com/a.png"),
                        each("Tag", "", " ", "planted".repeat(200)),
                        each("Priority", "", "planted", 1),
                        each("Expiration", "", "planted", "10x", "-10m", "2026-02-01T16:29:18", "PT0S"),
                        each("Expiration", Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE), "PT999999999999999S"),
                        each("Expiration", Instant.EPOCH, new java.sql.Date(0), "2020-02-01T16:29:18Z"),
                        each("ApplicationId", "", " "),
                        each("Operation", "", "sned", "SEND", List.of()))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_value_fails_by_the_name_of_its_header_and_nothing_goes_out(String header, Object value) {
        Exchange exchange = rig.send("planted text", Map.of("CamelBandwidthMessaging" + header, value));

        assertThat(rig.server.requests()).isEmpty();
        assertThat(exchange.getException())
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("header CamelBandwidthMessaging" + header + ":")
                .hasMessageNotContainingAny(FIRST, "planted");
    }

    @Test
    void an_unknown_operation_is_told_with_those_there_are() {
        assertThat(rig.send("Hi", Map.of("CamelBandwidthMessagingOperation", "sned"))
                        .getException())
                .hasMessageContaining("no operation 'sned'")
                .hasMessageContaining("there are send, list");
    }

    @Test
    void the_operation_that_is_there_may_be_named() {
        assertThat(sent("Operation", "send").path("text").textValue()).isEqualTo("Hi");
    }

    @Test
    void headers_may_be_bytes() {
        Map<String, Object> headers = Map.of(
                "CamelBandwidthMessagingTag", "für 4711".getBytes(StandardCharsets.UTF_8),
                "CamelBandwidthMessagingTo", FIRST.getBytes(StandardCharsets.UTF_8));

        JsonNode sent = rig.sent(rig.send("Hi", headers));

        assertThat(sent.path("tag").textValue()).isEqualTo("für 4711");
        assertThat(sent.path("to")).hasToString("[\"" + FIRST + "\"]");
    }
}
