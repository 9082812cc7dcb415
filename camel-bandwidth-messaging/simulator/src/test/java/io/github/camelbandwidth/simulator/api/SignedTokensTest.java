/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTokensTest {
    private static final byte[] CONTENT = {1, 2, 3};

    private final SignedTokens tokens = new SignedTokens();

    @Test
    void a_token_gives_back_what_it_was_made_of() {
        assertThat(tokens.read(tokens.write(CONTENT, "mine"), "mine")).hasValue(CONTENT);
    }

    @Test
    void a_token_is_good_for_its_own_subject_alone() {
        assertThat(tokens.read(tokens.write(CONTENT, "mine"), "yours")).isEmpty();
    }

    @Test
    void a_token_of_before_a_restart_is_seen() {
        assertThat(new SignedTokens().read(tokens.write(CONTENT, "mine"), "mine"))
                .isEmpty();
    }

    @Test
    void a_token_with_any_character_changed_is_seen() {
        // 18 bytes are 24 characters, each of which counts.
        String token = tokens.write(new byte[] {1, 2}, "mine");
        assertThat(IntStream.range(0, token.length()))
                .allSatisfy(
                        i -> assertThat(tokens.read(changed(token, i), "mine")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "no token!", "AAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_token_at_all_is_seen(String token) {
        assertThat(tokens.read(token, "mine")).isEmpty();
    }

    private static String changed(String token, int place) {
        return token.substring(0, place) + (token.charAt(place) == 'A' ? 'B' : 'A') + token.substring(place + 1);
    }
}
