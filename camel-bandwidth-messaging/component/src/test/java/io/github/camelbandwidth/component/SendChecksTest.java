/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.config.OnTooLong;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an endpoint does with numbers and texts before it sends them. */
class SendChecksTest {
    private static final String MESSAGES = "bandwidth-messaging:messages";
    private static final String CURLY = "It\u2019s \u201Cplanted\u201D\u2026";

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    private Exchange send(String options, String text, Object to) {
        return rig.sendTo(MESSAGES + options, text, Map.of("CamelBandwidthMessagingTo", to));
    }

    private List<FieldError> errors(Exchange refused) {
        assertThat(rig.server.posts()).isZero();
        assertThat(refused.getException()).isInstanceOf(MessageNotSentException.class);
        return ((MessageNotSentException) refused.getException()).getFieldErrors();
    }

    @Test
    void a_number_that_cannot_be_one_is_refused_by_its_header_before_anything_leaves() {
        Exchange refused = send("", "planted", List.of(SendRig.TO, "+1919555014"));

        assertThat(errors(refused))
                .extracting(FieldError::fieldName)
                .containsExactly("header CamelBandwidthMessagingTo");
        assertThat(refused.getException())
                .hasMessage("The message was not sent: header CamelBandwidthMessagingTo: entry 2 (***5014) has too few"
                        + " digits for a number of country code 1");
    }

    @Test
    void without_a_region_a_number_in_another_form_is_refused_with_what_would_help() {
        Exchange refused = send("", "planted", "(919) 555-0142");

        assertThat(errors(refused)).hasSize(1);
        assertThat(refused.getException())
                .hasMessageContaining("(***0142) is not a number in E.164")
                .hasMessageContaining("defaultRegion")
                .hasMessageNotContaining("555");
    }

    @Test
    void with_a_region_numbers_are_sent_in_e164_and_each_once() {
        JsonNode sent =
                rig.sent(send("?defaultRegion=US&from=919.555.0100", "planted", "(919) 555-0142, tel:919-555-0142"));

        assertThat(sent.path("to")).hasToString("[\"+19195550142\"]");
        assertThat(sent.path("from").textValue()).isEqualTo("+19195550100");
    }

    @Test
    void typography_is_sent_as_it_is_unless_smart_encoding_is_on() {
        Exchange exchange = send("", CURLY, SendRig.TO);

        assertThat(rig.sent(exchange).path("text").textValue()).isEqualTo(CURLY);
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys("CamelBandwidthMessagingTextReplaced", "CamelBandwidthMessagingTextCut");
    }

    @Test
    void smart_encoding_sends_plain_characters_and_says_which() {
        Exchange exchange = send("?smartEncoding=true", CURLY, SendRig.TO);

        assertThat(rig.sent(exchange).path("text").textValue()).isEqualTo("It's \"planted\"...");
        assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingTextReplaced"))
                .isEqualTo(Map.of("U+2019", 1, "U+201C", 1, "U+201D", 1, "U+2026", 1));
    }

    @Test
    void a_text_of_more_segments_than_allowed_is_refused() {
        Exchange refused = send("?maxSegments=2", "x".repeat(307), SendRig.TO);

        assertThat(errors(refused))
                .containsExactly(new FieldError("text", "takes 3 segments where maxSegments allows 2"));
    }

    @Test
    void a_text_of_more_segments_than_allowed_is_cut_where_that_is_wanted() {
        Exchange exchange = send("?maxSegments=2&onTooLong=cut", "x".repeat(310), SendRig.TO);

        assertThat(rig.sent(exchange).path("text").textValue()).isEqualTo("x".repeat(306));
        assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingTextCut"))
                .isEqualTo(4);
    }

    @Test
    void what_an_earlier_send_said_of_its_text_does_not_stay() {
        Map<String, Object> headers = new HashMap<>(Map.of("CamelBandwidthMessagingTo", SendRig.TO));
        headers.put("CamelBandwidthMessagingTextReplaced", Map.of("U+2019", 1));
        headers.put("CamelBandwidthMessagingTextCut", 12);

        Exchange exchange = rig.sendTo(MESSAGES, "planted", headers);

        assertThat(rig.sent(exchange).path("text").textValue()).isEqualTo("planted");
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys("CamelBandwidthMessagingTextReplaced", "CamelBandwidthMessagingTextCut");
    }

    @Test
    void the_components_options_are_those_of_endpoints_that_say_nothing() {
        rig.component.getCheckConfiguration().setDefaultRegion("US");
        rig.component.getCheckConfiguration().setMaxSegments(1);
        rig.component.getCheckConfiguration().setOnTooLong(OnTooLong.CUT);
        rig.component.getCheckConfiguration().setSmartEncoding(true);

        JsonNode sent = rig.sent(send("", "\u201C" + "x".repeat(200), "919 555 0142"));

        assertThat(sent.path("text").textValue()).isEqualTo("\"" + "x".repeat(159));
        assertThat(sent.path("to")).hasToString("[\"+19195550142\"]");
    }

    @Test
    void a_repeat_under_the_same_key_is_the_same_message_however_its_number_is_written() {
        String options = "?defaultRegion=US&idempotencyKey=order-4711";

        Exchange first = send(options, "planted", "(919) 555-0142");
        Exchange repeat = send(options, "planted", "+19195550142");

        assertThat(first.getException()).isNull();
        assertThat(repeat.getException()).isNull();
        assertThat(rig.server.posts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "defaultRegion=us | defaultRegion must be the two capital letters of a country, such as US or GB, but is 'us'",
                "defaultRegion=XX | defaultRegion must be the two capital letters of a country",
                "maxSegments=0 | maxSegments must be greater than 0, but is 0",
                "onTooLong=CUT | maxSegments must be set too"
            })
    void options_that_cannot_be_meant_are_told_when_the_endpoint_is_made(String option, String error) {
        assertThatThrownBy(() -> rig.context.getEndpoint(MESSAGES + "?" + option))
                .rootCause()
                .hasMessageContaining(error);
    }
}
