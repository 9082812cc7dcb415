/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.attachment.DefaultAttachment;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileConsumer;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are uploaded, then the message is sent with their URLs. */
class PicturesTest {
    private static final String MEDIA = "CamelBandwidthMessagingMedia";
    private static final String URL = "https://media.example.com/menu.png";
    private static final byte[] GIF = "GIF89a, not really".getBytes(StandardCharsets.US_ASCII);
    private static final Reply DONE = Reply.raw("HTTP/1.1 204 No Content\r\n\r\n");
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-full.json"));
    private static final Reply REFUSED = Reply.json(403, Golden.read("errors/403.json"));

    private final SendRig rig = SendRig.startWithoutRepeats();

    @AfterEach
    void close() {
        rig.close();
    }

    private static FaultyServer server(int uploads) {
        Reply[] replies = new Reply[uploads + 1];
        Arrays.fill(replies, DONE);
        replies[uploads] = ACCEPTED;
        return FaultyServer.start(replies);
    }

    private static String uri(FaultyServer server) {
        return "bandwidth-messaging:messages?to=%2B19195550101&baseUrl=" + server.baseUrl();
    }

    private Exchange send(FaultyServer server, Object media) {
        return rig.sendTo(uri(server), "planted text", Map.of(MEDIA, media));
    }

    private static MessageNotSentException notSent(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(MessageNotSentException.class);
        return (MessageNotSentException) exchange.getException();
    }

    /** The media of the one message that was sent, after so many uploads. */
    private static List<String> media(FaultyServer server, int uploads) {
        assertThat(server.requests()).hasSize(uploads + 1);
        String post = server.requests().get(uploads);
        assertThat(post).startsWith("POST /api/v2/users/9900000/messages ");
        return SendRig.json(post.substring(post.indexOf("\r\n\r\n")))
                .path("media")
                .valueStream()
                .map(JsonNode::textValue)
                .toList();
    }

    /** Where an upload went to. */
    private static String url(FaultyServer server, int upload) {
        String path = server.requests().get(upload).split(" ", 3)[1];
        return server.baseUrl().replace("/api/v2", "") + path;
    }

