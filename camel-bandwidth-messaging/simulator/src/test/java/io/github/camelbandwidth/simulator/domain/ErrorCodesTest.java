/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {

    @ParameterizedTest
    @CsvSource({
        "4001,service-not-allowed",
        "4432,rejected-forbidden-country",
        "4775,destination-rejected-due-to-user-opt-out",
        "5610,submit_sm-or-submit_multi-failed",
        "9902,delivery-receipt-expired",
        "9999,unknown-error"
    })
    void a_documented_code_has_its_documented_name(int code, String name) {
        assertThat(ErrorCodes.nameOf(code)).isEqualTo(name);
    }

    @Test
    void the_76_codes_of_2023_and_6_newer_ones_are_there_of_which_two_are_unknown_errors() {
        assertThat(IntStream.rangeClosed(0, 9999)
                        .filter(code -> !ErrorCodes.nameOf(code).equals("unknown-error")))
                .hasSize(80);
    }

    @Test
    void a_code_that_is_not_documented_is_an_unknown_error() {
        assertThat(ErrorCodes.nameOf(1234)).isEqualTo("unknown-error");
    }
}
