/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"+19195550142", "+441632960123", "+15555554432", "+123456789012345"})
    void these_are_numbers_in_e164(String value) {
        assertThat(PhoneNumber.isE164(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19195550142", "+09195550142", "+1234567890123456", "+1", "+1919555O142", "", "+1 919"})
    void these_are_not(String value) {
        assertThat(PhoneNumber.isE164(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+19195550100", "12345", "Acme", "A", "Acme & Co-1", "A+B", "1_800_GO"})
    void these_may_send(String value) {
        assertThat(PhoneNumber.isSender(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+invalid", "TwelveLetter", "12", "123456789", "Acme!", "Äcme", "", "1 2 3"})
    void these_may_not(String value) {
        assertThat(PhoneNumber.isSender(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"+19195550142,***0142", "1234,***", "Acme,***", "12345,***2345"})
    void a_masked_number_shows_its_last_four(String number, String masked) {
        assertThat(PhoneNumber.masked(number)).isEqualTo(masked);
    }
}
