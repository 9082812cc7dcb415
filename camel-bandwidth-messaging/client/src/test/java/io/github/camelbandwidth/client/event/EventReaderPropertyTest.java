/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.testkit.Golden;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is posted to a webhook: the reader takes it or refuses it, and falls over nothing. */
class EventReaderPropertyTest {
    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_json_is_read_exactly_if_it_is_an_array_of_objects(@ForAll("values") Object value)
            throws JsonProcessingException {
        boolean events = value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);

        assertThat(isRead(PLAIN.writeValueAsString(value))).isEqualTo(events);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_object_is_an_event_that_gives_all_of_it_back(@ForAll("events") Map<String, Object> event)
            throws JsonProcessingException, MalformedJsonException {
        String body = PLAIN.writeValueAsString(List.of(event));

        String written = PLAIN.writeValueAsString(EventReader.read(body));

        assertThat(PLAIN.readTree(written)).isEqualTo(PLAIN.readTree(body));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_body_is_read_or_refused_and_nothing_else(@ForAll("damaged") String body) {
        assertThat(isRead(body)).isIn(true, false);
    }

    private static boolean isRead(String body) {
        try {
            return EventReader.read(body) != null;
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> lists = events().list().ofMaxSize(3).map(list -> list);
        return Arbitraries.oneOf(value(2), lists);
    }

    /** Objects that have the documented fields more often than chance would, with any value in them. */
    @Provide
    Arbitrary<Map<String, Object>> events() {
        return object(2);
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> golden = Arbitraries.of("message-received", "message-failed", "suggestion-response")
                .map(name -> Golden.read("events/" + name + ".json"));
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(5);
        return Combinators.combine(
                        golden,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 5),
                        noise)
                .as((text, share, gone, put) -> {
                    int at = (int) (text.length() * share);
                    return text.substring(0, at) + put + text.substring(Math.min(text.length(), at + gone));
                });
    }

    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(text -> text),
                Arbitraries.integers().map(number -> number),
                Arbitraries.bigDecimals().map(number -> number),
                Arbitraries.of("2026-02-01T15:00:00Z", "message-failed", "+19195550142", "4432", true, false)
                        .injectNull(0.1));
        return depth == 0
                ? scalars
                : Arbitraries.oneOf(
                        scalars,
                        object(depth - 1).map(map -> map),
                        value(depth - 1).list().ofMaxSize(3).map(list -> list));
    }

    private static Arbitrary<Map<String, Object>> object(int depth) {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of("type", "time", "to", "errorCode", "message", "id", "from", "text", "media", "tag"),
                Arbitraries.strings().ofMaxLength(5));
        return Arbitraries.maps(names, depth == 0 ? value(0) : value(depth - 1)).ofMaxSize(6);
    }
}
