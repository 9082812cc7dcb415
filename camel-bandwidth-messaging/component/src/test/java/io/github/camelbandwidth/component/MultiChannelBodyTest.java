/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body becomes on the wire of the multi-channel resource. */
class MultiChannelBodyTest {
    private static final String MULTI_CHANNEL = "bandwidth-messaging:multi-channel";
    private static final Map<String, Object> AS_JSON = Map.of(Exchange.CONTENT_TYPE, "application/json");

    private final SendRig rig = SendRig.start(Reply.json(202, Golden.read("multi-channel/accepted.json")));

    @AfterEach
    void stop() {
        rig.close();
    }

    private MessageNotSentException refused(String options, Object body, Map<String, Object> headers) {
        Exchange exchange = rig.sendTo(MULTI_CHANNEL + options, body, headers);
        assertThat(rig.server.requests()).as("what went out").isEmpty();
        assertThat(exchange.getException()).isInstanceOf(MessageNotSentException.class);
        assertThat(exchange.getException().toString()).doesNotContain("planted", "9195550142");
        return (MessageNotSentException) exchange.getException();
    }

    static Stream<String> goldenRequests() {
        return Stream.of("minimal", "full", "media", "media-reply", "card", "carousel", "carousel-short", "fallback");
    }

    private static String golden(String name) {
        return Golden.read("multi-channel/request-" + name + ".json");
    }

    private void assertOnTheWire(String golden, Object body, Map<String, Object> headers) {
        ObjectNode expected = (ObjectNode) SendRig.json(golden);
        if (expected.has("expiration")) {
            // The API takes any offset; what goes out has always the same.
            expected.put("expiration", "2026-02-01T16:00:00Z");
        }
        assertThat(rig.sent(rig.sendTo(MULTI_CHANNEL, body, headers))).isEqualTo(expected);
        assertThat(rig.server.requests().get(0)).contains("/users/9900000/messages/multiChannel ");
    }

    @ParameterizedTest
    @MethodSource("goldenRequests")
    void json_of_every_kind_goes_out_as_it_is(String name) {
        assertOnTheWire(golden(name), golden(name), AS_JSON);
    }

    @ParameterizedTest
    @MethodSource("goldenRequests")
    void json_bytes_of_every_kind_go_out_as_they_are(String name) {
        assertOnTheWire(golden(name), golden(name).getBytes(StandardCharsets.UTF_8), AS_JSON);
    }

    @ParameterizedTest
    @MethodSource("goldenRequests")
    void a_map_of_every_kind_goes_out_as_it_is(String name) {
        Map<?, ?> map = new ObjectMapper().convertValue(SendRig.json(golden(name)), Map.class);
        assertOnTheWire(golden(name), map, Map.of());
    }

    @ParameterizedTest
    @MethodSource("goldenRequests")
    void a_json_tree_of_every_kind_goes_out_as_it_is(String name) {
        assertOnTheWire(golden(name), SendRig.json(golden(name)), Map.of());
    }

    @ParameterizedTest
    @MethodSource("goldenRequests")
    void a_record_of_every_kind_goes_out_as_it_is(String name) {
        assertOnTheWire(golden(name), MultiChannelRequest.of(SendRig.json(golden(name))), Map.of());
    }

    @Test
    void a_text_goes_out_on_the_channels_of_the_option() {
        Exchange sent = rig.sendTo(
                MULTI_CHANNEL + "?to=+19195550100&channels=RBM, mms,SMS&rbmFrom=TableForTwoRBM",
                "Your table is ready",
                Map.of());
        JsonNode channels = rig.sent(sent).path("channelList");
        assertThat(channels).hasSize(3);
        assertThat(channels.get(0))
                .isEqualTo(SendRig.json(
                        "{'from':'TableForTwoRBM','applicationId':'%s','channel':'RBM','content':{'text':'Your table is ready'}}"
                                .formatted(SendRig.APPLICATION)
                                .replace((char) 39, '"')));
        assertThat(channels.get(1).path("channel").textValue()).isEqualTo("MMS");
        assertThat(channels.get(2))
                .isEqualTo(SendRig.json(
                        "{'from':'+19195550100','applicationId':'%s','channel':'SMS','content':{'text':'Your table is ready'}}"
                                .formatted(SendRig.APPLICATION)
                                .replace((char) 39, '"')));
    }

