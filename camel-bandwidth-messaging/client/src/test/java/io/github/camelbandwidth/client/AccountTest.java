/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelbandwidth.client.credentials.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final String URL = "https://messaging.bandwidth.com/api/v2";

    @Test
    void credentials_outside_ascii_are_encoded_as_utf_8() {
        assertThat(Credentials.basic("jürgen", "pässwörd€")).isEqualTo("Basic asO8cmdlbjpww6Rzc3fDtnJk4oKs");
    }

    @Test
    void a_password_may_hold_a_colon() {
        assertThat(Credentials.basic("user", "a:b")).isEqualTo("Basic dXNlcjphOmI=");
    }

    @Test
    void long_credentials_stay_on_one_line() {
        assertThat(Credentials.basic("user", "p".repeat(500))).matches("Basic [A-Za-z0-9+/=]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {URL, URL + "/"})
    void a_slash_at_the_end_of_the_base_url_changes_nothing(String baseUrl) {
        assertThat(new Account(baseUrl, "9900000", "u", "p").resource("messages"))
                .hasToString("https://messaging.bandwidth.com/api/v2/users/9900000/messages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/api/v2", "messaging.bandwidth.com", "localhost:8080", "ftp://localhost", "https://a b"})
    void a_base_url_that_is_none_is_refused_at_once(String baseUrl) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Account(baseUrl, "9900000", "u", "p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "9900000 ", "99/00", "..", "9900000?a", "9900000#", "{{account}}"})
    void an_account_id_that_would_change_the_address_is_refused_at_once(String accountId) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Account(URL, accountId, "u", "p"));
    }

    @Test
    void to_string_shows_no_credentials() {
        assertThat(new Account(URL, "9900000", "planted-user", "planted-password"))
                .hasToString("Account[9900000 at https://messaging.bandwidth.com/api/v2]");
    }
}
