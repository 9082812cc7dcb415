/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.multichannel.ChannelContent;
import io.github.camelbandwidth.client.multichannel.ChannelMessage;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.RbmContent;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import jakarta.activation.DataHandler;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the fields of a multi-channel message come from: headers, body, endpoint, component. */
class MultiChannelHeadersTest {
    private static final String MULTI_CHANNEL = "bandwidth-messaging:multi-channel";

    private final SendRig rig = SendRig.start(Reply.json(202, Golden.read("multi-channel/accepted.json")));

    @AfterEach
    void stop() {
        rig.close();
    }

    private static ChannelMessage rbm(String from, String application) {
        return new ChannelMessage(from, application, new RbmContent.Text("Hello", List.of()));
    }

    private static ChannelMessage sms(String from, String application) {
        return new ChannelMessage(from, application, new ChannelContent.Sms("Hello"));
    }

    @Test
    void senders_and_application_of_the_options_go_to_the_channels_that_name_none() {
        rig.component.getMultiChannelConfiguration().setRbmFrom("TableForTwoRBM");
        JsonNode sent = rig.sent(rig.sendTo(
                MULTI_CHANNEL + "?to=+19195550100",
                new MultiChannelRequest(null, List.of(rbm(null, null), sms(null, null)), null, null, null),
                Map.of()));
        assertThat(sent.path("to").textValue()).isEqualTo("+19195550100");
        assertThat(sent.findValuesAsText("from")).containsExactly("TableForTwoRBM", SendRig.FROM);
        assertThat(sent.findValuesAsText("applicationId")).containsExactly(SendRig.APPLICATION, SendRig.APPLICATION);
    }

    @Test
    void headers_go_before_the_options_for_channels_that_name_none() {
        JsonNode sent = rig.sent(rig.sendTo(
                MULTI_CHANNEL + "?rbmFrom=OptionRBM",
                new MultiChannelRequest(SendRig.TO, rbm(null, null), sms(null, null)),
                Map.of(
                        "CamelBandwidthMessagingRbmFrom",
                        "HeaderRBM",
                        "CamelBandwidthMessagingFrom",
                        "+19195550101",
                        "CamelBandwidthMessagingApplicationId",
                        "of-the-header")));
        assertThat(sent.findValuesAsText("from")).containsExactly("HeaderRBM", "+19195550101");
        assertThat(sent.findValuesAsText("applicationId")).containsExactly("of-the-header", "of-the-header");
    }

    @Test
    void a_channel_keeps_the_sender_and_the_application_it_names() {
        JsonNode sent = rig.sent(rig.sendTo(
                MULTI_CHANNEL + "?rbmFrom=OptionRBM",
                new MultiChannelRequest(SendRig.TO, rbm("OwnRBM", "own"), sms("+19195550101", "other")),
                Map.of(
                        "CamelBandwidthMessagingRbmFrom",
                        "HeaderRBM",
                        "CamelBandwidthMessagingFrom",
                        "+19195550100",
                        "CamelBandwidthMessagingApplicationId",
                        "of-the-header")));
        assertThat(sent.findValuesAsText("from")).containsExactly("OwnRBM", "+19195550101");
        assertThat(sent.findValuesAsText("applicationId")).containsExactly("own", "other");
    }

    @Test
    void headers_go_before_the_body_and_the_body_before_the_options() {
        MultiChannelRequest body = MultiChannelRequest.of(SendRig.json(Golden.read("multi-channel/request-full.json")));
        JsonNode sent = rig.sent(rig.sendTo(
                MULTI_CHANNEL + "?to=+19195550101&tag=option&priority=default&expiration=10m",
                body,
                Map.of(
                        "CamelBandwidthMessagingTo",
                        "+19195550100",
                        "CamelBandwidthMessagingTag",
                        "of the header",
                        "CamelBandwidthMessagingExpiration",
                        Duration.ofMinutes(5))));
        assertThat(sent.path("to").textValue()).isEqualTo("+19195550100");
        assertThat(sent.path("tag").textValue()).isEqualTo("of the header");
        assertThat(sent.path("priority").textValue()).isEqualTo("high");
        assertThat(sent.path("expiration").textValue()).isEqualTo("2026-02-01T15:05:00Z");
    }

    @Test
    void options_are_what_is_left() {
        JsonNode sent = rig.sent(rig.sendTo(
                MULTI_CHANNEL + "?to=+19195550101&tag=option&priority=high&expiration=10m&channels=SMS",
                "Hello",
                Map.of()));
        assertThat(sent.path("tag").textValue()).isEqualTo("option");
        assertThat(sent.path("priority").textValue()).isEqualTo("high");
        assertThat(sent.path("expiration").textValue()).isEqualTo("2026-02-01T15:10:00Z");
    }

