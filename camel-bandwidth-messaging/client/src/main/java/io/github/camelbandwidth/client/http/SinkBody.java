/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Passed on as it comes. What the other side of the stream does wrong is told from a fault of the network. */
final class SinkBody implements AnswerBody {
    private final OutputStream stream;
    private boolean closed;

    SinkBody(HttpSink sink, Answer head) throws LocalStreamException {
        try {
            stream = sink.open(head);
        } catch (IOException | RuntimeException e) {
            throw notWritten(e);
        }
    }

    private static LocalStreamException notWritten(Exception cause) {
        return new LocalStreamException("what came could not be written where it was to go", cause);
    }

    @Override
    public void write(ByteBuffer bytes) throws LocalStreamException {
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        try {
            stream.write(piece);
        } catch (IOException | RuntimeException e) {
            throw notWritten(e);
        }
    }

    @Override
    public String end() throws LocalStreamException {
        try {
            close();
        } catch (IOException | RuntimeException e) {
            throw notWritten(e);
        }
        return "";
    }

    @Override
    public void release() {
        try {
            close();
        } catch (IOException | RuntimeException e) {
            // The request has failed anyway.
        }
    }

    /** Once: a stream may take a second time ill. */
    private void close() throws IOException {
        if (!closed) {
            closed = true;
            stream.close();
        }
    }
}
