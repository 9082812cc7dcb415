/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.multichannel.ChannelContent;
import io.github.camelbandwidth.client.multichannel.ChannelMessage;
import io.github.camelbandwidth.client.multichannel.MediaFile;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pace counts of a request. */
class PacedRequestTest {
    private static final String LONG = "planted".repeat(50);
    private static final ChannelMessage SMS =
            new ChannelMessage("+19195550100", "planted-app", new ChannelContent.Sms(LONG));
    private static final ChannelMessage MMS = new ChannelMessage(
            "+19195550101",
            "planted-app",
            new ChannelContent.Mms(LONG, List.of(MediaFile.at("https://example.com/a.png"))));

    static Stream<Arguments> requests() {
        MessageRequest text =
                MessageRequest.builder().to("+19195550142").text(LONG).build();
        return Stream.of(
                Arguments.of("a text of 350 characters", text, 3),
                Arguments.of("a short text", text.toBuilder().text("Hi").build(), 1),
                Arguments.of("no text", MessageRequest.builder().build(), 1),
                Arguments.of(
                        "a picture",
                        text.toBuilder().media("https://example.com/a.png").build(),
                        1),
                Arguments.of(
                        "a group",
                        text.toBuilder().to("+19195550142", "+19195550143").build(),
                        1),
                Arguments.of("SMS first", new MultiChannelRequest("+19195550142", SMS, MMS), 3),
                Arguments.of("MMS first", new MultiChannelRequest("+19195550142", MMS, SMS), 1),
                Arguments.of("no channel", new MultiChannelRequest("+19195550142"), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void segments_are_counted_as_rates_count_them(String what, SendRequest request, int segments) {
        assertThat(PacedRequest.segments(request)).isEqualTo(segments);
    }

    @Test
    void the_number_is_that_of_the_first_channel() {
        assertThat(PacedRequest.number(new MultiChannelRequest("+19195550142", MMS, SMS)))
                .isEqualTo("+19195550101");
        assertThat(PacedRequest.number(new MultiChannelRequest("+19195550142"))).isNull();
        assertThat(PacedRequest.number(
                        MessageRequest.builder().from("+19195550100").build()))
                .isEqualTo("+19195550100");
    }
}
