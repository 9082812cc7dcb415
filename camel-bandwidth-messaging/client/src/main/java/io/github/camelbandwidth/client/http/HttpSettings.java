/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the one HTTP client that all requests share.
 *
 * @param connectTimeout for the connection and for its TLS handshake, each
 * @param maxConnections open at once; requests beyond that wait within their own time
 * @param idleTimeout a connection unused for longer is closed by us: a server that closed it first would do so under a
 *     request now and then, and nobody could tell whether that request was taken
 * @param sslContext for https; {@code null} means the JVM's own
 * @param proxy {@code null} for a direct connection
 */
public record HttpSettings(
        Duration connectTimeout,
        int maxConnections,
        Duration idleTimeout,
        @Nullable SSLContext sslContext,
        @Nullable Proxy proxy) {

    /**
     * An HTTP proxy.
     *
     * @param username for Basic authentication at the proxy; {@code null} for none
     * @param password belongs to {@code username}
     */
    public record Proxy(
            String host,
            int port,
            @Nullable String username,
            @Nullable String password) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** 5 s to connect, 64 connections, 15 s idle, the JVM's TLS settings, no proxy. */
    public static HttpSettings defaults() {
        return new HttpSettings(Duration.ofSeconds(5), 64, Duration.ofSeconds(15), null, null);
    }

    /** The same with another TLS context. */
    public HttpSettings withSslContext(SSLContext context) {
        return new HttpSettings(connectTimeout, maxConnections, idleTimeout, context, proxy);
    }

    /** The same with a proxy. */
    public HttpSettings withProxy(Proxy other) {
        return new HttpSettings(connectTimeout, maxConnections, idleTimeout, sslContext, other);
    }
}
