/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes an answer and tells its transmission of the head at once. It reads no more out of the head than it must: an
 * answer with a strange content type is still one.
 */
final class AnswerConsumer implements AsyncResponseConsumer<Answer> {
    private final Transmission transmission;
    private final @Nullable HttpSink sink;
    private @Nullable Answer head;
    private @Nullable AnswerBody body;
    private @Nullable FutureCallback<Answer> callback;

    /** Collects the body, or passes that of a 2xx on to {@code sink}. */
    AnswerConsumer(Transmission transmission, @Nullable HttpSink sink) {
        this.transmission = transmission;
        this.sink = sink;
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Answer> resultCallback)
            throws IOException {
        Answer begun = head(response);
        head = begun;
        callback = resultCallback;
        transmission.answered(begun);
        body = sink != null && begun.isSuccess() ? new SinkBody(sink, begun) : new HeldBody();
        if (entity == null) {
            end();
        }
    }

    private static Answer head(HttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.put(header.getName(), header.getValue() == null ? "" : header.getValue());
        }
        String reason = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        return new Answer(response.getCode(), reason, headers, "", false);
    }

    @Override
    public void consume(ByteBuffer bytes) throws IOException {
        if (transmission.isOver()) {
            throw new HttpClosedException("nobody waits for the rest of the answer");
        }
        opened().write(bytes);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) throws IOException {
        end();
    }

    private void end() throws IOException {
        Answer begun = Objects.requireNonNull(head, "an answer ends after it has begun");
        String text = opened().end();
        Objects.requireNonNull(callback, "given with the head")
                .completed(new Answer(begun.status(), begun.reason(), begun.headers(), text, true));
    }

    private AnswerBody opened() {
        return Objects.requireNonNull(body, "opened with the head");
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 100 and 103 are not the answer yet.
    }

    @Override
    public void failed(Exception cause) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        AnswerBody open = body;
        if (open != null) {
            open.release();
        }
    }
}
