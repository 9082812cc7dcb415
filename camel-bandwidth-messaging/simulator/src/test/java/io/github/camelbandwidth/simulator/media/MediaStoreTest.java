/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStoreTest {
    private static final MediaKey KEY = new MediaKey("9900000", "a/b.png");
    private static final MediaHeaders HEADERS = new MediaHeaders("image/png", null);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Loop loop = new Loop(vertx);
    private final SimulatorTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private MediaStore store;

    @BeforeEach
    void open() {
        MediaSettings settings =
                MediaSettings.defaults().withMaxFileBytes(20_000_000).withFolder(folder);
        time.start(loop);
        store = new MediaStore(vertx, settings, time, loop);
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_source_gives_no_more_than_the_disk_takes() {
        Tap tap = new Tap(vertx, 10_000_000);
        MediaFile file = await(() -> store.put(KEY, HEADERS, tap, -1));
        assertThat(file.length()).isEqualTo(10_000_000);
        assertThat(tap.pauses()).isGreaterThan(10);
        assertThat(tap.longestRun()).isLessThan(500_000);
    }

    @Test
    void a_file_is_not_seen_before_it_is_whole() {
        boolean seen = loop.call(() -> {
            store.put(KEY, HEADERS, new Tap(vertx, 4), 4);
            return store.find(KEY).isPresent();
        });
        assertThat(seen).isFalse();
    }

    @Test
    void a_source_that_breaks_off_leaves_nothing() {
        assertThatThrownBy(() -> await(() -> {
                    Tap tap = new Tap(vertx, 10_000_000);
                    Future<MediaFile> stored = store.put(KEY, HEADERS, tap, 10_000_000);
                    vertx.runOnContext(ignored -> tap.breakOff());
                    return stored;
                }))
                .hasMessageContaining("planned");
        assertNothingIsLeft();
    }

    @Test
    void a_source_that_has_broken_off_before_the_file_is_open_leaves_nothing() {
        assertThatThrownBy(() -> await(() -> {
                    Tap tap = new Tap(vertx, 4);
                    Future<MediaFile> stored = store.put(KEY, HEADERS, tap, 4);
                    tap.breakOff();
                    return stored;
                }))
                .hasMessageContaining("planned");
        assertNothingIsLeft();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_and_takes_no_room() throws Exception {
        Files.delete(folder);
        assertThatThrownBy(() -> await(() -> store.put(KEY, HEADERS, new byte[4])))
                .isNotNull();
        assertThat(store.bytes()).isZero();
        Files.createDirectory(folder);
        assertThat(await(() -> store.put(KEY, HEADERS, new byte[4])).length()).isEqualTo(4);
    }

    @Test
    void bytes_that_are_there_already_can_be_stored() {
        MediaFile file = await(() -> store.put(KEY, HEADERS, "soup".getBytes(UTF_8)));
        assertThat(file.headers()).isEqualTo(HEADERS);
        String read = loop.call(() -> {
            StringBuilder text = new StringBuilder();
            store.read(file, path -> {
                text.append(text(path));
                return Future.succeededFuture();
            });
            return text.toString();
        });
        assertThat(read).isEqualTo("soup");
    }

    @Test
    void a_time_moved_by_hand_waits_until_bytes_are_stored() {
        loop.call(() -> store.put(KEY, HEADERS, new byte[4]));
        time.advance(Duration.ZERO);
        assertThat(loop.call(() -> store.find(KEY))).isPresent();
    }

    @Test
    void a_file_that_is_read_stays_on_the_disk_until_it_has_been() {
        Promise<Void> reading = Promise.promise();
        MediaFile old = await(() -> store.put(KEY, HEADERS, "soup".getBytes(UTF_8)));
        loop.execute(() -> store.read(old, path -> reading.future()));
        await(() -> store.put(KEY, HEADERS, "pie".getBytes(UTF_8)));
        assertThat(text(old.path())).isEqualTo("soup");
        assertThat(store.bytes()).isEqualTo(2 * Space.BLOCK);
        loop.execute(reading::complete);
        time.advance(Duration.ZERO);
        assertThat(Path.of(old.path())).doesNotExist();
        assertThat(store.bytes()).isEqualTo(Space.BLOCK);
    }

    @Test
    void a_file_that_has_come_whole_but_is_not_stored_yet_is_forgotten_by_a_reset() {
        CompletionStage<MediaFile> stored = loop.call(() -> {
            Future<MediaFile> future = store.put(KEY, HEADERS, new byte[4]);
            store.reset();
            return future.toCompletionStage();
        });
        assertThatThrownBy(() -> stored.toCompletableFuture().join()).hasMessageContaining("reset");
        assertNothingIsLeft();
    }

    @Test
    void a_store_that_was_closed_takes_nothing() {
        await(() -> store.put(KEY, HEADERS, new byte[4]));
        await(() -> store.close());
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> await(() -> store.put(KEY, HEADERS, new byte[4])))
                .hasMessageContaining("closed");
    }

    private void assertNothingIsLeft() {
        assertThat(store.bytes()).isZero();
        assertThat(store.count()).isZero();
        assertThat(folder.toFile().listFiles()[0]).isEmptyDirectory();
    }

    private <T> T await(Supplier<Future<T>> action) {
        CompletionStage<T> done = loop.call(() -> action.get().toCompletionStage());
        return done.toCompletableFuture().join();
    }

    private static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