    static Stream<Object> pictures() throws IOException {
        Path file = Files.write(Files.createTempDirectory("pictures").resolve("menu.gif"), GIF);
        ByteBuffer direct = ByteBuffer.allocateDirect(GIF.length).put(GIF).flip();
        return Stream.of(
                GIF,
                ByteBuffer.wrap(GIF),
                direct,
                new ByteArrayInputStream(GIF),
                new InputStreamCache(GIF),
                file,
                file.toFile(),
                FileConsumer.asGenericFile(file.getParent().toString(), file.toFile(), null, false),
                new Attached(GIF, "image/gif"),
                new DataHandler(new Attached(GIF, "application/octet-stream")),
                new DataHandler(new FileDataSource(file.toFile())),
                new DefaultAttachment(new DataHandler(new Attached(GIF, "image/gif"))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void whatever_carries_bytes_is_uploaded_first_and_sent_by_its_url(Object picture) {
        try (FaultyServer server = server(1)) {
            Exchange exchange = send(server, picture);

            assertThat(exchange.getException()).isNull();
            assertThat(server.requests().get(0))
                    .containsPattern("^PUT /api/v2/users/9900000/media/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} ")
                    .contains("Content-Type: image/gif\r\n")
                    .endsWith("\r\n\r\n" + new String(GIF, StandardCharsets.US_ASCII));
            assertThat(media(server, 1)).containsExactly(url(server, 0));
        }
    }

    @Test
    void a_url_is_sent_as_it_is_even_if_it_comes_as_bytes() {
        try (FaultyServer server = server(0)) {
            send(server, URL.getBytes(StandardCharsets.US_ASCII));

            assertThat(media(server, 0)).containsExactly(URL);
        }
    }

    @Test
    void several_keep_their_order_whichever_is_up_first() {
        List<Object> media = new ArrayList<>(List.of(URL));
        IntStream.range(0, 7).forEach(number -> media.add(("GIF89a" + number).getBytes(StandardCharsets.US_ASCII)));
        try (FaultyServer server = server(7)) {
            send(server, media);

            List<String> sent = media(server, 7);
            assertThat(sent).hasSize(8).startsWith(URL);
            for (int upload = 0; upload < 7; upload++) {
                String request = server.requests().get(upload);
                int number = request.charAt(request.length() - 1) - '0';
                assertThat(sent.get(number + 1)).isEqualTo(url(server, upload));
            }
        }
    }

    @Test
    void no_more_are_on_their_way_at_once_than_the_bound() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start(DONE.after(gate), DONE.after(gate), DONE, DONE, DONE, ACCEPTED)) {
            CompletableFuture<Exchange> sending =
                    rig.template.asyncSend(uri(server) + "&parallelUploads=2", exchange -> {
                        exchange.getMessage().setBody("planted text");
                        exchange.getMessage().setHeader(MEDIA, List.of(GIF, GIF, GIF, GIF, GIF));
                    });
            server.awaitRequest();
            server.awaitRequest();
            assertThat(server.requests()).hasSize(2);

            gate.countDown();

            assertThat(sending.get(20, TimeUnit.SECONDS).getException()).isNull();
            assertThat(media(server, 5)).hasSize(5);
            assertThat(server.connections()).isLessThan(5);
        }
    }

    @Test
    void a_picture_without_a_text_is_a_message() {
        try (FaultyServer server = server(1)) {
            assertThat(rig.sendTo(uri(server), null, Map.of(MEDIA, GIF)).getException())
                    .isNull();
        }
    }

    @Test
    void the_media_of_a_map_may_be_pictures() {
        try (FaultyServer server = server(1)) {
            Map<String, Object> body = Map.of("text", "planted text", "media", List.of(GIF, URL));

            assertThat(rig.sendTo(uri(server), body, Map.of()).getException()).isNull();

            assertThat(media(server, 1)).containsExactly(url(server, 0), URL);
        }
    }

    @Test
    void a_header_goes_before_the_pictures_of_a_map_which_are_not_uploaded() {
        try (FaultyServer server = server(0)) {
            rig.sendTo(uri(server), Map.of("text", "planted text", "media", GIF), Map.of(MEDIA, URL));

            assertThat(media(server, 0)).containsExactly(URL);
        }
    }

    private Exchange attached(String uri, Map<String, Object> headers) {
        return rig.template.send(uri, ExchangePattern.InOnly, exchange -> {
            exchange.getMessage().setBody("planted text");
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
            message.addAttachment("a", new DataHandler(new Attached(GIF, "image/gif")));
            message.addAttachment("b", new DataHandler(new Attached(GIF, "image/jpg")));
        });
    }

    @Test
    void attachments_are_sent() {
        try (FaultyServer server = server(2)) {
            assertThat(attached(uri(server), Map.of()).getException()).isNull();

            assertThat(media(server, 2)).containsExactlyInAnyOrder(url(server, 0), url(server, 1));
            assertThat(server.requests().subList(0, 2))
                    .anyMatch(request -> request.contains("Content-Type: image/gif\r\n"))
                    .anyMatch(request -> request.contains("Content-Type: image/jpeg\r\n"));
        }
    }

    @Test
    void attachments_are_left_alone_where_a_header_or_an_option_says_so() {
        try (FaultyServer server = server(0)) {
            attached(uri(server) + "&attachments=false", Map.of());
            attached(uri(server), Map.of(MEDIA, URL));

            assertThat(server.requests()).hasSize(2).allMatch(request -> request.startsWith("POST "));
        }
    }

    @Test
    void an_option_may_name_urls() {
        try (FaultyServer server = server(0)) {
            rig.sendTo(
                    uri(server) + "&media=https://a.example.com/1,2.png,https://b.example.com/3.png", "Hi", Map.of());

            assertThat(media(server, 0))
                    .containsExactly("https://a.example.com/1,2.png", "https://b.example.com/3.png");
        }
    }

    @Test
    void if_an_upload_fails_nothing_is_sent_and_no_other_upload_begins() {
        try (FaultyServer server = FaultyServer.start(DONE, REFUSED, ACCEPTED)) {
            Exchange exchange = rig.sendTo(
                    uri(server) + "&parallelUploads=1", "planted text", Map.of(MEDIA, List.of(GIF, GIF, GIF)));

            assertThat(notSent(exchange))
                    .hasMessageContaining("The API refused the operation upload: 403 forbidden")
                    .hasCauseInstanceOf(RequestFailedException.class);
            assertThat(server.requests()).hasSize(2).allMatch(request -> request.startsWith("PUT "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1919", "planted"})
    void nothing_is_uploaded_for_a_message_that_is_refused(String from) {
        try (FaultyServer server = server(1)) {
            Exchange exchange = rig.sendTo(
                    uri(server),
                    "planted text",
                    Map.of(MEDIA, GIF, "CamelBandwidthMessagingTo", "planted", "CamelBandwidthMessagingFrom", from));

            assertThat(notSent(exchange)).hasMessageContaining("CamelBandwidthMessagingTo");
            assertThat(server.connections()).isZero();
        }
    }

    static Stream<Object> noPictures() {
        return Stream.of(
                new byte[0],
                InputStream.nullInputStream(),
                "hello".getBytes(StandardCharsets.US_ASCII),
                Path.of("no", "such", "file.gif"),
                new DataHandler(new Attached(GIF, "application/x-msdownload")));
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void what_is_no_picture_is_refused_before_a_byte_goes(Object media) {
        try (FaultyServer server = server(1)) {
            notSent(send(server, media));

            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void what_is_too_large_is_refused_before_a_byte_goes_and_a_stream_is_not_read_to_its_end() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        try (FaultyServer server = server(1)) {
            assertThat(notSent(send(server, endless))).hasMessageContaining("has more than 3,750,000 bytes");
            assertThat(notSent(send(server, new byte[3_750_001])))
                    .hasMessageContaining("has 3,750,001 bytes where 3,750,000 are the most");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void camels_redelivery_uploads_a_stream_again() throws Exception {
        try (FaultyServer server = FaultyServer.start(REFUSED, DONE, ACCEPTED)) {
            rig.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:again")
                            .errorHandler(
                                    defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0))
                            .to(uri(server));
                }
            });

            Exchange exchange =
                    rig.sendTo("direct:again", "planted text", Map.of(MEDIA, new ByteArrayInputStream(GIF)));

            assertThat(exchange.getException()).isNull();
            assertThat(server.requests().subList(0, 2))
                    .allMatch(request -> request.endsWith(new String(GIF, StandardCharsets.US_ASCII)));
            assertThat(media(server, 2)).containsExactly(url(server, 1));
        }
    }

    @Test
    void a_spooled_stream_is_uploaded_from_its_file(@TempDir Path folder) throws Exception {
        rig.spool(folder);
        byte[] large = ("GIF89a" + "0123456789".repeat(5_000)).getBytes(StandardCharsets.US_ASCII);
        try (FaultyServer server = server(1)) {
            assertThat(send(server, new ByteArrayInputStream(large)).getException())
                    .isNull();

            assertThat(server.requests().get(0)).endsWith(new String(large, StandardCharsets.US_ASCII));
            assertThat(folder.resolve("spool")).exists();
        }
    }

    @Test
    void a_repeat_of_an_idempotency_key_uploads_nothing_again() {
        Map<String, Object> headers = Map.of("CamelBandwidthMessagingIdempotencyKey", "planted-key", MEDIA, GIF);
        try (FaultyServer server = server(1)) {
            rig.sendTo(uri(server), "planted text", headers);
            Exchange repeat = rig.sendTo(uri(server), "planted text", headers);

            assertThat(repeat.getMessage().getHeader("CamelBandwidthMessagingRepeated"))
                    .isEqualTo(true);
            assertThat(repeat.getMessage().getBody(MessageResponse.class).media())
                    .isEmpty();
            assertThat(server.requests()).hasSize(2);
        }
    }
}
