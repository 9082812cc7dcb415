/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Media;
import io.github.camelbandwidth.simulator.kit.RawClient;
import io.github.camelbandwidth.simulator.media.MediaSettings;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStreamingTest {
    private static final int LIMIT = 3_750_000;

    @TempDir
    private Path folder;

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private Simulator simulator;
    private Media media;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_file_of_3750000_bytes_is_taken_and_one_more_byte_is_refused() {
        start(MediaSettings.defaults());
        assertThat(media.put("large", new byte[LIMIT]).statusCode()).isEqualTo(204);
        HttpResponse<String> response = media.put("too-large", new byte[LIMIT + 1]);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).path("description").asText()).contains("3750000 bytes");
        assertThat(media.get("too-large").statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_says_it_is_too_large_is_refused_before_a_byte_of_it_has_come() {
        start(MediaSettings.defaults());
        try (RawClient client = new RawClient(simulator)) {
            client.head("PUT", "too-large", "Content-Length: 99999999999\r\n");
            assertThat(client.status()).isEqualTo("HTTP/1.1 400 Bad Request");
        }
    }

    @Test
    void a_file_that_does_not_say_how_large_it_is_is_refused_on_the_way_and_nothing_of_it_is_left() {
        start(MediaSettings.defaults());
        assertThat(chunked("large", LIMIT)).isEqualTo(204);
        assertThat(chunked("large", LIMIT + 1)).isEqualTo(400);
        assertThat(files()).isEqualTo(1);
        assertThat(media.get("large").body()).hasSize(LIMIT);
    }

    @Test
    void a_name_that_is_no_text_is_refused() {
        start(MediaSettings.defaults());
        try (RawClient client = new RawClient(simulator)) {
            client.head("GET", "a%zz", "");
            assertThat(client.status()).isEqualTo("HTTP/1.1 400 Bad Request");
        }
    }

    @Test
    void when_all_files_together_take_too_much_one_more_is_answered_with_429_until_there_is_room() {
        start(MediaSettings.defaults().withMaxTotalBytes(8192));
        media.put("menu", "soup");
        HttpResponse<String> response = media.put("card", new byte[4097]);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/429-media.json"));
        assertThat(chunked("card", 4097)).isEqualTo(429);
        media.delete("menu");
        assertThat(media.put("card", new byte[4097]).statusCode()).isEqualTo(204);
    }

    @Test
    void expired_files_make_room() {
        start(MediaSettings.defaults().withMaxTotalBytes(4096));
        media.put("menu", "soup");
        assertThat(media.put("card", "pie").statusCode()).isEqualTo(429);
        time.advance(Duration.ofDays(2));
        assertThat(media.put("card", "pie").statusCode()).isEqualTo(204);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_and_the_file_before_it_whole() {
        start(MediaSettings.defaults());
        media.put("menu", "soup");
        try (RawClient client = new RawClient(simulator)) {
            client.beginUpload("menu", 1_000_000).write(new byte[500_000]);
            while (mediaBytes() < 500_000) {
                Thread.onSpinWait();
            }
        }
        while (mediaBytes() > 4096) {
            assertThat(media.get("menu").body()).isEqualTo("soup");
        }
        assertThat(files()).isEqualTo(1);
        assertThat(media.get("menu").body()).isEqualTo("soup");
    }

    @Test
    void a_client_that_takes_its_time_does_not_hold_up_the_clock() {
        start(MediaSettings.defaults());
        try (RawClient client = new RawClient(simulator)) {
            client.beginUpload("menu", 4).write(new byte[] {'s', 'o'});
            time.advance(Duration.ofDays(3));
            client.write(new byte[] {'u', 'p'});
            assertThat(client.status()).isEqualTo("HTTP/1.1 204 No Content");
        }
        time.advance(Duration.ofDays(2).minusNanos(1));
        assertThat(media.get("menu").body()).isEqualTo("soup");
    }

    @Test
    void a_reset_ends_uploads() {
        start(MediaSettings.defaults());
        try (RawClient client = new RawClient(simulator)) {
            client.beginUpload("menu", 4).write(new byte[] {'s', 'o'});
            simulator.reset();
            client.write(new byte[] {'u', 'p'});
            assertThat(client.status()).isEqualTo("HTTP/1.1 503 Service Unavailable");
        }
        // Waits for the disk.
        time.advance(Duration.ZERO);
        assertThat(mediaBytes()).isZero();
        assertThat(media.get("menu").statusCode()).isEqualTo(404);
    }

    @Test
    void an_upload_that_stands_still_ends_and_leaves_nothing() throws IOException {
        start(MediaSettings.defaults().withUploadPause(Duration.ofMillis(200)));
        try (RawClient client = new RawClient(simulator)) {
            client.beginUpload("menu", 4, "so");
            assertThat(client.rest()).startsWith("HTTP/1.1 408 Request Timeout").contains("PT0.2S");
        }
        time.advance(Duration.ZERO);
        assertThat(mediaBytes()).isZero();
    }

    @Test
    void an_upload_takes_room_as_it_comes_whatever_it_announces() {
        start(MediaSettings.defaults().withMaxTotalBytes(8192));
        try (RawClient client = new RawClient(simulator)) {
            client.beginUpload("menu", 8192);
            assertThat(media.put("card", "pie").statusCode()).isEqualTo(204);
            client.write(new byte[8192]);
            assertThat(client.status()).isEqualTo("HTTP/1.1 429 Too Many Requests");
        }
    }

    @Test
    void a_list_for_a_client_that_names_no_host_has_urls_of_the_address_listened_on() throws IOException {
        start(MediaSettings.defaults());
        media.put("menu", "soup");
        try (RawClient client = new RawClient(simulator)) {
            client.write(("GET /api/v2/users/9900000/media HTTP/1.0\r\nAuthorization: "
                            + ApiClient.basic("username", "password") + "\r\n\r\n")
                    .getBytes(US_ASCII));
            assertThat(client.rest()).contains("\"" + simulator.baseUrl() + "/users/9900000/media/menu\"");
        }
    }

    @Test
    void closing_does_not_wait_for_an_upload_and_leaves_nothing_of_it() {
        start(MediaSettings.defaults());
        try (RawClient client = new RawClient(simulator)) {
            client.beginUpload("menu", 4).write(new byte[] {'s', 'o'});
            simulator.close();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void who_reads_a_file_that_is_overwritten_or_deleted_meanwhile_gets_all_of_it() throws IOException {
        start(MediaSettings.defaults().withMaxFileBytes(64_000_000));
        media.put("film", filled(48_000_000, 'a'));
        try (InputStream first = open("film")) {
            assertThat(first.read()).isEqualTo('a');
            media.put("film", filled(48_000_000, 'b'));
            try (InputStream second = open("film")) {
                assertThat(second.read()).isEqualTo('b');
                media.delete("film");
                assertThat(media.get("film").statusCode()).isEqualTo(404);
                assertThat(Arrays.equals(first.readAllBytes(), filled(47_999_999, 'a')))
                        .isTrue();
                assertThat(Arrays.equals(second.readAllBytes(), filled(47_999_999, 'b')))
                        .isTrue();
            }
        }
    }

    private void start(MediaSettings settings) {
        simulator =
                Simulator.start(SimulatorSettings.defaults().withPort(0).withMedia(settings.withFolder(folder)), time);
        media = new Media(simulator);
    }

    private int chunked(String name, int length) {
        return new ApiClient(simulator)
                .exchange(media.request(name)
                        .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]))))
                .statusCode();
    }

    private InputStream open(String name) {
        return ApiClient.exchange(media.request(name).build(), BodyHandlers.ofInputStream())
                .body();
    }

    private long mediaBytes() {
        return new ControlClient(simulator).get("health").path("mediaBytes").asLong();
    }

    private long files() {
        return folder.toFile().listFiles()[0].listFiles().length;
    }

    private static byte[] filled(int length, char letter) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) letter);
        return bytes;
    }
}
