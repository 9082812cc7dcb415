/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "Application/JSON; charset=utf-8",
                "text/html, application/json;q=0.1",
                "application/*",
                "text/html;q=0,*/*;q=0.001",
                "*/*;q=0, application/json"
            })
    void json_is_an_answer_for(String accept) {
        assertThat(Acceptable.takes(accept, "application/json")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml",
                "application/jsonp",
                "application/json;q=0",
                "application/json; q=0.000, */*",
                "*/*; q=0"
            })
    void json_is_no_answer_for(String accept) {
        assertThat(Acceptable.takes(accept, "application/json")).isFalse();
    }
}