    private MessageNotSentException refused(Map<String, Object> headers) {
        Exchange exchange = rig.sendTo(MULTI_CHANNEL + "?channels=SMS", "planted text", headers);
        assertThat(rig.server.requests()).as("what went out").isEmpty();
        assertThat(exchange.getException().toString()).doesNotContain("planted", "95550142");
        return (MessageNotSentException) exchange.getException();
    }

    @Test
    void several_recipients_are_refused() {
        assertThat(refused(Map.of("CamelBandwidthMessagingTo", List.of(SendRig.TO, "+19195550143"))))
                .hasMessageContaining("header CamelBandwidthMessagingTo: has 2 recipients where a multi-channel message"
                        + " takes one");
    }

    @ParameterizedTest
    @CsvSource({
        "CamelBandwidthMessagingChannels, 'RBM,planted', 'must be RBM, SMS and MMS'",
        "CamelBandwidthMessagingChannels, '', has an empty entry",
        "CamelBandwidthMessagingTo, ' ', has an empty entry",
        "CamelBandwidthMessagingRbmFrom, '', is empty",
        "CamelBandwidthMessagingPriority, planted, must be default or high"
    })
    void a_header_that_cannot_be_meant_is_refused_by_its_name(String header, String value, String why) {
        assertThat(refused(Map.of(header, value))).hasMessageContaining("header " + header + ": " + why);
    }

    @Test
    void a_message_to_nobody_is_refused() {
        assertThat(refused(Map.of())).hasMessageContaining("to: is missing");
    }

    @Test
    void several_recipients_of_the_option_are_refused_at_the_start() {
        assertThatThrownBy(() -> rig.context.getEndpoint(MULTI_CHANNEL + "?to=+19195550100,+19195550101"))
                .hasStackTraceContaining("to must be one number on multi-channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCS", "RBM,,SMS", " "})
    void unknown_channels_of_the_option_are_refused_at_the_start(String channels) {
        assertThatThrownBy(() -> rig.context.getEndpoint(MULTI_CHANNEL + "?channels=" + channels))
                .hasStackTraceContaining("channels must be RBM, SMS and MMS");
    }

    @Test
    void a_route_cannot_start_from_there() {
        assertThatThrownBy(() -> rig.context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(MULTI_CHANNEL + "?allowAnonymous=true").to("mock:events");
                    }
                }))
                .hasStackTraceContaining("Nothing can be received from bandwidth-messaging:multi-channel")
                .hasStackTraceContaining("bandwidth-messaging:messages");
    }

    @Test
    void an_unknown_resource_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> rig.context.getEndpoint("bandwidth-messaging:multichannel"))
                .hasStackTraceContaining("There is no resource 'multichannel'")
                .hasStackTraceContaining("messages, multi-channel");
    }

    private static final String UPLOADS_ELSEWHERE = "uploads are made on bandwidth-messaging:messages only";

    static Stream<Object> pictures() {
        byte[] gif = "GIF89a planted".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(gif, new File("planted.gif"), List.of("https://media.example.com/a.gif", gif));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_that_is_no_url_is_refused(Object picture) {
        Exchange exchange = rig.sendTo(
                MULTI_CHANNEL + "?channels=MMS",
                "Hello",
                Map.of("CamelBandwidthMessagingTo", SendRig.TO, "CamelBandwidthMessagingMedia", picture));

        assertThat(exchange.getException())
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("header CamelBandwidthMessagingMedia: has a picture that is no URL")
                .hasMessageContaining(UPLOADS_ELSEWHERE)
                .hasMessageNotContaining("planted");
        assertThat(rig.server.requests()).isEmpty();
    }

    private Exchange sendWithAttachment(String options) {
        return rig.template.send(MULTI_CHANNEL + "?channels=SMS&to=+19195550100" + options, exchange -> {
            exchange.getMessage().setBody("Hello");
            exchange.getMessage(AttachmentMessage.class)
                    .addAttachment("a", new DataHandler(new Attached(new byte[] {1}, "image/gif")));
        });
    }

    @Test
    void an_attachment_is_refused_rather_than_left_out() {
        assertThat(sendWithAttachment("").getException())
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("attachment: " + UPLOADS_ELSEWHERE)
                .hasMessageContaining("attachments=false");
        assertThat(rig.server.requests()).isEmpty();
    }

    @Test
    void an_attachment_is_left_alone_where_the_option_says_so() {
        assertThat(rig.sent(sendWithAttachment("&attachments=false")).findValuesAsText("text"))
                .containsExactly("Hello");
    }
}
