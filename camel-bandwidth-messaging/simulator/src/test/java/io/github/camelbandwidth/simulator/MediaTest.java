/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Media;
import io.github.camelbandwidth.simulator.media.MediaSettings;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
    private static final Duration KEPT = Duration.ofDays(2);

    @TempDir
    private Path folder;

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private Simulator simulator;
    private Media media;

    @BeforeEach
    void start() {
        MediaSettings settings = MediaSettings.defaults().withFolder(folder);
        simulator = Simulator.start(SimulatorSettings.defaults().withPort(0).withMedia(settings), time);
        media = new Media(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_file_comes_back_with_its_content_type_and_cache_control() {
        HttpResponse<String> put = new ApiClient(simulator)
                .exchange(media.request("menu.txt")
                        .header("Content-Type", "text/plain; charset=iso-8859-1")
                        .header("Cache-Control", "max-age=60")
                        .PUT(BodyPublishers.ofString("soup")));
        assertThat(put.statusCode()).isEqualTo(204);
        assertThat(put.body()).isEmpty();
        HttpResponse<String> got = media.get("menu.txt");
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo("soup");
        assertThat(got.headers().allValues("Content-Type")).containsExactly("text/plain; charset=iso-8859-1");
        assertThat(got.headers().allValues("Cache-Control")).containsExactly("max-age=60");
    }

    @Test
    void a_file_of_no_type_comes_back_as_bytes_and_without_cache_control() {
        assertThat(media.put("menu", new byte[] {'s'}).statusCode()).isEqualTo(204);
        HttpResponse<String> got = media.get("menu");
        assertThat(got.headers().allValues("Content-Type")).containsExactly("application/octet-stream");
        assertThat(got.headers().allValues("Cache-Control")).isEmpty();
    }

    @Test
    void an_empty_file_is_a_file() {
        assertThat(media.put("empty", "").statusCode()).isEqualTo(204);
        HttpResponse<String> got = media.get("empty");
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEmpty();
    }

    @Test
    void the_same_name_overwrites_the_file_and_its_type() {
        media.put("menu", "soup");
        media.put("menu", new byte[] {'p', 'i', 'e'});
        HttpResponse<String> got = media.get("menu");
        assertThat(got.body()).isEqualTo("pie");
        assertThat(got.headers().allValues("Content-Type")).containsExactly("application/octet-stream");
        assertThat(Golden.tree(media.list().body())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"a/b/c.png, a%2Fb%2Fc.png", "a%2Fb%2Fc.png, a/b/c.png", "x%20y, x%20y", "a+b, a%2Bb", "%C3%A9, %c3%a9"})
    void a_name_may_hold_slashes_and_be_written_in_several_ways(String written, String read) {
        assertThat(media.put(written, "soup").statusCode()).isEqualTo(204);
        assertThat(media.get(read).body()).isEqualTo("soup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2F..%2Fetc%2Fpasswd",
                "a%2F..%2Fb",
                "%2e%2e%2fx",
                "a%2F.%2Fb",
                "a%2F%2Fb",
                "a%00b",
                "a%0D%0Ab"
            })
    void a_name_that_could_be_a_trick_is_answered_with_400(String name) {
        HttpResponse<String> response = media.put(name, "soup");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).path("type").asText()).isEqualTo("request-validation");
        assertThat(media.list().body()).isEqualTo("[]");
    }

    @Test
    void a_path_that_climbs_out_of_the_media_is_another_path() {
        assertThat(media.put("../../../../../etc/x", "soup").statusCode()).isEqualTo(404);
        assertThat(media.list().body()).isEqualTo("[]");
    }

    @Test
    void a_name_of_more_than_1024_characters_is_answered_with_400() {
        assertThat(media.put("n".repeat(1024), "soup").statusCode()).isEqualTo(204);
        assertThat(media.put("n".repeat(1025), "soup").statusCode()).isEqualTo(400);
    }

    @Test
    void a_deleted_file_is_gone() {
        media.put("menu", "soup");
        assertThat(media.delete("menu").statusCode()).isEqualTo(204);
        assertMissing(media.get("menu"));
        assertThat(files()).isZero();
    }

    @Test
    void what_is_not_there_cannot_be_deleted() {
        assertMissing(media.delete("menu"));
    }

    @Test
    void a_file_is_kept_for_48_hours_and_then_gone() {
        media.put("menu", "soup");
        time.advance(KEPT.minusNanos(1));
        assertThat(media.get("menu").statusCode()).isEqualTo(200);
        time.advance(Duration.ofNanos(1));
        assertMissing(media.get("menu"));
        assertThat(media.list().body()).isEqualTo("[]");
        assertThat(files()).isZero();
    }

    @Test
    void the_48_hours_begin_again_with_an_overwrite_and_are_each_files_own() {
        media.put("menu", "soup");
        media.put("hours", "9 to 5");
        time.advance(Duration.ofHours(1));
        media.put("menu", "pie");
        time.advance(KEPT.minusHours(1));
        assertMissing(media.get("hours"));
        assertThat(media.get("menu").body()).isEqualTo("pie");
        time.advance(Duration.ofHours(1));
        assertMissing(media.get("menu"));
    }

    @Test
    void health_tells_how_many_files_there_are_and_what_they_take_in_whole_blocks() {
        media.put("menu", "soup");
        media.put("card", new byte[4097]);
        JsonNode health = new ControlClient(simulator).get("health");
        assertThat(health.path("media").asInt()).isEqualTo(2);
        assertThat(health.path("mediaBytes").asLong()).isEqualTo(3 * 4096);
        assertThat(health.path("maxMediaBytes").asLong()).isEqualTo(1L << 30);
    }

    @Test
    void nothing_is_on_the_disk_before_the_first_file_and_after_the_end() {
        assertThat(folder).isEmptyDirectory();
        media.put("menu", "soup");
        assertThat(folder).isNotEmptyDirectory();
        simulator.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_reset_forgets_all_files() {
        media.put("menu", "soup");
        simulator.reset();
        time.advance(Duration.ZERO);
        assertMissing(media.get("menu"));
        assertThat(files()).isZero();
        media.put("menu", "pie");
        time.advance(KEPT);
        assertMissing(media.get("menu"));
    }

    private long files() {
        return folder.toFile().listFiles()[0].listFiles().length;
    }

    private static void assertMissing(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/404-media.json"));
    }
}
