/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to be made once.
 *
 * @param method such as {@code POST}
 * @param uri absolute
 * @param headers all that are sent, content type and credentials included
 * @param body what is sent
 * @param sink where the body of a 2xx goes; {@code null} if it is part of the {@link Answer}
 * @param responseTimeout how long the server may stay silent once it has the request
 * @param requestTimeout how long the whole may take, waiting for a connection included
 */
public record HttpCall(
        String method,
        URI uri,
        Map<String, String> headers,
        HttpBody body,
        @Nullable HttpSink sink,
        Duration responseTimeout,
        Duration requestTimeout) {

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** Without headers, body and query: they hold credentials, numbers and texts. */
    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getRawPath();
    }
}
