/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaIdTest {
    private static final Account ACCOUNT =
            new Account("https://messaging.bandwidth.com/api/v2", "9900000", "username", "planted-password");
    private static final String FOLDER = "https://messaging.bandwidth.com/api/v2/users/9900000/media/";

    @ParameterizedTest
    @CsvSource({
        "lunch.png,                               lunch.png",
        "14762070468292kw2fuqty55yp2b2/0/bw.png,  14762070468292kw2fuqty55yp2b2/0/bw.png",
        "menus/lunch card.png,                    menus/lunch%20card.png",
        "a+b&c=d?e#f%20*~.png,                    a%2Bb%26c%3Dd%3Fe%23f%2520%2A%7E.png",
        "Mädchen.png,                             M%C3%A4dchen.png"
    })
    void an_id_is_encoded_part_by_part_and_read_back_from_its_address(String value, String encoded) {
        MediaId id = new MediaId(value);

        assertThat(id.encoded()).isEqualTo(encoded);
        assertThat(ACCOUNT.mediaUrl(id)).hasToString(FOLDER + encoded);
        assertThat(ACCOUNT.mediaAt(FOLDER + encoded)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "../messages"})
    void an_id_that_would_be_another_address_is_refused(String value) {
        assertThatExceptionOfType(InvalidMessageException.class).isThrownBy(() -> new MediaId(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.com/api/v2/users/9900000/media/a.png",
                "https://messaging.bandwidth.com.example.com/api/v2/users/9900000/media/a.png",
                "http://messaging.bandwidth.com/api/v2/users/9900000/media/a.png",
                "https://messaging.bandwidth.com/api/v2/users/9900001/media/a.png",
                FOLDER,
                FOLDER + "..",
                FOLDER + "%2e%2e/messages",
                FOLDER + "a.png?b",
                FOLDER + "a.png#b",
                FOLDER + "%zz"
            })
    void an_address_of_anything_else_is_no_file_of_the_account(String url) {
        assertThat(ACCOUNT.mediaAt(url)).isEmpty();
    }

    @Test
    void parameters_and_case_of_a_content_type_do_not_matter() {
        assertThat(MediaTypes.isSupported("Text/Plain; charset=utf-8")).isTrue();
        assertThat(MediaTypes.isSupported("application/octet-stream")).isFalse();
    }
}
