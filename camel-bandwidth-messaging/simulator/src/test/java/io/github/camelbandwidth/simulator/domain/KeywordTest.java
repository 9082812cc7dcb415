/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop\n", "STOPALL", "Unsubscribe", "cancel", "END", "quit"})
    void a_text_that_is_nothing_but_a_stop_word_stops(String text) {
        assertThat(Keyword.of(text)).contains(Keyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start ", "Unstop"})
    void a_text_that_is_nothing_but_a_start_word_starts(String text) {
        assertThat(Keyword.of(text)).contains(Keyword.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Please stop", "stop it", "STOP.", "YES", "the end"})
    void any_other_text_is_no_keyword(String text) {
        assertThat(Keyword.of(text)).isEmpty();
    }

    @Test
    void a_message_without_text_is_no_keyword() {
        assertThat(Keyword.of(null)).isEmpty();
    }
}