    @Test
    void the_header_names_other_channels_than_the_option() {
        Exchange sent = rig.sendTo(
                MULTI_CHANNEL + "?to=+19195550100&channels=RBM",
                "Your table is ready",
                Map.of("CamelBandwidthMessagingChannels", List.of("SMS")));
        assertThat(rig.sent(sent).path("channelList").findValuesAsText("channel"))
                .containsExactly("SMS");
    }

    @ParameterizedTest
    @CsvSource({"MMS, Your table is ready", "RBM,", "MMS,"})
    void pictures_of_the_header_go_along_where_a_channel_can_show_them(String channel, String text) {
        Exchange sent = rig.sendTo(
                MULTI_CHANNEL + "?to=+19195550100&rbmFrom=TableForTwoRBM&channels=" + channel,
                text,
                Map.of("CamelBandwidthMessagingMedia", "https://media.example.com/table.png"));
        JsonNode content = rig.sent(sent).path("channelList").get(0).path("content");
        assertThat(content.path("media").findValuesAsText("fileUrl"))
                .containsExactly("https://media.example.com/table.png");
        assertThat(content.path("text").textValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"SMS, has no place on SMS", "'MMS,SMS', has no place on SMS", "RBM, has no place beside a text on RBM"})
    void pictures_that_a_channel_cannot_show_are_refused(String channels, String why) {
        assertThat(refused(
                        "?to=+19195550100&channels=" + channels,
                        "planted text",
                        Map.of("CamelBandwidthMessagingMedia", "https://media.example.com/table.png")))
                .hasMessageContaining("header CamelBandwidthMessagingMedia: " + why);
    }

    @Test
    void a_text_without_channels_is_refused_with_what_would_be_right() {
        assertThat(refused("?to=+19195550100", "planted text", Map.of()))
                .hasMessageContaining("channels: is missing")
                .hasMessageContaining("such as RBM,SMS");
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(refused("?to=+19195550100&channels=SMS", null, Map.of()))
                .hasMessageContaining("channelList[0].content.text: is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CamelBandwidthMessagingChannels", "CamelBandwidthMessagingMedia"})
    void headers_for_a_text_are_refused_with_a_whole_message(String header) {
        assertThat(refused("", SendRig.json(golden("minimal")), Map.of(header, "SMS")))
                .hasMessageContaining("header " + header + ": is for a body that is a text");
    }

    @Test
    void the_request_of_the_other_resource_is_refused() {
        MessageRequest other = MessageRequest.builder().text("planted").build();
        assertThat(refused("", other, Map.of())).hasMessageContaining("MultiChannelRequest, Map and JsonNode");
    }

    @Test
    void an_event_is_refused_with_the_reason() throws Exception {
        Object event =
                EventReader.read(Golden.read("events/message-delivered.json")).get(0);
        assertThat(refused("", event, Map.of())).hasMessageContaining("loop");
    }

    @Test
    void a_misspelt_field_is_refused_by_its_path() {
        Map<String, Object> body = Map.of(
                "to",
                "+19195550142",
                "channelList",
                List.of(Map.of("channel", "SMS", "content", Map.of("txet", "planted"))));
        assertThat(refused("", body, Map.of())).hasMessageContaining("channelList[0].content.txet: no such field");
    }

    @Test
    void malformed_json_is_refused_and_not_quoted() {
        assertThat(refused("", "{\"to\": \"planted\",}", AS_JSON)).hasMessageContaining("the content type says JSON");
    }
}
