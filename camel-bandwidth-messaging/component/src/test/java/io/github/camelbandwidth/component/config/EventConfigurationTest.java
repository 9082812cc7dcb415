/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that would let an event go by unseen are told at start. */
class EventConfigurationTest {
    private final EventConfiguration options = new EventConfiguration();

    private static void refused(ThrowingCallable check, String... words) {
        assertThatIllegalArgumentException().isThrownBy(check).withMessageContainingAll(words);
    }

    @Test
    void a_misspelt_type_is_told_with_those_there_are() {
        options.setEventTypes("message-failed,message-deliverd");

        refused(options::check, "message-deliverd", "message-delivered", "requested-location-response", "star");
    }

    @Test
    void a_type_newer_than_this_is_written_with_a_star() {
        options.setEventTypes("message-failed, message-teleported*");

        assertThatCode(options::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbound", "IN", "", "in,out"})
    void a_direction_is_in_or_out(String direction) {
        options.setEventDirection(direction);

        refused(options::check, "eventDirection", "in or out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9195550100", "+09195550100", "(919) 555-0100", "+1919555010x", "12"})
    void numbers_are_in_e164(String number) {
        options.setEventNumbers("+19195550100," + number);

        refused(options::check, "eventNumbers", "E.164", "entry 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+19195550100", " 19195550100", "12345", "ExampleRBM", "+19195550100, +19195550101"})
    void numbers_short_codes_and_agents_are_ours(String numbers) {
        options.setEventNumbers(numbers);

        assertThatCode(options::check).doesNotThrowAnyException();
    }

    @Test
    void a_tag_is_no_broken_expression() {
        options.setEventTag("order-(");

        refused(options::check, "eventTag", "order-*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-1", "order-*", "*", "(order|alarm)-.*"})
    void a_tag_is_a_text_or_a_pattern(String tag) {
        options.setEventTag(tag);

        assertThatCode(options::check).doesNotThrowAnyException();
    }

    @Test
    void a_size_is_more_than_nothing() {
        options.setMaxDownloadSize(0);

        refused(options::check, "maxDownloadSize");
    }

    @Test
    void a_time_is_more_than_nothing() {
        options.setDownloadTimeout(0);

        refused(options::check, "downloadTimeout");
    }
}
