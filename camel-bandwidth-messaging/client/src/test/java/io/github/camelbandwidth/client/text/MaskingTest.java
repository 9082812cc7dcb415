/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({"+19195550142, ***0142", "9195550142, ***0142", "12345, ***2345", "Example 24, ***e 24"})
    void a_number_is_shown_by_its_last_four_characters(String number, String shown) {
        assertThat(Masking.number(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "1234", "Example", "ExampleRBM"})
    void what_names_no_person_stays(String sender) {
        assertThat(Masking.number(sender)).isEqualTo(sender);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'+19195550142' is not valid | '***0142' is not valid",
                "from 19195550142 to +19195550143. | from ***0142 to ***0143.",
                "call (919) 555-0142 now | call (***0142 now",
                "+1 (919) 555-0142 | ***0142",
                "919.555.0142, 919 - 555 - 0143 | ***0142, ***0143",
                "number 5550142 | number ***0142"
            })
    void whatever_looks_like_a_number_is_masked(String sentence, String shown) {
        assertThat(Masking.numbersIn(sentence)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "status 404 at 15:00:00", "code 4432 in 2026", "123456 is a code", "no digit", "a $1 \\ b"})
    void whatever_does_not_stays(String sentence) {
        assertThat(Masking.numbersIn(sentence)).isEqualTo(sentence);
    }

    @Test
    void a_row_of_digits_may_be_of_any_length() {
        assertThat(Masking.numbersIn("1".repeat(1_000_000))).isEqualTo("***1111");
    }
}
