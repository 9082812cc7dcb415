/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageRequestBuilder;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.multichannel.ChannelContent;
import io.github.camelbandwidth.client.multichannel.ChannelMessage;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.RbmContent;
import io.github.camelbandwidth.component.config.CheckConfiguration;
import io.github.camelbandwidth.component.config.OnTooLong;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");
    private static final String APPLICATION = "93de2206-9669-4e07-948d-329f4b722ee2";
    private static final String CURLY = "It\u2019s time";

    private final CheckConfiguration options = new CheckConfiguration();

    private static MessageRequestBuilder good() {
        return MessageRequest.builder()
                .applicationId(APPLICATION)
                .to("+19195550142")
                .from("+19195550100")
                .text("planted");
    }

    private static ChannelMessage channel(String from, ChannelContent content) {
        return new ChannelMessage(from, APPLICATION, content);
    }

    private Prepared prepare(SendRequest request) {
        return new Preparation(options, () -> NOW).prepare(request);
    }

    private MessageRequest prepared(MessageRequestBuilder request) {
        return (MessageRequest) prepare(request.build()).request();
    }

    private List<FieldError> errors(SendRequest request) {
        return catchThrowableOfType(InvalidMessageException.class, () -> prepare(request))
                .fieldErrors();
    }

    @Test
    void without_options_a_good_request_goes_as_it_is() {
        MessageRequest request = good().text(CURLY).build();

        assertThat(prepare(request)).isEqualTo(new Prepared(request, Map.of()));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        options.setMaxSegments(1);
        MessageRequest bad = good().to("+1919555014", "9195550143")
                .text("x".repeat(161))
                .tag("x".repeat(1025))
                .build();

        assertThat(errors(good().to("+1919555014")
                        .text("x".repeat(161))
                        .tag("x".repeat(1025))
                        .build()))
                .extracting(FieldError::fieldName)
                .containsExactly("to", "tag", "text");
        assertThat(errors(bad))
                .extracting(FieldError::description)
                .element(1)
                .asString()
                .startsWith("entry 2 (***0143) is not a number in E.164");
    }

    @Test
    void senders_are_judged_as_recipients_are() {
        assertThat(errors(good().from("+1919555010").build()))
                .containsExactly(new FieldError("from", "(***5010) has too few digits for a number of country code 1"));
    }

    @Test
    void numbers_become_e164_with_a_region() {
        options.setDefaultRegion("US");

        MessageRequest sent = prepared(good().to("(919) 555-0142").from("919.555.0100"));

        assertThat(sent.to()).containsExactly("+19195550142");
        assertThat(sent.from()).isEqualTo("+19195550100");
    }

    @Test
    void short_codes_and_sender_ids_are_no_numbers_to_convert() {
        options.setDefaultRegion("NO");

        assertThat(prepared(good().from("40612345")).from()).isEqualTo("40612345");
        assertThat(prepared(good().from("Example 1")).from()).isEqualTo("Example 1");
    }

    @Test
    void a_recipient_written_in_two_ways_gets_one_text() {
        options.setDefaultRegion("US");

        assertThat(prepared(good().to("(919) 555-0142", "+19195550142", "tel:919-555-0142"))
                        .to())
                .containsExactly("+19195550142");
    }

    @Test
    void ten_recipients_are_counted_after_duplicates_are_gone() {
        options.setDefaultRegion("US");
        List<String> twice = IntStream.range(0, 10)
                .boxed()
                .flatMap(i -> List.of("+1919555010" + i, "(919) 555-010" + i).stream())
                .toList();

        assertThat(prepared(good().to(twice)).to()).hasSize(10);
    }

    @Test
    void a_text_of_too_many_segments_is_refused() {
        options.setMaxSegments(1);

        assertThat(errors(good().text("x".repeat(161)).build()))
                .containsExactly(new FieldError("text", "takes 2 segments where maxSegments allows 1"));
        assertThat(prepared(good().text("x".repeat(160))).text()).hasSize(160);
    }

    @Test
    void a_text_of_too_many_segments_is_cut_where_that_is_wanted() {
        options.setMaxSegments(2);
        options.setOnTooLong(OnTooLong.CUT);

        Prepared cut = prepare(good().text("x".repeat(3000)).build());

        assertThat(((MessageRequest) cut.request()).text()).isEqualTo("x".repeat(306));
        assertThat(cut.headers()).containsExactly(Map.entry("CamelBandwidthMessagingTextCut", 2694));
    }

    @Test
    void a_text_that_cannot_be_cut_is_refused() {
        options.setMaxSegments(1);
        options.setOnTooLong(OnTooLong.CUT);

        assertThat(errors(good().text("e" + "\u0302".repeat(80)).build()))
                .extracting(FieldError::fieldName)
                .containsExactly("text");
    }

    @Test
    void smart_encoding_comes_before_the_segments_are_counted() {
        options.setSmartEncoding(true);
        options.setMaxSegments(1);
        String text = "\u201C" + "x".repeat(100) + "\u201D";

        Prepared smart = prepare(good().text(text).build());

        assertThat(((MessageRequest) smart.request()).text()).isEqualTo("\"" + "x".repeat(100) + "\"");
        assertThat(smart.headers())
                .containsExactly(Map.entry("CamelBandwidthMessagingTextReplaced", Map.of("U+201C", 1, "U+201D", 1)));
    }

    @Test
    void an_mms_keeps_its_text_for_it_is_one_segment() {
        options.setSmartEncoding(true);
        options.setMaxSegments(1);
        options.setOnTooLong(OnTooLong.CUT);
        String text = CURLY.repeat(50);

        assertThat(prepared(good().text(text).media("https://media.example.com/a.png"))
                        .text())
                .isEqualTo(text);
        assertThat(prepared(good().text(text).to("+19195550142", "+19195550143"))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void a_group_of_one_person_written_twice_is_an_sms() {
        options.setSmartEncoding(true);
        options.setDefaultRegion("US");

        assertThat(prepared(good().text(CURLY).to("+19195550142", "919 555 0142"))
                        .text())
                .isEqualTo("It's time");
    }

    @Test
    void of_several_channels_the_sms_are_prepared() {
        options.setSmartEncoding(true);
        options.setDefaultRegion("US");
        ChannelMessage rbm = channel("9195550100", new RbmContent.Text(CURLY, List.of()));
        ChannelMessage mms = channel("+19195550100", new ChannelContent.Mms(CURLY, List.of()));
        ChannelMessage sms = channel("(919) 555-0100", new ChannelContent.Sms(CURLY));

        Prepared prepared = prepare(new MultiChannelRequest("919-555-0142", rbm, mms, sms));

        assertThat(prepared.request())
                .isEqualTo(new MultiChannelRequest(
                        "+19195550142", rbm, mms, channel("+19195550100", new ChannelContent.Sms("It's time"))));
        assertThat(prepared.headers())
                .containsExactly(Map.entry("CamelBandwidthMessagingTextReplaced", Map.of("U+2019", 1)));
    }

    @Test
    void what_is_wrong_with_a_channel_is_told_by_its_path() {
        options.setMaxSegments(1);
        MultiChannelRequest bad = new MultiChannelRequest(
                "+19195550142", channel("+1919555010", new ChannelContent.Sms("x".repeat(161))));

        assertThat(errors(bad))
                .extracting(FieldError::fieldName)
                .containsExactly("channelList[0].from", "channelList[0].content.text");
    }

    @Test
    void what_is_left_out_is_told_and_nothing_else_fails() {
        options.setDefaultRegion("US");
        options.setSmartEncoding(true);

        assertThat(errors(MessageRequest.builder().build()))
                .extracting(FieldError::fieldName)
                .containsExactly("applicationId", "to", "from", "text");
        assertThat(errors(
                        new MultiChannelRequest(null, List.of(new ChannelMessage(null, null, null)), null, null, null)))
                .hasSize(4);
    }
}
