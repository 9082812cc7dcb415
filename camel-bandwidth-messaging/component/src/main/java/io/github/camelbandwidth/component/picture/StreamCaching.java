/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import io.github.camelbandwidth.client.http.HttpBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.CachedOutputStream;

/**
 * What can be read once, made such that it can be read again, by Camel's own stream cache: in memory, or in a file of the
 * spool directory where the context says so. It lasts as long as the exchange.
 */
final class StreamCaching {
    private static final int PIECE = 16 * 1024;

    private StreamCaching() {}

    /**
     * Reads a stream to its end and closes it.
     *
     * @param maxBytes one that is longer is not read on: it might have no end
     * @throws TooLargeException if it is longer
     */
    static StreamCache cached(InputStream once, Exchange exchange, long maxBytes) throws IOException {
        try (once;
                CachedOutputStream cache = new CachedOutputStream(exchange)) {
            byte[] piece = new byte[PIECE];
            long length = 0;
            for (int read = once.read(piece); read >= 0; read = once.read(piece)) {
                length += read;
                if (length > maxBytes) {
                    throw new TooLargeException();
                }
                cache.write(piece, 0, read);
            }
            return cache.newStreamCache();
        }
    }

    /**
     * The bytes of a cache from its first one, wherever it was read to. The cache itself is left as it is.
     *
     * @throws IOException if it cannot be copied
     */
    static HttpBody.Streamed content(StreamCache cache, Exchange exchange, long maxBytes) throws IOException {
        // Nobody else reads the copy, so it can be set back for each try; to copy it then would touch the exchange from
        // an I/O thread.
        StreamCache copy = cache.copy(exchange);
        if (copy instanceof InputStream stream) {
            return new HttpBody.Streamed(copy.length(), () -> {
                copy.reset();
                return stream;
            });
        }
        return written(cache, exchange, maxBytes);
    }

    /** One that is no stream of bytes, such as one of characters, gives them only by writing them. */
    private static HttpBody.Streamed written(StreamCache cache, Exchange exchange, long maxBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cache.reset();
        cache.writeTo(bytes);
        cache.reset();
        return content(cached(new ByteArrayInputStream(bytes.toByteArray()), exchange, maxBytes), exchange, maxBytes);
    }
}
