/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** In memory, up to a bound: what never ends must not fill it. */
final class HeldBody implements AnswerBody {
    /** Most answers take a few kilobytes; a page of 10,000 messages, the largest there is, some megabytes. */
    static final int MAX = 16 * 1024 * 1024;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        if (held.size() + bytes.remaining() > MAX) {
            throw new IOException("the answer is larger than " + MAX + " bytes");
        }
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        held.write(piece, 0, piece.length);
    }

    @Override
    public String end() {
        return held.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void release() {
        // Nothing is held but memory.
    }
}
