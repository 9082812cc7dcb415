/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each documented limit at, below and above its border. */
class MessageRulesTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");
    private static final MessageRequest GOOD = MessageRequest.builder()
            .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
            .to("+19195550142")
            .from("+19195550100")
            .text("Your table is ready")
            .build();
    private static final String URL = "https://media.example.com/";

    private static List<FieldError> errors(UnaryOperator<MessageRequestBuilder> change) {
        return MessageRules.check(change.apply(GOOD.toBuilder()).build(), NOW);
    }

    private static List<String> fields(UnaryOperator<MessageRequestBuilder> change) {
        return errors(change).stream().map(FieldError::fieldName).toList();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "+1919555010" + i).toList();
    }

    @Test
    void a_good_request_has_no_error() {
        assertThat(MessageRules.check(GOOD, NOW)).isEmpty();
    }

    @Test
    void an_empty_request_lacks_what_is_required_in_the_order_of_the_fields() {
        assertThat(MessageRules.check(MessageRequest.builder().build(), NOW))
                .extracting(FieldError::fieldName)
                .containsExactly("applicationId", "to", "from", "text");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void an_application_is_required(String id) {
        assertThat(fields(request -> request.applicationId(id))).containsExactly("applicationId");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10})
    void up_to_ten_recipients_are_a_group(int count) {
        assertThat(fields(request -> request.to(numbers(count)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void no_recipient_or_more_than_ten_are_wrong(int count) {
        assertThat(fields(request -> request.to(numbers(count)))).contains("to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12", "+19195550142", "+491701234567", "+123456789012345"})
    void a_recipient_is_a_number_of_at_most_15_digits(String number) {
        assertThat(fields(request -> request.to(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+1",
                "+1234567890123456",
                "+09195550142",
                "19195550142",
                "9195550142",
                "++19195550142",
                "+1 919 555 0142",
                "+1(919)5550142",
                " +19195550142",
                "+19195550142\n",
                "+1919555014a",
                "+１９１９５５５０１４２",
                "12345",
                "Example",
                "tel:+19195550142"
            })
    void a_recipient_that_is_no_number_is_wrong(String number) {
        assertThat(fields(request -> request.to(number))).containsExactly("to");
    }

    @Test
    void a_wrong_recipient_is_told_by_its_place_and_not_by_its_number() {
        assertThat(errors(request -> request.to("+19195550142", "9195550143")))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.description()).startsWith("entry 2 ").doesNotContain("9195550143"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+19195550100",
                "+123456789012345",
                "123",
                "12345",
                "12345678",
                "A",
                "a1",
                "Example RBM",
                "1-_+& Z 345"
            })
    void a_sender_is_a_number_a_short_code_or_a_sender_id(String from) {
        assertThat(fields(request -> request.from(from))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "12",
                "123456789",
                "19195550100",
                "+1234567890123456",
                "Example RBMs",
                "1 2-3",
                "-_+&",
                "Exämple",
                "Example!",
                "Example.com",
                "A\nB"
            })
    void a_sender_that_is_none_of_these_is_wrong(String from) {
        assertThat(fields(request -> request.from(from))).containsExactly("from");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2047, 2048})
    void a_text_has_up_to_2048_characters(int length) {
        assertThat(fields(request -> request.text("x".repeat(length)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2049})
    void no_text_or_a_longer_one_is_wrong(int length) {
        assertThat(fields(request -> request.text("x".repeat(length)))).containsExactly("text");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void an_attachment_needs_no_text(String text) {
        assertThat(fields(request -> request.text(text).media(URL))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "é", "\ufffd"})
    void a_whole_character_is_fine_whichever_it_is(String text) {
        assertThat(fields(request -> request.text(text).tag(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void half_a_character_is_wrong(int half) {
        String cut = "cut " + (char) half + " here";

        assertThat(fields(request -> request.text(cut).tag(cut))).containsExactly("text", "tag");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4095, 4096})
    void the_url_of_an_attachment_has_up_to_4096_characters(int length) {
        String url = URL + "x".repeat(Math.max(0, length - URL.length()));

        assertThat(fields(request -> request.media(url))).isEmpty();
    }

    @Test
    void a_longer_url_is_wrong() {
        assertThat(fields(request -> request.media(URL + "x".repeat(4097 - URL.length()))))
                .containsExactly("media");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://media.example.com/a.png",
                "HTTPS://media.example.com/a.png?x=1&y=%20#z",
                "https://media.example.com:8443",
                "https://192.0.2.1/a.png",
                "https://[2001:db8::1]/a.png",
                "https://my_bucket.media.example.com/a.png"
            })
    void an_attachment_is_a_web_address(String url) {
        assertThat(fields(request -> request.media(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.png",
                "/tmp/a.png",
                "file:///tmp/a.png",
                "ftp://media.example.com/a.png",
                "https:a.png",
                "https://",
                "https:///a.png",
                "https://media.example.com/a b.png",
                "//media.example.com/a.png"
            })
    void an_attachment_that_is_no_web_address_is_wrong(String url) {
        assertThat(fields(request -> request.media(url))).containsExactly("media");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024})
    void a_tag_has_up_to_1024_characters(int length) {
        assertThat(fields(request -> request.tag("x".repeat(length)))).isEmpty();
    }

    @Test
    void a_longer_tag_is_wrong() {
        assertThat(fields(request -> request.tag("x".repeat(1025)))).containsExactly("tag");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000_000_000})
    void an_expiration_is_in_the_future(long nanos) {
        assertThat(fields(request -> request.expiration(NOW.plusNanos(nanos)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000_000})
    void an_expiration_that_is_not_is_wrong(long nanos) {
        assertThat(fields(request -> request.expiration(NOW.minusNanos(nanos)))).containsExactly("expiration");
    }

    @Test
    void no_error_quotes_what_it_refuses() {
        MessageRequest bad = MessageRequest.builder()
                .applicationId(" ")
                .to("planted")
                .from("planted!")
                .text("planted".repeat(300))
                .media("planted")
                .tag("planted".repeat(150))
                .build();

        assertThat(MessageRules.check(bad, NOW)).hasSize(6).noneMatch(error -> error.description()
                .contains("planted"));
    }
}
