/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    private static final PhoneNumbers E164_ONLY = new PhoneNumbers(null);
    private static final PhoneNumbers US = new PhoneNumbers("US");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+19195550100",
                "+15555554432",
                "+447700900123",
                "+491701234567",
                "+390612345678",
                "+883510012345678"
            })
    void a_number_that_can_be_one_is_good_whether_or_not_it_is_assigned(String number) {
        assertThat(E164_ONLY.fault(number)).isEmpty();
        assertThat(US.fault(number)).isEmpty();
        assertThat(US.normalise(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+1919555010 | (***5010) has too few digits for a number of country code 1",
                "+191955501000 | (***1000) has too many digits for a number of country code 1",
                "+999123456789 | (***6789) begins with a country code that does not exist",
                "+15550100 | (***0100) lacks the area code of a number of country code 1",
                "+12 | has too few digits for a number",
                "9195550100 | (***0100) is not a number in E.164: a plus, the country code and at most 15 digits,"
                        + " nothing between; with the option defaultRegion, such as US, other forms are converted",
                "Ada | is not a number in E.164: a plus, the country code and at most 15 digits, nothing between; with"
                        + " the option defaultRegion, such as US, other forms are converted"
            })
    void a_number_that_cannot_be_one_is_told_by_its_end_and_with_what_would_be_right(String number, String fault) {
        assertThat(E164_ONLY.fault(number)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(919) 555-0100",
                "919.555.0100",
                "9195550100",
                "1 919 555 0100",
                "19195550100",
                "+1 (919) 555-0100",
                "(+1) 919-555-0100",
                "tel:+1-919-555-0100",
                "tel:919-555-0100",
                " +19195550100 ",
                "919\u00A0555\u20110100",
                "\u202A+1 919-555-0100\u202C"
            })
    void a_number_as_its_country_writes_it_becomes_e164(String number) {
        assertThat(US.normalise(number)).isEqualTo("+19195550100");
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 07700 900123, +447700900123",
        "GB, 00 1 919 555 0100, +19195550100",
        "US, 011 44 7700 900123, +447700900123",
        "DE, 00447700900123, +447700900123",
        "IT, 06 1234 5678, +390612345678",
        "US, +49 (0)170 1234567, +491701234567"
    })
    void prefixes_are_those_of_the_country(String region, String number, String e164) {
        assertThat(new PhoneNumbers(region).normalise(number)).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call me at 919 555 0100",
                "1-800-FLOWERS",
                "919 555 0100 ext. 5",
                "919 555 0100 / 919 555 0101",
                "919 555 0100, 919 555 0101",
                "tel:9195550100;phone-context=+1",
                "555-0100",
                "00447700900123",
                "12345",
                "Example",
                ""
            })
    void nothing_is_guessed(String number) {
        assertThat(US.normalise(number)).isEqualTo(number);
        assertThat(US.fault(number)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"US, 07700 900123", "US, 00 44 7700 900123", "GB, 011 44 7700 900123", "GB, 555"})
    void the_way_of_another_country_is_not_understood(String region, String number) {
        assertThat(new PhoneNumbers(region).fault(number)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "555-0100 | (***0100) lacks the area code of a number of country code 1",
                "1-800-FLOWERS | is not a number in E.164: a plus, the country code and at most 15 digits, nothing"
                        + " between; nor is it one as it is written in US, with digits, blanks, dots, dashes and brackets"
            })
    void with_a_region_a_fault_names_it(String number, String fault) {
        assertThat(US.fault(number)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(919) 555-0100", "tel:+19195550100"})
    void what_was_not_normalised_is_no_e164(String number) {
        assertThat(US.fault(number)).isPresent();
    }

    @Property
    void what_is_normalised_once_stays(@ForAll("written") String number) {
        String once = US.normalise(number);

        assertThat(US.normalise(once)).isEqualTo(once);
    }

    @Property
    void what_has_been_changed_has_no_fault(@ForAll("written") String number) {
        String normal = US.normalise(number);

        if (!normal.equals(number)) {
            assertThat(US.fault(normal)).isEmpty();
        }
    }

    @Property
    void no_fault_quotes_more_of_a_number_than_its_last_four_digits(@ForAll("written") String number) {
        assertThat(US.fault(number).orElse("")).doesNotContainPattern("[0-9]{5}");
        assertThat(E164_ONLY.fault(number).orElse("")).doesNotContainPattern("[0-9]{5}");
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.strings()
                .withChars("0123456789012345678901234567890123456789 ()-.+")
                .ofMaxLength(18);
    }
}
