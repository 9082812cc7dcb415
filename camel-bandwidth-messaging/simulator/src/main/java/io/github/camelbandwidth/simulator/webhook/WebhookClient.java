/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.time.Loop;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;

/** Posts bodies to callback URLs the way the vendor does. Belongs to the loop. */
public final class WebhookClient {
    private final HttpClient http;
    private final Loop loop;
    private final Duration timeout;

    /**
     * A client whose requests may take {@code timeout} of real time, answer included.
     *
     * @param connections how many may be open at once to one place
     */
    public WebhookClient(Vertx vertx, Loop loop, Duration timeout, int connections) {
        this.loop = loop;
        this.timeout = timeout;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) timeout.toMillis()),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Posts {@code body}; {@code exchange} ends with what came of it. */
    void post(Target target, byte[] body, Exchange exchange) {
        exchange.limit(loop.afterRealTime(timeout, exchange::timeOut));
        http.request(options(target))
                .compose(request -> exchange.send(request, Buffer.buffer(body)))
                .onComplete(exchange::ended);
    }

    private static RequestOptions options(Target target) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(target.url().toString())
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.USER_AGENT, "BandwidthAPI/v2")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        Credentials credentials = target.sends();
        if (credentials != null) {
            options.putHeader(HttpHeaders.AUTHORIZATION, credentials.basic());
        }
        return options;
    }
}
