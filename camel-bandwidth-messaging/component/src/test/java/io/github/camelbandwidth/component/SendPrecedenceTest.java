/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.component.config.MessageConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Header before body before endpoint before component, for each field by itself. */
class SendPrecedenceTest {
    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    /** A field, and a value for it in each of the places that can give one; null where a place cannot. */
    record Field(
            String name,
            Object header,
            Object body,
            String endpoint,
            Consumer<MessageConfiguration> component,
            String componentsValue) {

        Map<String, Object> headers() {
            return Map.of(
                    "CamelBandwidthMessaging" + Character.toUpperCase(name.charAt(0)) + name.substring(1), header);
        }

        Map<String, Object> bodyWithIt() {
            Map<String, Object> map = new HashMap<>(bodyWithoutIt());
            map.put(name, body);
            return map;
        }

        static Map<String, Object> bodyWithoutIt() {
            return Map.of("text", "Hi");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Field> fields() {
        return Stream.of(
                new Field(
                        "applicationId",
                        "of-header",
                        "of-body",
                        "of-endpoint",
                        options -> options.setApplicationId("of-component"),
                        "of-component"),
                new Field(
                        "from",
                        "+19195550111",
                        "+19195550112",
                        "%2B19195550113",
                        options -> options.setFrom("+19195550114"),
                        "+19195550114"),
                new Field("to", "+19195550111", "+19195550112", "%2B19195550113", null, null),
                new Field("tag", "of header", "of body", "of+endpoint", null, null),
                new Field(
                        "priority",
                        "high",
                        "default",
                        "high",
                        options -> options.setPriority(Priority.DEFAULT),
                        "default"),
                new Field(
                        "expiration",
                        "2026-02-01T16:00:01Z",
                        "2026-02-01T16:00:02Z",
                        "2026-02-01T16:00:03Z",
                        null,
                        null),
                new Field(
                        "media",
                        List.of("https://media.example.com/header"),
                        List.of("https://media.example.com/body"),
                        null,
                        null,
                        null));
    }

    private String sent(Field field, boolean header, Object body, boolean endpoint) {
        Map<String, Object> headers = new HashMap<>();
        if (!field.name().equals("to")) {
            headers.put("CamelBandwidthMessagingTo", SendRig.TO);
        }
        if (header) {
            headers.putAll(field.headers());
        }
        String uri = "bandwidth-messaging:messages"
                + (endpoint && field.endpoint() != null ? "?" + field.name() + "=" + field.endpoint() : "");
        JsonNode value = rig.sent(rig.sendTo(uri, body, headers)).path(field.name());
        return value.isArray() ? value.path(0).textValue() : value.textValue();
    }

    private static String first(Object value) {
        return value instanceof List<?> list ? list.get(0).toString() : value.toString();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_header_goes_before_all_else(Field field) {
        configure(field);

        assertThat(sent(field, true, field.bodyWithIt(), true)).isEqualTo(first(field.header()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void the_body_goes_before_endpoint_and_component(Field field) {
        configure(field);

        assertThat(sent(field, false, field.bodyWithIt(), true)).isEqualTo(first(field.body()));
    }

    static Stream<Field> ofEndpoints() {
        return fields().filter(field -> field.endpoint() != null);
    }

    @ParameterizedTest
    @MethodSource("ofEndpoints")
    void the_endpoint_goes_before_the_component_and_fills_in_what_the_body_leaves_out(Field field) {
        configure(field);

        assertThat(sent(field, false, Field.bodyWithoutIt(), true))
                .isEqualTo(field.endpoint().replace("%2B", "+").replace("of+endpoint", "of endpoint"));
    }

    static Stream<Field> ofComponents() {
        return fields().filter(field -> field.component() != null);
    }

    @ParameterizedTest
    @MethodSource("ofComponents")
    void the_component_fills_in_what_nothing_else_says(Field field) {
        configure(field);

        assertThat(sent(field, false, Field.bodyWithoutIt(), false)).isEqualTo(field.componentsValue());
    }

    private void configure(Field field) {
        if (field.component() != null) {
            field.component().accept(rig.component.getMessageConfiguration());
        }
    }

    @Test
    void the_headers_recipients_replace_those_of_the_endpoint() {
        JsonNode sent = rig.sent(rig.send("Hi", Map.of("CamelBandwidthMessagingTo", "+19195550143")));

        assertThat(sent.path("to")).hasToString("[\"+19195550143\"]");
    }
}
