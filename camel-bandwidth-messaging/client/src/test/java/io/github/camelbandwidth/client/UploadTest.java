/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.FIRST_WAIT;
import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.http.LocalStreamException;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes on their way up, over a real socket. */
class UploadTest {
    private static final MediaId ID = new MediaId("14762070468292kw2fuqty55yp2b2/0/bw.png");
    private static final Reply KEPT = Reply.raw("HTTP/1.1 204 No Content\r\n\r\n");

    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static MediaUpload upload(HttpBody.Streamed content) {
        return new MediaUpload(ID, "image/png", null, content);
    }

    private Call<ApiResult<MediaId>> start(FaultyServer server, MediaUpload upload) {
        return rig.client.upload(ClientRig.account(server), REPEATING, upload, MediaUpload.DEFAULT_MAX_BYTES);
    }

    private Ended<ApiResult<MediaId>> put(FaultyServer server, HttpBody.Streamed content) throws Exception {
        return ClientRig.end(start(server, upload(content)));
    }

    @Test
    void the_request_on_the_wire_is_the_documented_one() throws Exception {
        try (FaultyServer server = FaultyServer.start(KEPT)) {
            HttpBody.Streamed content = HttpBody.bytes("menu".getBytes(StandardCharsets.UTF_8));
            Ended<?> end = ClientRig.end(start(server, new MediaUpload(ID, "image/png", "no-cache", content)));

            assertThat(end.outcome()).isInstanceOf(ApiResult.Success.class);
            assertThat(server.awaitRequest())
                    .startsWith("PUT /api/v2/users/9900000/media/14762070468292kw2fuqty55yp2b2/0/bw.png HTTP/1.1\r\n")
                    .contains("Content-Type: image/png\r\n")
                    .contains("Cache-Control: no-cache\r\n")
                    .contains("Content-Length: 4\r\n")
                    .contains("Authorization: Basic ")
                    .endsWith("\r\n\r\nmenu");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 200_000})
    void every_byte_arrives_whatever_the_length(int length, @TempDir Path folder) throws Exception {
        String text = "0123456789".repeat(length / 10 + 1).substring(0, length);
        Path file = Files.writeString(folder.resolve("picture"), text);
        try (FaultyServer server = FaultyServer.start(KEPT)) {
            assertThat(put(server, HttpBody.file(file)).outcome()).isInstanceOf(ApiResult.Success.class);

            assertThat(server.awaitRequest()).endsWith("\r\n\r\n" + text);
        }
    }

    @Test
    void a_server_error_in_the_vendors_words_is_repeated() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(503, Golden.read("errors/500.json")), KEPT)) {
            Call<ApiResult<MediaId>> call = start(server, upload(HttpBody.bytes(new byte[] {1})));
            rig.pass(FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Success.class);
        }
    }

    @Test
    void a_wait_the_api_asks_for_is_bounded_as_that_of_a_send_which_may_wait_for_this() throws Exception {
        Reply limited = Reply.json(429, Golden.read("errors/429-media.json")).with("Retry-After", "21");
        try (FaultyServer server = FaultyServer.start(limited, KEPT)) {
            Ended<ApiResult<MediaId>> end = put(server, HttpBody.bytes(new byte[] {1}));

            assertThat(end.outcome()).isInstanceOf(ApiResult.Refused.class);
            assertThat(end.tries()).isEqualTo(1);
        }
    }

    @Test
    void the_source_is_opened_again_for_a_repeat_and_closed_each_time() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        HttpBody.Streamed content = new HttpBody.Streamed(4, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream("menu".getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        });
        try (FaultyServer server = FaultyServer.start(Reply.resetAfterItIsRead(), KEPT)) {
            Call<ApiResult<MediaId>> call = start(server, upload(content));
            rig.pass(FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Success.class);
            assertThat(server.requests()).hasSize(2).allMatch(request -> request.endsWith("\r\n\r\nmenu"));
            assertThat(opened).hasValue(2);
            assertThat(closed).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 0, 50_000})
    void a_source_that_is_not_as_long_as_announced_never_arrives_whole(int length) throws Exception {
        byte[] bytes = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
        try (FaultyServer server = FaultyServer.start(KEPT)) {
            Ended<ApiResult<MediaId>> end =
                    put(server, new HttpBody.Streamed(4, () -> new ByteArrayInputStream(bytes)));

            assertThat(failure(end)).isInstanceOf(LocalStreamException.class);
            assertThat(end.tries()).isEqualTo(1);
            assertThat(server.requests()).noneMatch(request -> request.endsWith("xxxx"));
        }
    }

    @Test
    void a_source_that_cannot_be_opened_fails_and_is_not_tried_again() throws Exception {
        try (FaultyServer server = FaultyServer.start(KEPT)) {
            Ended<ApiResult<MediaId>> end = put(server, new HttpBody.Streamed(4, () -> {
                throw new IOException("the disk is gone");
            }));

            assertThat(failure(end)).isInstanceOf(LocalStreamException.class).hasRootCauseMessage("the disk is gone");
            assertThat(end.tries()).isEqualTo(1);
        }
    }

    @Test
    void a_source_that_throws_something_unchecked_does_not_leave_the_upload_hanging() throws Exception {
        HttpBody.Source broken = () -> {
            throw new IllegalStateException("closed by somebody else");
        };
        try (FaultyServer server = FaultyServer.start(KEPT)) {
            assertThat(failure(put(server, new HttpBody.Streamed(4, broken)))).isInstanceOf(LocalStreamException.class);
        }
    }

    private static @Nullable Throwable failure(Ended<ApiResult<MediaId>> end) {
        return ((ApiResult.Failed<MediaId>) end.outcome()).cause().orElse(null);
    }

    @Test
    void what_is_too_large_or_of_no_known_type_is_told_before_the_first_byte() throws Exception {
        MediaUpload upload = new MediaUpload(
                ID,
                "application/x-msdownload",
                "no\r\ncache",
                new HttpBody.Streamed(3_750_001, () -> InputStream.nullInputStream()));
        try (FaultyServer server = FaultyServer.start(KEPT)) {
            ApiResult<MediaId> result = ClientRig.end(start(server, upload)).outcome();

            assertThat(((ApiResult.Failed<MediaId>) result).fieldErrors())
                    .extracting(FieldError::fieldName)
                    .containsExactly("Content-Type", "Cache-Control", "content");
            assertThat(server.requests()).isEmpty();
        }
    }
}
