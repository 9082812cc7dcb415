/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

import io.github.camelbandwidth.client.media.MediaHead;
import io.github.camelbandwidth.client.media.MediaSink;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A download on its way into a temporary file, and the attachment that it becomes. It is a file always, since as many
 * pictures as there are events at work would not fit into memory.
 */
final class SpoolFile implements MediaSink, DataSource {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final String name;
    private final long maxBytes;
    private final Path folder;
    private final Lock lock = new ReentrantLock();
    private @Nullable Path path;
    private @Nullable String contentType;
    private boolean unwanted;

    SpoolFile(String name, long maxBytes, Path folder) {
        this.name = name;
        this.maxBytes = maxBytes;
        this.folder = folder;
    }

    @Override
    public OutputStream open(MediaHead head) throws IOException {
        Long length = head.contentLength();
        if (length != null && length > maxBytes) {
            throw new TooLargeException(maxBytes);
        }
        lock.lock();
        try {
            if (unwanted) {
                throw new IOException("nobody waits for it any more");
            }
            if (path == null) {
                path = Files.createTempFile(folder, "bandwidth-media-", ".tmp");
            }
            contentType = head.contentType();
            return new BoundedStream(Files.newOutputStream(path), maxBytes);
        } finally {
            lock.unlock();
        }
    }

    /** Deletes it; what still comes is not taken. */
    void discard() throws IOException {
        lock.lock();
        try {
            unwanted = true;
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        lock.lock();
        try {
            if (unwanted || path == null) {
                throw new IOException("an attachment lasts as long as the exchange of its event, which is over");
            }
            return Files.newInputStream(path);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("what a person sent is not written to");
    }

    @Override
    public String getContentType() {
        lock.lock();
        try {
            return Objects.requireNonNullElse(contentType, UNKNOWN_TYPE);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String getName() {
        return name;
    }
}
