/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Collects an answer, tells its transmission of the head at once, and refuses to hold more than a bounded body. */
final class AnswerConsumer extends AbstractBinResponseConsumer<Answer> {
    /** The answers of the API that are read whole take a few kilobytes. */
    static final int MAX_BODY = 1024 * 1024;

    private final Transmission transmission;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable Answer head;

    AnswerConsumer(Transmission transmission) {
        this.transmission = transmission;
    }

    @Override
    protected void start(HttpResponse response, @Nullable ContentType contentType) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.put(header.getName(), header.getValue() == null ? "" : header.getValue());
        }
        String reason = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        head = new Answer(response.getCode(), reason, headers, "", false);
        transmission.answered(head);
    }

    @Override
    protected int capacityIncrement() {
        return MAX_BODY;
    }

    @Override
    protected void data(ByteBuffer source, boolean endOfStream) throws IOException {
        if (body.size() + source.remaining() > MAX_BODY) {
            throw new IOException("the answer is larger than " + MAX_BODY + " bytes");
        }
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        body.write(bytes, 0, bytes.length);
    }

    @Override
    protected Answer buildResult() {
        Answer begun = Objects.requireNonNull(head, "an answer ends after it has begun");
        return new Answer(begun.status(), begun.reason(), begun.headers(), body.toString(StandardCharsets.UTF_8), true);
    }

    @Override
    public void releaseResources() {
        // Nothing is held but memory.
    }
}
