/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.client.media.MediaHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a picture lies between the API and the route. */
class SpoolFileTest {
    private static final MediaHead PNG = new MediaHead("image/png", null, null);

    @TempDir
    private Path folder;

    private SpoolFile file;

    @BeforeEach
    void make() {
        file = new SpoolFile("cat.png", 5, folder);
    }

    private void take(String text) throws IOException {
        try (OutputStream stream = file.open(PNG)) {
            stream.write(text.getBytes(UTF_8));
        }
    }

    @Test
    void what_came_can_be_read_more_than_once() throws Exception {
        take("12345");

        for (int time = 0; time < 2; time++) {
            try (InputStream stream = file.getInputStream()) {
                assertThat(stream).hasContent("12345");
            }
        }
        assertThat(file.getName()).isEqualTo("cat.png");
        assertThat(file.getContentType()).isEqualTo("image/png");
    }

    @Test
    void a_download_that_begins_again_leaves_nothing_of_the_one_before() throws Exception {
        take("12345");
        take("6");

        try (InputStream stream = file.getInputStream()) {
            assertThat(stream).hasContent("6");
        }
        assertThat(folder).isDirectoryContaining(path -> true);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void too_many_bytes_are_not_taken() {
        assertThatIOException().isThrownBy(() -> take("123456")).withMessageContaining("maxDownloadSize");
    }

    @Test
    void too_many_bytes_one_by_one_are_not_taken() throws Exception {
        try (OutputStream stream = file.open(PNG)) {
            for (int i = 0; i < 5; i++) {
                stream.write('x');
            }
            assertThatIOException().isThrownBy(() -> stream.write('x')).withMessageContaining("5 bytes");
        }
    }

    @Test
    void too_many_bytes_are_refused_before_they_come() {
        assertThatThrownBy(() -> file.open(new MediaHead("image/png", 6L, null)))
                .isInstanceOf(TooLargeException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_is_left_of_what_is_discarded() throws Exception {
        take("12345");

        file.discard();

        assertThat(folder).isEmptyDirectory();
        assertThatIOException().isThrownBy(file::getInputStream).withMessageContaining("exchange");
    }

    @Test
    void what_comes_after_that_is_not_taken() throws Exception {
        file.discard();

        assertThatIOException().isThrownBy(() -> file.open(PNG));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_has_no_type_is_bytes() throws Exception {
        file.open(new MediaHead(null, null, null)).close();

        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void nobody_writes_into_it() {
        assertThatIOException().isThrownBy(file::getOutputStream);
    }
}
