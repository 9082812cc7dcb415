/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "StopAll",
                "stop all",
                "Unsubscribe",
                "cancel",
                "end",
                "quit",
                "revoke",
                "optout",
                "opt out",
                "opt-out",
                "opt \t out",
                " Stop. ",
                "STOP!!!",
                "\"stop\"",
                "\u00a0stop\u200b",
                "stop \ud83d\uded1",
                "(STOP)\r\n"
            })
    void these_ask_for_no_more(String text) {
        assertThat(Keyword.of(text)).hasValue(Keyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start", "Unstop", "start!"})
    void these_ask_for_more(String text) {
        assertThat(Keyword.of(text)).hasValue(Keyword.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "help?", "Info"})
    void these_ask_who_it_is(String text) {
        assertThat(Keyword.of(text)).hasValue(Keyword.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "...",
                "YES",
                "Please don't stop",
                "the end",
                "stop it",
                "stop2",
                "sto p",
                "stopp",
                "cancel my order",
                "st\u00f6p"
            })
    void these_say_something_else(String text) {
        assertThat(Keyword.of(text)).isEmpty();
    }

    @Test
    void no_text_is_no_word() {
        assertThat(Keyword.of(null)).isEmpty();
    }

    @Test
    void a_word_in_a_sea_of_signs_is_none() {
        assertThat(Keyword.of("stop" + ".".repeat(2_000))).isEmpty();
    }
}
