/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * Puts a source on the wire piece by piece. The last piece waits for the proof that it is the last one: a file that has
 * grown or shrunk since it was measured is never taken for a whole one by the other side.
 */
final class SourceProducer implements AsyncEntityProducer {
    private static final int PIECE = 16 * 1024;

    private final HttpBody.Streamed body;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private @Nullable InputStream source;
    private long read;

    SourceProducer(HttpBody.Streamed body) {
        this.body = body;
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (!piece.hasRemaining() && read < body.length()) {
            fill();
        }
        if (piece.hasRemaining()) {
            channel.write(piece);
        }
        if (!piece.hasRemaining() && read == body.length()) {
            channel.endStream();
            releaseResources();
        }
    }

    private void fill() throws IOException {
        try {
            if (source == null) {
                source = body.source().open();
            }
            int most = (int) Math.min(PIECE, body.length() - read);
            int count = source.readNBytes(piece.array(), 0, most);
            read += count;
            if (count < most) {
                throw new LocalStreamException(
                        "only " + read + " bytes could be read where " + body.length() + " were announced");
            }
            if (read == body.length() && source.read() >= 0) {
                throw new LocalStreamException("there are more bytes than the " + body.length() + " announced");
            }
            piece.clear().limit(count);
        } catch (LocalStreamException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new LocalStreamException("what was to be sent could not be read", e);
        }
    }

    @Override
    public int available() {
        return PIECE;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    /** Headers are the call's own. */
    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public boolean isChunked() {
        return false;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public void failed(Exception cause) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        InputStream open = source;
        source = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It has been read, or is of no use any more.
            }
        }
    }
}
