/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more, whatever was said of their number beforehand. */
final class BoundedStream extends FilterOutputStream {
    private final long maxBytes;
    private long written;

    BoundedStream(OutputStream out, long maxBytes) {
        super(out);
        this.maxBytes = maxBytes;
    }

    @Override
    public void write(int oneByte) throws IOException {
        count(1);
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    private void count(int more) throws TooLargeException {
        written += more;
        if (written > maxBytes) {
            throw new TooLargeException(maxBytes);
        }
    }
}
