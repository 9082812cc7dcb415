/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.FIRST_WAIT;
import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.http.LocalStreamException;
import io.github.camelbandwidth.client.media.MediaHead;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaSink;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.github.camelbandwidth.testkit.Reply.Then;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes on their way down, over a real socket. */
class DownloadTest {
    private static final MediaId ID = new MediaId("14762070468292kw2fuqty55yp2b2/0/bw.png");
    private static final String PICTURE = "not really a picture";

    private final ClientRig rig = new ClientRig();
    /** What each opening of the sink got. */
    private final List<ByteArrayOutputStream> opened = new CopyOnWriteArrayList<>();

    private final List<OutputStream> closed = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    private Call<ApiResult<MediaHead>> start(FaultyServer server, MediaSink sink) {
        return rig.client.download(ClientRig.account(server), REPEATING, ID, sink);
    }

    private OutputStream open(MediaHead head) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.add(this);
            }
        };
        opened.add(stream);
        return stream;
    }

    @Test
    void a_file_goes_into_the_sink_and_its_headers_are_told() throws Exception {
        try (FaultyServer server =
                FaultyServer.start(Reply.status(200, "image/png", PICTURE).with("Cache-Control", "no-cache"))) {
            ApiResult<MediaHead> result =
                    ClientRig.end(start(server, this::open)).outcome();

            assertThat(((ApiResult.Success<MediaHead>) result).value())
                    .isEqualTo(new MediaHead("image/png", 20L, "no-cache"));
            assertThat(opened).singleElement().hasToString(PICTURE);
            assertThat(closed).hasSize(1);
            assertThat(server.awaitRequest())
                    .startsWith("GET /api/v2/users/9900000/media/14762070468292kw2fuqty55yp2b2/0/bw.png HTTP/1.1\r\n")
                    .contains("Authorization: Basic ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=no-such-charset", "a b;;=", "\u00e9"})
    void a_content_type_that_is_none_loses_no_file(String contentType) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.status(200, contentType, PICTURE))) {
            assertThat(ClientRig.end(start(server, this::open)).outcome()).isInstanceOf(ApiResult.Success.class);
            assertThat(opened).singleElement().hasToString(PICTURE);
        }
    }

    @Test
    void an_empty_file_is_one_too() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.status(200, "text/plain", ""))) {
            assertThat(ClientRig.end(start(server, this::open)).outcome()).isInstanceOf(ApiResult.Success.class);
            assertThat(opened).hasSize(1);
            assertThat(closed).hasSize(1);
        }
    }

    @Test
    void an_error_does_not_go_into_the_sink() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(404, Golden.read("errors/404-media.json")))) {
            ApiResult<MediaHead> result =
                    ClientRig.end(start(server, this::open)).outcome();

            assertThat(((ApiResult.Refused<MediaHead>) result).error().type()).isEqualTo("not-found");
            assertThat(opened).isEmpty();
        }
    }

    @Test
    void a_file_that_breaks_off_is_fetched_again_into_a_new_stream() throws Exception {
        Reply half = Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nnot really")
                .and(Then.CLOSE);
        try (FaultyServer server = FaultyServer.start(half, Reply.status(200, "image/png", PICTURE))) {
            Call<ApiResult<MediaHead>> call = start(server, this::open);
            rig.pass(FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Success.class);
            assertThat(opened).extracting(Object::toString).containsExactly("not really", PICTURE);
            assertThat(closed).hasSize(2);
        }
    }

    @Test
    void a_sink_that_takes_nothing_fails_and_is_not_asked_again() throws Exception {
        MediaSink full = head -> new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        assertLocalFailure(full, "the disk is full");
    }

    @Test
    void a_sink_that_cannot_be_opened_fails_and_is_not_asked_again() throws Exception {
        MediaSink locked = head -> {
            throw new IllegalStateException("no room");
        };
        assertLocalFailure(locked, "no room");
    }

    private void assertLocalFailure(MediaSink sink, String why) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.status(200, "image/png", PICTURE))) {
            Ended<ApiResult<MediaHead>> end = ClientRig.end(start(server, sink));

            assertThat(((ApiResult.Failed<MediaHead>) end.outcome()).cause())
                    .get()
                    .satisfies(cause -> assertThat(cause)
                            .isInstanceOf(LocalStreamException.class)
                            .hasRootCauseMessage(why));
            assertThat(end.tries()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed_so_that_no_other_host_sees_the_credentials(int status) throws Exception {
        try (FaultyServer other = FaultyServer.start(Reply.status(200, "image/png", PICTURE));
                FaultyServer server = FaultyServer.start(
                        Reply.status(status, "text/plain", "").with("Location", other.baseUrl()))) {
            ApiResult<MediaHead> result =
                    ClientRig.end(start(server, this::open)).outcome();

            assertThat(result).isInstanceOf(ApiResult.Refused.class);
            assertThat(other.connections()).isZero();
            assertThat(opened).isEmpty();
        }
    }
}
