/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaAddressTest {
    private final MediaAddress address = new MediaAddress(URI.create("http://127.0.0.1:8085/api/v2"));

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a/b/c.png", "lunch card+1.png", "100%.png", "caf\u00e9?#.png"})
    void a_name_can_be_read_from_its_url(String name) {
        MediaKey key = new MediaKey("9900000", name);
        assertThat(address.key(URI.create(address.url(key)))).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8085/api/v2/users/9900000/media/a.png",
                "HTTP://LOCALHOST:8085/api/v2/users/9900000/media/a.png",
                "http://sms.localhost:8085/api/v2/users/9900000/media/a.png",
                "http://127.0.0.2:8085/api/v2/users/9900000/media/a.png",
                "http://[::1]:8085/api/v2/users/9900000/media/a.png",
                "http://localhost:8085/api/v2/users/9900000/media/..%2Fa.png"
            })
    void a_url_by_any_name_of_this_machine_is_ones_own(String url) {
        assertThat(address.isOwn(URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8086/api/v2/users/9900000/media/a.png",
                "https://127.0.0.1:8085/api/v2/users/9900000/media/a.png",
                "http://127.0.0.1/api/v2/users/9900000/media/a.png",
                "http://media.example.com:8085/api/v2/users/9900000/media/a.png",
                "http://127.0.0.1.example.com:8085/api/v2/users/9900000/media/a.png",
                "http://127.0.0.1:8085/api/v2/users/9900000/messages",
                "http://127.0.0.1:8085/media/a.png",
                "http://127.0.0.1:8085/api/v2/users/9900000/media/",
                "http:///api/v2/users/9900000/media/a.png",
                "data:image/png,x"
            })
    void any_other_url_is_foreign(String url) {
        assertThat(address.isOwn(URI.create(url))).isFalse();
    }

    @Test
    void a_url_no_file_can_be_at_has_no_key() {
        assertThat(address.key(URI.create("http://127.0.0.1:8085/api/v2/users/9900000/media/..%2Fa")))
                .isEmpty();
    }
}
