/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/**
 * What was in the streams of an exchange that can be read only once. Camel's redelivery brings the same stream again, in
 * the same header, and finds its bytes here; Camel itself keeps those of bodies alone.
 */
final class ReadStreams {
    private static final String PROPERTY = "CamelBandwidthMessagingReadStreams";

    private final Map<InputStream, StreamCache> caches = Collections.synchronizedMap(new IdentityHashMap<>());

    private ReadStreams() {}

    static ReadStreams of(Exchange exchange) {
        ReadStreams known = exchange.getProperty(PROPERTY, ReadStreams.class);
        if (known != null) {
            return known;
        }
        ReadStreams none = new ReadStreams();
        exchange.setProperty(PROPERTY, none);
        return none;
    }

    /** The bytes of a stream, which is read if it has not been. */
    StreamCache read(InputStream once, Exchange exchange, long maxBytes) throws IOException {
        StreamCache known = caches.get(once);
        if (known != null) {
            return known;
        }
        StreamCache cache = StreamCaching.cached(once, exchange, maxBytes);
        caches.put(once, cache);
        return cache;
    }
}
