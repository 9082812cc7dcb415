/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpSettingsTest {
    private static final HttpSettings.Proxy PROXY =
            new HttpSettings.Proxy("proxy.example.com", 3128, "planted-user", "planted-password");

    @Test
    void to_string_of_a_proxy_shows_no_credentials() {
        assertThat(PROXY).hasToString("proxy.example.com:3128");
    }

    @Test
    void to_string_of_the_settings_shows_no_credentials() {
        assertThat(HttpSettings.defaults().withProxy(PROXY).toString())
                .contains("proxy.example.com:3128")
                .doesNotContain("planted");
    }

    @Test
    void to_string_of_a_call_shows_no_header_no_body_and_no_query() {
        HttpCall call = new HttpCall(
                "POST",
                URI.create("https://planted@messaging.example.com/api/v2/users/9900000/messages?to=planted#planted"),
                Map.of("Authorization", "planted"),
                HttpBody.text("planted"),
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));

        assertThat(call).hasToString("POST messaging.example.com/api/v2/users/9900000/messages");
    }

    @Test
    void to_string_of_an_answer_shows_no_header_and_no_body() {
        assertThat(new Answer(202, "planted", Map.of("Location", "planted"), "planted", true))
                .hasToString("Answer[202, 7 characters]");
    }
}
