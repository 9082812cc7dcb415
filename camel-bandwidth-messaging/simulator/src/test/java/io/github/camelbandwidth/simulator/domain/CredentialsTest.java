/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private final Credentials credentials = new Credentials("username", "password");

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcm5hbWU6cGFzc3dvcmQ=", "basic dXNlcm5hbWU6cGFzc3dvcmQ="})
    void the_right_header_matches(String header) {
        assertThat(credentials.match(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic dXNlcm5hbWU6", "Bearer dXNlcm5hbWU6cGFzc3dvcmQ=", "Basic %%%"})
    void any_other_header_does_not(String header) {
        assertThat(credentials.match(header)).isFalse();
    }

    @Test
    void the_password_is_not_in_the_text_form() {
        assertThat(credentials).asString().doesNotContain("password").contains("username");
    }

    @Test
    void a_username_with_a_colon_is_refused() {
        assertThatThrownBy(() -> new Credentials("user:name", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
