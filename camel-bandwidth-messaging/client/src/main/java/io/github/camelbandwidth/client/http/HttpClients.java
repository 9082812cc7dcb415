/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import io.github.camelbandwidth.client.http.HttpSettings.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.RouteInfo;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.AuthScheme;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.ChallengeType;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.DefaultAuthenticationStrategy;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds Apache's client so that it never makes a request twice and seldom loses one to a connection gone stale. */
final class HttpClients {
    /** A server that announces its keep-alive is left this much earlier. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private HttpClients() {}

    static CloseableHttpAsyncClient create(HttpSettings settings, AsyncExecChainHandler gate) {
        TimeValue idle = TimeValue.of(settings.idleTimeout());
        HttpAsyncClientBuilder builder = HttpAsyncClientBuilder.create()
                .setConnectionManager(connections(settings))
                .setIOReactorConfig(IOReactorConfig.custom().setTcpNoDelay(true).build())
                // The library takes a keep-alive of zero for one without end.
                .setConnectionReuseStrategy((request, response, context) ->
                        DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context)
                                && TimeValue.isPositive(keepAlive(response, context, idle)))
                .setKeepAliveStrategy((response, context) -> keepAlive(response, context, idle))
                .setUserAgent("camel-bandwidth-messaging")
                .evictIdleConnections(idle)
                .evictExpiredConnections()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableAuthCaching()
                .disableCookieManagement()
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "GATE", gate);
        Proxy proxy = settings.proxy();
        if (proxy != null) {
            through(proxy, builder);
        }
        return builder.build();
    }

    private static PoolingAsyncClientConnectionManager connections(HttpSettings settings) {
        // Said outright: left to itself, the asynchronous client of HttpClient 5.5 checks no host name at all.
        ClientTlsStrategyBuilder tls = ClientTlsStrategyBuilder.create()
                .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                .setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier());
        if (settings.sslContext() != null) {
            tls.setSslContext(settings.sslContext());
        }
        Timeout connect = Timeout.of(settings.connectTimeout());
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setTlsStrategy(tls.buildAsync())
                .setDefaultTlsConfig(TlsConfig.custom()
                        // One request at a time on a connection: bytes written are then bytes of this request.
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(connect)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .build();
    }

    private static TimeValue keepAlive(HttpResponse response, HttpContext context, TimeValue idle) {
        TimeValue announced = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
        if (announced == null || announced.getDuration() < 0) {
            return idle;
        }
        long safe = Math.max(0, announced.toMilliseconds() - MARGIN.toMillis());
        return TimeValue.ofMilliseconds(Math.min(safe, idle.toMilliseconds()));
    }

    private static void through(Proxy proxy, HttpAsyncClientBuilder builder) {
        builder.setProxy(new HttpHost(proxy.host(), proxy.port()));
        if (proxy.username() != null && proxy.password() != null) {
            String authorization = basic(proxy.username() + ":" + proxy.password());
            builder.addRequestInterceptorFirst((request, entity, context) -> {
                if (isOurRequest(context)) {
                    request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, authorization);
                }
            });
            builder.setProxyAuthenticationStrategy(HttpClients::answerToChallenge);
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(
                            proxy.username(), proxy.password().toCharArray()));
            builder.setDefaultCredentialsProvider(credentials);
        }
    }

    /** A CONNECT may be repeated with credentials; a POST has them from the start, and a 407 is then the end of it. */
    private static List<AuthScheme> answerToChallenge(
            ChallengeType type, Map<String, AuthChallenge> challenges, HttpContext context) {
        return isOurRequest(context)
                ? List.of()
                : DefaultAuthenticationStrategy.INSTANCE.select(type, challenges, context);
    }

    /** Whether the proxy gets our own request (http), and not a CONNECT, whose context names no route yet. */
    private static boolean isOurRequest(HttpContext context) {
        RouteInfo route = HttpClientContext.cast(context).getHttpRoute();
        return route != null && !route.isTunnelled();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
