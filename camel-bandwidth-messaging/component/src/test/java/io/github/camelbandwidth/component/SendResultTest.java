/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.testkit.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an accepted message leaves on the exchange. */
class SendResultTest {
    private static final String ID = "1770000000000abcdefghijklmnop";
    private static final String URI = "bandwidth-messaging:messages?to=%2B19195550142";

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    private Exchange send(ExchangePattern pattern) {
        return rig.template.send(URI, pattern, exchange -> exchange.getMessage().setBody("Hi"));
    }

    @ParameterizedTest
    @EnumSource(ExchangePattern.class)
    void the_body_is_the_answer_whatever_the_pattern(ExchangePattern pattern) {
        assertThat(send(pattern).getMessage().getBody())
                .isInstanceOfSatisfying(
                        MessageResponse.class, answer -> assertThat(answer.id()).isEqualTo(ID));
    }

    @Test
    void the_headers_tell_id_segments_and_time() {
        assertThat(send(ExchangePattern.InOnly).getMessage().getHeaders())
                .containsEntry("CamelBandwidthMessagingMessageId", ID)
                .containsEntry("CamelBandwidthMessagingSegmentCount", 1)
                .containsEntry("CamelBandwidthMessagingTime", Instant.parse("2026-02-01T15:00:00Z"));
    }

    @Test
    void a_template_that_asks_for_a_string_gets_json() {
        String json = rig.template.requestBody(URI, "Hi", String.class);

        assertThat(SendRig.json(json).path("id").textValue()).isEqualTo(ID);
    }

    @Test
    void the_answer_converts_to_json_bytes() {
        byte[] json = send(ExchangePattern.InOnly).getMessage().getBody(byte[].class);

        assertThat(SendRig.json(new String(json, StandardCharsets.UTF_8))
                        .path("id")
                        .textValue())
                .isEqualTo(ID);
    }

    @Test
    void the_answer_converts_to_a_map() {
        Map<?, ?> map = send(ExchangePattern.InOnly).getMessage().getBody(Map.class);

        assertThat(map.get("id")).isEqualTo(ID);
        assertThat(map.get("to")).isEqualTo(List.of("+19195550142", "+19195550143", "+19195550144"));
        assertThat(map.get("time")).isEqualTo("2026-02-01T15:00:00Z");
    }

    static Stream<Object> values() throws IOException {
        return Stream.of(
                MessageResponse.of(SendRig.json(Golden.read("send/accepted-full.json")))
                        .orElseThrow(),
                MessageRequest.of(SendRig.json(Golden.read("send/request-full.json"))),
                EventReader.read(Golden.read("events/message-failed.json")).get(0));
    }

    @ParameterizedTest
    @MethodSource("values")
    void camels_json_data_format_writes_what_the_converters_write(Object value) throws Exception {
        JsonNode marshalled;
        try (JacksonDataFormat json = new JacksonDataFormat()) {
            json.setCamelContext(rig.context);
            json.start();
            Exchange exchange = rig.context.getEndpoint(URI).createExchange();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            json.marshal(exchange, value, out);
            marshalled = SendRig.json(out.toString(StandardCharsets.UTF_8));
        }

        assertThat(marshalled)
                .isEqualTo(SendRig.json(rig.context.getTypeConverter().mandatoryConvertTo(String.class, value)));
    }

    @Test
    void an_event_written_as_json_is_the_event_as_it_came() throws IOException {
        String golden = Golden.read("events/message-failed.json");
        Object event = EventReader.read(golden).get(0);

        assertThat(SendRig.json(rig.context.getTypeConverter().convertTo(String.class, event)))
                .isEqualTo(SendRig.json(golden).get(0));
    }

    @Test
    void the_answer_of_an_earlier_send_is_no_message() {
        Exchange exchange = rig.send(
                MessageResponse.of(SendRig.json(Golden.read("send/accepted-full.json")))
                        .orElseThrow(),
                Map.of());

        assertThat(exchange.getException()).hasMessageContaining("is no message");
        assertThat(rig.server.requests()).isEmpty();
    }

    @Test
    void an_error_ends_the_exchange_like_an_exception() {
        Object header = new Object() {
            @Override
            public String toString() {
                throw new StackOverflowError("told by the test");
            }
        };

        Exchange ended = rig.template.send(URI, exchange -> {
            exchange.getMessage().setBody("Hi");
            exchange.getMessage().setHeader("CamelBandwidthMessagingTag", header);
        });

        assertThat(ended.getException()).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(rig.server.requests()).isEmpty();
    }

    @Test
    void a_send_that_fails_leaves_nothing_of_the_one_before() {
        Exchange failed = rig.send(
                null,
                Map.of(
                        "CamelBandwidthMessagingMessageId",
                        "planted-earlier",
                        "CamelBandwidthMessagingTime",
                        Instant.EPOCH,
                        "CamelBandwidthMessagingSegmentCount",
                        3));

        assertThat(failed.getException()).isNotNull();
        assertThat(failed.getMessage().getHeaders())
                .doesNotContainKeys(
                        "CamelBandwidthMessagingMessageId",
                        "CamelBandwidthMessagingTime",
                        "CamelBandwidthMessagingSegmentCount");
    }
}
