/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.media.MediaHead;
import io.github.camelbandwidth.client.media.MediaSink;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.CachedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file into Camel's stream cache: into memory, or into the spool directory where the context says so. It lasts as
 * long as the exchange, and so does what was left of a download that broke off.
 */
final class SpoolSink implements MediaSink {
    private final Exchange exchange;
    private volatile @Nullable CachedOutputStream last;

    SpoolSink(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public OutputStream open(MediaHead head) {
        CachedOutputStream stream = new CachedOutputStream(exchange);
        last = stream;
        return stream;
    }

    /** What came at last; once the download has ended well. */
    StreamCache file() throws IOException {
        CachedOutputStream whole = last;
        if (whole == null) {
            throw new IOException("nothing was downloaded");
        }
        return whole.newStreamCache();
    }
}
