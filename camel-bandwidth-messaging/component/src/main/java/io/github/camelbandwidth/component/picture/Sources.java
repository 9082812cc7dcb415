/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import io.github.camelbandwidth.client.http.HttpBody;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.activation.FileDataSource;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.attachment.Attachment;
import org.jspecify.annotations.Nullable;

/** The bytes in whatever carries bytes. Those that lie in a file stay there. */
final class Sources {
    private final Exchange exchange;
    private final long maxBytes;

    Sources(Exchange exchange, long maxBytes) {
        this.exchange = exchange;
        this.maxBytes = maxBytes;
    }

    /** Whether a value is of a kind that carries bytes; nothing of it is read. */
    static boolean carries(@Nullable Object value) {
        return value instanceof byte[]
                || value instanceof ByteBuffer
                || value instanceof InputStream
                || value instanceof StreamCache
                || value instanceof File
                || value instanceof Path
                || value instanceof WrappedFile<?>
                || value instanceof DataHandler
                || value instanceof DataSource
                || value instanceof Attachment;
    }

    /**
     * Looks into a value.
     *
     * @return empty if it carries no bytes
     * @throws IOException if they cannot be read
     */
    Optional<Found> in(@Nullable Object value) throws IOException {
        if (value instanceof Attachment attachment) {
            return Optional.of(handled(attachment.getDataHandler()));
        }
        if (value instanceof DataHandler handler) {
            return Optional.of(handled(handler));
        }
        if (value instanceof DataSource source) {
            return Optional.of(handled(new DataHandler(source)));
        }
        if (value instanceof WrappedFile<?> wrapped) {
            return wrapped.getFile() instanceof File file ? Optional.of(file(file.toPath())) : in(wrapped.getBody());
        }
        if (value instanceof File file) {
            return Optional.of(file(file.toPath()));
        }
        if (value instanceof Path file) {
            return Optional.of(file(file));
        }
        return bytes(value);
    }

    private Optional<Found> bytes(@Nullable Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            return Optional.of(Found.of(streamed(bytes, 0, bytes.length)));
        }
        if (value instanceof ByteBuffer buffer) {
            return Optional.of(Found.of(buffered(buffer.duplicate())));
        }
        if (value instanceof StreamCache cache) {
            return Optional.of(Found.of(StreamCaching.content(cache, exchange, maxBytes)));
        }
        return value instanceof InputStream once ? Optional.of(Found.of(read(once))) : Optional.empty();
    }

    private static Found file(Path file) throws IOException {
        Path name = file.getFileName();
        return new Found(HttpBody.file(file), null, name == null ? null : name.toString());
    }

    /** Its stream may come from a mail server, say: it is read now, and not while the upload goes on. */
    private Found handled(DataHandler handler) throws IOException {
        if (handler.getDataSource() instanceof FileDataSource file) {
            // What it says of its type is guessed by its name, from whatever list is installed.
            return new Found(HttpBody.file(file.getFile().toPath()), null, handler.getName());
        }
        return new Found(cached(handler.getInputStream()), handler.getContentType(), handler.getName());
    }

    private HttpBody.Streamed read(InputStream once) throws IOException {
        return StreamCaching.content(ReadStreams.of(exchange).read(once, exchange, maxBytes), exchange, maxBytes);
    }

    private HttpBody.Streamed cached(InputStream once) throws IOException {
        return StreamCaching.content(StreamCaching.cached(once, exchange, maxBytes), exchange, maxBytes);
    }

    private static HttpBody.Streamed buffered(ByteBuffer buffer) {
        if (buffer.hasArray()) {
            return streamed(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return streamed(bytes, 0, bytes.length);
    }

    /** Not a copy: it may be large, and whoever gives it away to be sent does not write into it. */
    private static HttpBody.Streamed streamed(byte[] bytes, int offset, int length) {
        return new HttpBody.Streamed(length, () -> new ByteArrayInputStream(bytes, offset, length));
    }
}
