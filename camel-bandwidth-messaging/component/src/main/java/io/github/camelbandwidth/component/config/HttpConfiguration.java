/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.http.HttpSettings;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Connections to the API; of the component alone, since all endpoints share one HTTP client. */
@UriParams
public class HttpConfiguration {
    private static final int MAX_PORT = 65_535;

    @UriParam(label = "producer,advanced", defaultValue = "5000", javaType = "java.time.Duration")
    @Metadata(description = "How long a connection may take, and its TLS handshake as long again.")
    private long connectTimeout = 5_000;

    @UriParam(label = "producer,advanced", defaultValue = "64")
    @Metadata(
            description = "How many connections are open at once. A send beyond that waits within its requestTimeout.")
    private int maxConnections = 64;

    @UriParam(label = "producer,advanced", defaultValue = "15000", javaType = "java.time.Duration")
    @Metadata(
            description = "A connection unused for longer is closed. Keep it below the keep-alive of whatever stands in"
                    + " front of the API: a server that closes first may do so under a message, whose fate is then"
                    + " unknown.")
    private long connectionIdleTimeout = 15_000;

    @UriParam(label = "proxy")
    @Metadata(description = "Host of an HTTP proxy.")
    private @Nullable String proxyHost;

    @UriParam(label = "proxy")
    @Metadata(description = "Port of the HTTP proxy.")
    private @Nullable Integer proxyPort;

    @UriParam(label = "proxy,security", secret = true)
    @Metadata(description = "User name for Basic authentication at the proxy.")
    private @Nullable String proxyAuthUsername;

    @UriParam(label = "proxy,security", secret = true)
    @Metadata(description = "Password for Basic authentication at the proxy.")
    private @Nullable String proxyAuthPassword;

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public long getConnectionIdleTimeout() {
        return connectionIdleTimeout;
    }

    public void setConnectionIdleTimeout(long connectionIdleTimeout) {
        this.connectionIdleTimeout = connectionIdleTimeout;
    }

    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public @Nullable Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(@Nullable Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public @Nullable String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(@Nullable String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public @Nullable String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(@Nullable String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    /**
     * Tells at start-up what cannot be meant.
     *
     * @throws IllegalArgumentException naming the option and what would be right
     */
    public void check() {
        OptionChecks.positive("connectTimeout", connectTimeout);
        OptionChecks.positive("maxConnections", maxConnections);
        OptionChecks.positive("connectionIdleTimeout", connectionIdleTimeout);
        OptionChecks.together("proxyHost", proxyHost, "proxyPort", proxyPort);
        OptionChecks.together("proxyAuthUsername", proxyAuthUsername, "proxyAuthPassword", proxyAuthPassword);
        OptionChecks.require(
                proxyPort == null || (proxyPort > 0 && proxyPort <= MAX_PORT),
                "proxyPort must be between 1 and " + MAX_PORT + ", but is " + proxyPort);
    }

    /** What the HTTP client is made with; {@code tls} is {@code null} for Java's own. */
    public HttpSettings settings(@Nullable SSLContext tls) {
        return new HttpSettings(
                Duration.ofMillis(connectTimeout),
                maxConnections,
                Duration.ofMillis(connectionIdleTimeout),
                tls,
                proxy());
    }

    private HttpSettings.@Nullable Proxy proxy() {
        return proxyHost == null || proxyPort == null
                ? null
                : new HttpSettings.Proxy(proxyHost, proxyPort, proxyAuthUsername, proxyAuthPassword);
    }
}
