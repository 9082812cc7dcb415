/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

/** What a multi-channel send leaves on the exchange, and how it fails. */
class MultiChannelResultTest {
    private static final MultiChannelRequest REQUEST =
            MultiChannelRequest.of(SendRig.json(Golden.read("multi-channel/request-full.json")));

    private static Exchange send(SendRig rig, Map<String, Object> headers) {
        return rig.sendTo("bandwidth-messaging:multi-channel", REQUEST, new HashMap<>(headers));
    }

    @Test
    void the_body_is_the_answer_and_the_headers_name_the_message() {
        try (SendRig rig = SendRig.start(Reply.json(202, Golden.read("multi-channel/accepted-full.json")))) {
            Message sent =
                    send(rig, Map.of("CamelBandwidthMessagingSegmentCount", 3)).getMessage();
            MultiChannelResponse response = sent.getBody(MultiChannelResponse.class);
            assertThat(response.channelList())
                    .extracting(MultiChannelResponse.Channel::channel)
                    .containsExactly("RBM", "MMS", "SMS");
            assertThat(sent.getHeader("CamelBandwidthMessagingMessageId")).isEqualTo("1770000000000abcdefghijklmnop");
            assertThat(sent.getHeader("CamelBandwidthMessagingTime")).isEqualTo(Instant.parse("2026-02-01T15:00:00Z"));
            assertThat(sent.getHeaders())
                    .as("of an earlier send")
                    .doesNotContainKey("CamelBandwidthMessagingSegmentCount");
        }
    }

    @Test
    void what_the_api_complains_about_although_it_took_the_message_is_in_the_body() {
        ObjectNode answer = (ObjectNode) SendRig.json(Golden.read("multi-channel/accepted.json"));
        answer.putArray("errors")
                .addObject()
                .put("type", "planted-type")
                .put("description", "planted +19195550142")
                .putObject("source")
                .put("field", "tag");
        try (SendRig rig = SendRig.start(Reply.json(202, answer.toString()))) {
            MultiChannelResponse response = send(rig, Map.of()).getMessage().getBody(MultiChannelResponse.class);
            assertThat(response.errors()).singleElement().satisfies(error -> {
                assertThat(error.type()).isEqualTo("planted-type");
                assertThat(error.source()).containsEntry("field", "tag");
            });
        }
    }

    @Test
    void a_refusal_tells_every_error_and_the_log_sees_no_number() {
        try (SendRig rig = SendRig.start(Reply.json(400, Golden.read("multi-channel/error-400.json")))) {
            Exception failure = send(rig, Map.of()).getException();
            assertThat(failure).isInstanceOf(MessageRejectedException.class);
            BandwidthMessagingException refusal = (BandwidthMessagingException) failure;
            assertThat(refusal.getType()).isEqualTo("request-validation");
            assertThat(refusal.getDescription()).startsWith("The 'channelList[0].from' field must contain");
            assertThat(refusal.getFieldErrors())
                    .extracting(FieldError::fieldName)
                    .containsExactly("channelList[0].from", "tag");
            assertThat(refusal).hasMessageContaining("channelList[0].from").hasMessageContaining("tag");
        }
    }

    @Test
    void a_server_error_of_the_api_is_not_sent_and_one_of_a_gateway_unknown() {
        String errors = Golden.read("multi-channel/error-500.json");
        try (SendRig rig = SendRig.start(Reply.json(500, errors), Reply.json(502, errors))) {
            assertThat(send(rig, Map.of()).getException()).isInstanceOf(MessageRejectedException.class);
            assertThat(send(rig, Map.of()).getException()).isInstanceOf(MessageOutcomeUnknownException.class);
        }
    }

    @Test
    void a_repeat_under_the_same_key_gets_the_first_answer_and_nothing_is_sent() {
        Map<String, Object> key = Map.of("CamelBandwidthMessagingIdempotencyKey", "planted-key");
        try (SendRig rig = SendRig.start(Reply.json(202, Golden.read("multi-channel/accepted-full.json")))) {
            Exchange first = send(rig, key);
            Exchange repeat = send(rig, key);
            assertThat(rig.server.posts()).isEqualTo(1);
            assertThat(repeat.getException()).isNull();
            assertThat(repeat.getMessage().getBody())
                    .isEqualTo(first.getMessage().getBody());
            assertThat(repeat.getMessage().getHeader("CamelBandwidthMessagingRepeated"))
                    .isEqualTo(true);
        }
    }

    @Test
    void another_message_under_the_same_key_is_refused() {
        Map<String, Object> key = Map.of("CamelBandwidthMessagingIdempotencyKey", "planted-key");
        try (SendRig rig = SendRig.start(Reply.json(202, Golden.read("multi-channel/accepted-full.json")))) {
            send(rig, key);
            Exchange other = rig.sendTo(
                    "bandwidth-messaging:multi-channel",
                    SendRig.json(Golden.read("multi-channel/request-card.json")),
                    new HashMap<>(key));
            assertThat(((BandwidthMessagingException) other.getException()).getSent())
                    .isEqualTo(Sent.NO);
            assertThat(other.getException()).hasMessageContaining("has had the same idempotency key");
            assertThat(rig.server.posts()).isEqualTo(1);
        }
    }
}
