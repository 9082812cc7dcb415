/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.testkit.Golden;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an answer goes to, and from whom. */
class ReplyHeadersTest {
    private static final String TO = "CamelBandwidthMessagingTo";
    private static final String FROM = "CamelBandwidthMessagingFrom";
    private static final String AGENT = "CamelBandwidthMessagingRbmFrom";
    private static final String APPLICATION = "CamelBandwidthMessagingApplicationId";
    private static final String ID = "93de2206-9669-4e07-948d-329f4b722ee2";

    private static Map<String, Object> headers(String json, String... ourNumbers) throws Exception {
        MessageEvent event = EventReader.read(json).get(0);
        Message camel = new DefaultMessage(new DefaultCamelContext());
        new ReplyHeaders(Set.of(ourNumbers)).write((MessageEvent.Inbound) event, camel);
        return camel.getHeaders();
    }

    private static String received(String from, String... to) {
        return "[{\"type\":\"message-received\",\"to\":\"+19195550100\",\"message\":{\"owner\":\"+19195550100\","
                + "\"direction\":\"in\",\"from\":\"" + from + "\",\"to\":[\"" + String.join("\",\"", to) + "\"]}}]";
    }

    @Test
    void a_person_is_answered_by_the_number_they_wrote_to() throws Exception {
        assertThat(headers(Golden.read("events/message-received.json")))
                .isEqualTo(Map.of(TO, "+19195550142", FROM, "+19195550100", APPLICATION, ID));
    }

    @Test
    void a_group_is_answered_but_not_ourselves() throws Exception {
        assertThat(headers(Golden.read("events/message-received-group.json")))
                .isEqualTo(Map.of(TO, "+19195550142,+19195550143", FROM, "+19195550100", APPLICATION, ID));
    }

    @Test
    void another_number_of_ours_in_a_group_is_not_texted() throws Exception {
        assertThat(headers(received("+19195550142", "+19195550100", "+19195550101", "+19195550143"), "+19195550101"))
                .containsEntry(TO, "+19195550142,+19195550143");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+19195550100", "+19195550101"})
    void what_a_number_of_ours_wrote_is_not_answered(String from) throws Exception {
        assertThat(headers(received(from, "+19195550100"), "+19195550101")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"suggestion-response", "requested-location-response", "request-location-response"})
    void a_person_who_chose_is_answered_by_the_number_and_by_the_agent(String golden) throws Exception {
        assertThat(headers(Golden.read("events/" + golden + ".json")))
                .isEqualTo(Map.of(TO, "+19195550142", FROM, "+19195550100", AGENT, "ExampleRBM", APPLICATION, ID));
    }

    @Test
    void an_event_without_an_owner_is_answered_by_the_number_it_is_about() throws Exception {
        assertThat(headers("[{\"type\":\"message-received\",\"to\":\"+19195550100\",\"message\":{"
                        + "\"from\":\"+19195550142\",\"to\":[\"+19195550100\"]}}]"))
                .isEqualTo(Map.of(TO, "+19195550142", FROM, "+19195550100"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"message-received\"}]",
                "[{\"type\":\"message-received\",\"message\":{\"from\":\"\",\"to\":[\"+19195550143\"]}}]"
            })
    void nobody_is_answered_where_nobody_is_named(String json) throws Exception {
        assertThat(headers(json)).isEmpty();
    }
}
