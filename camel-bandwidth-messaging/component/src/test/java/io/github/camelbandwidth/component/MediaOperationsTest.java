/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.FileInputStreamCache;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations on media files: what is on the wire, and what is left on the exchange. */
class MediaOperationsTest {
    private static final Reply DONE = Reply.raw("HTTP/1.1 204 No Content\r\n\r\n");
    private static final String ID = "menus/lunch card.png";

    private final SendRig rig = SendRig.startWithoutRepeats();

    @AfterEach
    void close() {
        rig.close();
    }

    private static String media(FaultyServer server, String operation) {
        return "bandwidth-messaging:media?baseUrl=" + server.baseUrl() + "&operation=" + operation;
    }

    private Exchange ask(FaultyServer server, String operation, Object body, Map<String, Object> headers) {
        return rig.sendTo(media(server, operation), body, headers);
    }

    private static RequestFailedException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(RequestFailedException.class);
        return (RequestFailedException) exchange.getException();
    }

    @Test
    void an_upload_is_the_documented_request_and_gives_the_address_of_the_file() throws Exception {
        try (FaultyServer server = FaultyServer.start(DONE)) {
            Exchange exchange = ask(
                    server,
                    "upload&cacheControl=no-cache",
                    "menu".getBytes(StandardCharsets.UTF_8),
                    Map.of("CamelBandwidthMessagingMediaId", ID, "Content-Type", "image/png"));

            assertThat(server.awaitRequest())
                    .startsWith("PUT /api/v2/users/9900000/media/menus/lunch%20card.png HTTP/1.1\r\n")
                    .contains("Content-Type: image/png\r\n", "Cache-Control: no-cache\r\n", "Content-Length: 4\r\n")
                    .endsWith("\r\n\r\nmenu");
            String url = server.baseUrl() + "/users/9900000/media/menus/lunch%20card.png";
            assertThat(exchange.getMessage().getBody()).isEqualTo(new MediaItem(url, 4L, ID));
            assertThat(exchange.getMessage().getHeaders())
                    .contains(
                            entry("CamelBandwidthMessagingMediaId", ID), entry("CamelBandwidthMessagingMediaUrl", url));
        }
    }

    @Test
    void headers_go_before_options() throws Exception {
        try (FaultyServer server = FaultyServer.start(DONE)) {
            ask(
                    server,
                    "upload&mediaId=other.txt&cacheControl=no-cache",
                    "hours",
                    Map.of(
                            "CamelBandwidthMessagingMediaId", "hours.txt",
                            "CamelBandwidthMessagingCacheControl", "max-age=60"));

            assertThat(server.awaitRequest())
                    .startsWith("PUT /api/v2/users/9900000/media/hours.txt HTTP/1.1\r\n")
                    .contains("Content-Type: text/plain\r\n", "Cache-Control: max-age=60\r\n")
                    .endsWith("\r\n\r\nhours");
        }
    }

    @Test
    void a_file_without_a_name_gets_one_that_nobody_can_guess() throws Exception {
        try (FaultyServer server = FaultyServer.start(DONE)) {
            ask(server, "upload", "GIF89a".getBytes(StandardCharsets.UTF_8), Map.of());

            assertThat(server.awaitRequest())
                    .containsPattern("^PUT /api/v2/users/9900000/media/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} ")
                    .contains("Content-Type: image/gif\r\n");
        }
    }

    @Test
    void an_upload_may_be_a_record() throws Exception {
        MediaUpload upload = new MediaUpload(
                new MediaId("a.txt"), "text/plain", null, HttpBody.bytes("hours".getBytes(StandardCharsets.UTF_8)));
        try (FaultyServer server = FaultyServer.start(DONE)) {
            ask(server, "upload", upload, Map.of());

            assertThat(server.awaitRequest()).startsWith("PUT /api/v2/users/9900000/media/a.txt ");
        }
    }

    @Test
    void a_stream_that_failed_to_go_up_can_be_read_again_by_the_next_delivery() throws Exception {
        byte[] bytes = "GIF89a".getBytes(StandardCharsets.UTF_8);
        try (FaultyServer server = FaultyServer.start(Reply.json(403, Golden.read("errors/403.json")), DONE)) {
            Exchange exchange = rig.context.getEndpoint("direct:any").createExchange();
            exchange.getMessage().setBody(new ByteArrayInputStream(bytes));
            rig.template.send(media(server, "upload"), exchange);
            assertThat(failure(exchange).getDone()).isEqualTo(Sent.NO);

            exchange.setException(null);
            rig.template.send(media(server, "upload"), exchange);

            assertThat(exchange.getException()).isNull();
            assertThat(server.requests()).hasSize(2).allMatch(request -> request.endsWith("\r\n\r\nGIF89a"));
        }
    }

    static Stream<Object> nothingToUpload() {
        return Stream.of(
                new byte[0], 4711, List.of("planted"), "planted", new byte[] {1, 2, 3}, new HashMap<String, Object>());
    }

    @ParameterizedTest
    @MethodSource("nothingToUpload")
    void what_cannot_be_uploaded_is_refused_before_a_byte_goes(Object body) {
        try (FaultyServer server = FaultyServer.start(DONE)) {
            assertThat(failure(ask(server, "upload", body, Map.of())))
                    .hasMessageContaining("The operation upload was not asked of the API: body: ")
                    .hasMessageNotContaining("planted")
                    .extracting(RequestFailedException::getDone)
                    .isEqualTo(Sent.NO);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void what_is_too_large_is_refused_before_a_byte_goes() {
        try (FaultyServer server = FaultyServer.start(DONE)) {
            byte[] bytes = "GIF89a".getBytes(StandardCharsets.UTF_8);

            assertThat(failure(ask(server, "upload&maxMediaSize=5", bytes, Map.of())))
                    .hasMessageContaining("body: has 6 bytes where 5 are the most (option maxMediaSize)");
            assertThat(failure(ask(server, "upload&maxMediaSize=5", new ByteArrayInputStream(bytes), Map.of())))
                    .hasMessageContaining("body: has more than 5 bytes");
            assertThat(server.connections()).isZero();
        }
    }

    static Stream<Object> names() {
        return Stream.of(ID, new MediaId(ID), new MediaItem(null, null, ID));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_download_becomes_a_stream_that_can_be_read_twice(Object name) throws Exception {
        try (FaultyServer server =
                FaultyServer.start(Reply.status(200, "image/png", "not really").with("Cache-Control", "no-cache"))) {
            Exchange exchange = ask(server, "download", name, Map.of());

            assertThat(server.awaitRequest())
                    .startsWith("GET /api/v2/users/9900000/media/menus/lunch%20card.png HTTP/1.1\r\n");
            assertThat(exchange.getMessage().getBody()).isInstanceOf(StreamCache.class);
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("not really");
            exchange.getMessage().getBody(StreamCache.class).reset();
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("not really");
            assertThat(exchange.getMessage().getHeaders())
                    .contains(
                            entry("CamelBandwidthMessagingMediaId", ID),
                            entry("CamelBandwidthMessagingCacheControl", "no-cache"),
                            entry("Content-Type", "image/png"),
                            entry("Content-Length", 10L));
        }
    }

    @Test
    void a_large_download_is_spooled_where_the_context_says_so(@TempDir Path folder) throws Exception {
        rig.spool(folder);
        String large = "0123456789".repeat(5_000);
        try (FaultyServer server = FaultyServer.start(Reply.status(200, "text/plain", large))) {
            rig.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:spooled").to(media(server, "download")).process(exchange -> {
                        exchange.setProperty(
                                "kind", exchange.getMessage().getBody().getClass());
                        exchange.getMessage().setBody(exchange.getMessage().getBody(String.class));
                    });
                }
            });

            Exchange exchange = rig.sendTo("direct:spooled", "a.txt", Map.of());

            assertThat(exchange.getProperty("kind")).isEqualTo(FileInputStreamCache.class);
            assertThat(exchange.getMessage().getBody()).isEqualTo(large);
        }
    }

    @Test
    void a_url_of_the_accounts_own_media_names_the_file() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.status(200, "image/png", "x"))) {
            String url = server.baseUrl() + "/users/9900000/media/menus/lunch%20card.png";

            Exchange exchange = ask(server, "download", URI.create(url), Map.of());

            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingMediaId"))
                    .isEqualTo(ID);
        }
    }

    @Test
    void a_url_of_anybody_else_is_refused_so_that_it_sees_no_credentials() {
        try (FaultyServer server = FaultyServer.start(DONE);
                FaultyServer other = FaultyServer.start(DONE)) {
            String url = other.baseUrl() + "/users/9900000/media/a.png";

            assertThat(failure(ask(server, "download", url, Map.of())))
                    .hasMessageContaining("mediaId: is a URL, but not below " + server.baseUrl());
            assertThat(other.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void a_redirect_to_another_host_is_not_followed_and_sees_no_credentials(int status) {
        try (FaultyServer other = FaultyServer.start(Reply.status(200, "image/png", "x"));
                FaultyServer server = FaultyServer.start(
                        Reply.status(status, "text/plain", "").with("Location", other.baseUrl()))) {
            RequestFailedException failure = failure(ask(server, "download", ID, Map.of()));

            assertThat(failure.getStatusCode()).isEqualTo(status);
            assertThat(failure).hasCauseInstanceOf(HttpOperationFailedException.class);
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void a_deletion_leaves_the_body_as_it_is() throws Exception {
        try (FaultyServer server = FaultyServer.start(DONE)) {
            Exchange exchange = ask(server, "delete", "kept", Map.of("CamelBandwidthMessagingMediaId", "hours.txt"));

            assertThat(server.awaitRequest()).startsWith("DELETE /api/v2/users/9900000/media/hours.txt HTTP/1.1\r\n");
            assertThat(exchange.getMessage().getBody()).isEqualTo("kept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "delete"})
    void a_file_that_is_not_named_is_asked_for(String operation) {
        try (FaultyServer server = FaultyServer.start(DONE)) {
            assertThat(failure(ask(server, operation, null, Map.of()))).hasMessageContaining("mediaId: is missing");
            assertThat(failure(ask(server, operation, "x", Map.of("CamelBandwidthMessagingMediaId", ""))))
                    .hasMessageContaining("header CamelBandwidthMessagingMediaId: is empty");
            assertThat(failure(ask(server, operation, "a/../b", Map.of()))).hasMessageContaining("mediaId: must be");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_list_is_fetched_with_all_its_pages() throws Exception {
        Reply first = Reply.json(200, Golden.read("media/list.json")).with("Continuation-Token", "1XEi2+/=");
        try (FaultyServer server = FaultyServer.start(first, Reply.json(200, "[]"))) {
            Exchange exchange = ask(server, "list", "whatever", Map.of());

            assertThat((List<?>) exchange.getMessage().getBody())
                    .extracting(item -> ((MediaItem) item).mediaName())
                    .containsExactly(ID, "opening-hours.txt");
            assertThat(server.awaitRequest()).doesNotContain("Continuation-Token");
            assertThat(server.awaitRequest()).contains("Continuation-Token: 1XEi2+/=\r\n");
        }
    }

    @Test
    void a_refusal_is_told_in_the_apis_words() {
        try (FaultyServer server = FaultyServer.start(Reply.json(404, Golden.read("errors/404-media.json")))) {
            RequestFailedException failure = failure(ask(server, "delete", ID, Map.of()));

            assertThat(failure.getDone()).isEqualTo(Sent.NO);
            assertThat(failure.getStatusCode()).isEqualTo(404);
            assertThat(failure.getType()).isEqualTo("not-found");
            assertThat(failure).hasMessageStartingWith("The API refused the operation delete: 404 not-found");
            assertThat(failure.getCause())
                    .isInstanceOfSatisfying(
                            HttpOperationFailedException.class,
                            cause -> assertThat(cause.getStatusCode()).isEqualTo(404));
        }
    }

    @Test
    void whether_it_was_done_may_be_unknown() {
        try (FaultyServer server = FaultyServer.start(Reply.resetAfterItIsRead())) {
            assertThat(failure(ask(server, "delete", ID, Map.of())))
                    .hasMessageStartingWith("Nobody can tell whether the operation delete was done")
                    .extracting(RequestFailedException::getDone)
                    .isEqualTo(Sent.UNKNOWN);
        }
    }

    @Test
    void an_answer_that_is_of_no_use_says_so() {
        try (FaultyServer server = FaultyServer.start(Reply.json(200, "{}"))) {
            assertThat(failure(ask(server, "list", null, Map.of())))
                    .hasMessageContaining("its answer is of no use")
                    .extracting(RequestFailedException::getDone)
                    .isEqualTo(Sent.YES);
        }
    }

    @Test
    void the_operation_may_be_left_to_each_message() throws Exception {
        try (FaultyServer server = FaultyServer.start(DONE)) {
            String uri = "bandwidth-messaging:media?baseUrl=" + server.baseUrl();

            rig.sendTo(uri, ID, Map.of("CamelBandwidthMessagingOperation", "delete"));

            assertThat(server.awaitRequest()).startsWith("DELETE ");
            assertThat(rig.sendTo(uri, ID, Map.of()).getException())
                    .hasMessageContaining("What is to be done with 'media'? There are upload, download, list, delete");
            assertThat(rig.sendTo(uri, ID, Map.of("CamelBandwidthMessagingOperation", "send"))
                            .getException())
                    .hasMessageContaining("There is no operation 'send' on 'media'");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void nothing_can_be_received_from_media() {
        assertThatThrownBy(() -> rig.context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("bandwidth-messaging:media").to("mock:nothing");
                    }
                }))
                .rootCause()
                .hasMessageContaining("events of all messages come from bandwidth-messaging:messages");
    }

    @Test
    void a_stop_of_the_context_ends_what_is_asked_with_the_truth() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.silence())) {
            CompletableFuture<Exchange> asked = rig.template.asyncSend(
                    media(server, "delete"), exchange -> exchange.getMessage().setBody(ID));
            server.awaitRequest();

            rig.context.stop();

            assertThat(failure(asked.get(20, TimeUnit.SECONDS)).getDone()).isEqualTo(Sent.UNKNOWN);
        }
    }
}
