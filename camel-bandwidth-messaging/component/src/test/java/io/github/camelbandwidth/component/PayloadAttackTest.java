/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls with good credentials and huge, deep, truncated or wrongly encoded bodies, or too many events. */
@OnEveryServer
class PayloadAttackTest extends WebhookAttackFixture {
    private static final String[] HEADERS = {"Authorization: " + BASIC, "Content-Type: application/json"};

    /** Bodies that are no array of objects in UTF-8. */
    static Stream<Named<byte[]>> unreadable() {
        return Stream.of(
                body("nothing", ""),
                body("blanks", "  \n\t "),
                body("no array", "{\"type\":\"message-failed\"}"),
                body("no objects", "[1,\"x\",null]"),
                body("one of them no object", "[{\"type\":\"message-failed\"},null]"),
                body("two documents", "[{}][{}]"),
                body("truncated", "[{\"type\":\"message-failed\",\"mess"),
                body("truncated after an event", "[{\"type\":\"message-failed\"},"),
                body("deep arrays", "[".repeat(200_000)),
                body("deep arrays that end", "[{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}]"),
                body("deep objects", "[" + "{\"a\":".repeat(150_000)),
                body("a number of many digits", "[{\"errorCode\":" + "9".repeat(900_000) + "}]"),
                body("a fraction of many digits", "[{\"errorCode\":0." + "9".repeat(900_000) + "}]"),
                body("an exponent without measure", "[{\"errorCode\":1e99999999999999999999}]"),
                body("a name without end", "[{\"" + "n".repeat(900_000) + "\":1}]"),
                body("xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"),
                body("not a number", "[{\"errorCode\":NaN}]"),
                body("a comment", "[{}/* x */]"),
                body("latin 1", "[{\"type\":\"\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1)),
                body("utf 16", "[{}]".getBytes(StandardCharsets.UTF_16)),
                body("overlong utf 8", text(0xc0, 0xa2)),
                body("surrogates in utf 8", text(0xed, 0xa0, 0x80)),
                body("half a character", text(0xe2, 0x82)),
                body("nul bytes", new byte[10_000]),
                body("compressed", gzip("[{}]")));
    }

    private static Named<byte[]> body(String name, String text) {
        return body(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Named<byte[]> body(String name, byte[] bytes) {
        return Named.of(name, bytes);
    }

    /** An event that has a text of these bytes. */
    private static byte[] text(int... text) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes("[{\"type\":\"".getBytes(StandardCharsets.UTF_8));
        IntStream.of(text).forEach(event::write);
        event.writeBytes("\"}]".getBytes(StandardCharsets.UTF_8));
        return event.toByteArray();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        return app.send(app.call(body).header("Authorization", BASIC));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_body_that_cannot_be_read_is_refused_without_quoting_it(byte[] body) throws Exception {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(Answers.when("the body is no JSON array of objects in UTF-8"));
        assertThat(answer.body())
                .startsWith("The body ")
                .hasSizeLessThan(200)
                .doesNotContain("Exception", "\tat ", "message-failed", "passwd", "nnn", "999");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_huge_body_is_refused(int mebibytes) throws Exception {
        int answer = server.answer(
                "a body of " + mebibytes + " MiB", Answers.when("the body is larger than `maxBodySize` (1 MiB)"));

        int length = mebibytes * 1024 * 1024 + 1;
        assertThat(raw(RawCall.head("POST /events", length, HEADERS) + " ".repeat(length)))
                .isEqualTo(answer);
    }

    @Test
    void a_huge_body_that_does_not_tell_its_size_is_refused() throws Exception {
        String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        assertThat(raw(RawCall.chunkedHead("POST /events", HEADERS) + chunk.repeat(512) + "0\r\n\r\n"))
                .isEqualTo(Answers.when("the body is larger than `maxBodySize` (1 MiB)"));
    }

    @Test
    void ten_thousand_events_are_refused_as_one() throws Exception {
        String array = "[" + String.join(",", Collections.nCopies(10_000, "{\"type\":\"message-failed\"}")) + "]";

        assertThat(app.post(array).statusCode())
                .isEqualTo(Answers.when("the array has more than `maxBatchSize` (1,000) events"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/jsonp",
                "application/json, text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                ";application/json",
                " "
            })
    void another_type_is_refused(String type) throws Exception {
        int answer = server.answer(
                type, Answers.when("the content type is not `application/json`, or given more than once"));

        assertThat(call("POST /events", "Authorization: " + BASIC, "Content-Type: " + type))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\ufeff[]", " [ ] ", "\ufeff  []"})
    void nothing_in_an_array_is_acknowledged_also_with_a_byte_order_mark(String body) throws Exception {
        assertThat(app.post(body).statusCode())
                .isEqualTo(
                        Answers.when(
                                "every event has run its route with success, now or before, or is filtered out; or there is none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{\"type\":7,\"message\":[],\"time\":{}}]",
                "[{\"type\":\"message-failed\",\"errorCode\":1e400,\"message\":{\"segmentCount\":1e-400}}]",
                "[{\"type\":\"message-failed\",\"errorCode\":1e99999,\"message\":{\"segmentCount\":1e99999}}]",
                "[{\"type\":\"\\ud800\",\"message\":{\"id\":\"\\udfff\",\"tag\":\"\\u0000\"}}]"
            })
    void an_event_that_is_merely_strange_is_not_lost(String body) throws Exception {
        assertThat(app.post(body).statusCode()).isEqualTo(200);
        mayHaveRun = 1;
    }
}
