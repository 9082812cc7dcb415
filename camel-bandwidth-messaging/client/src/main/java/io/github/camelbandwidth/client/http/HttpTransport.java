/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import io.github.camelbandwidth.client.time.Time;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes requests, each exactly once: nothing in it or below it repeats, redirects or re-authenticates a request. It
 * holds no thread for a request in flight.
 */
public final class HttpTransport implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final String TRANSMISSION = Transmission.class.getName();

    private final CloseableHttpAsyncClient client;
    private final Time time;
    private final Set<Transmission> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Starts the I/O threads: one for each processor. */
    public HttpTransport(HttpSettings settings, Time time) {
        this.time = time;
        this.client = HttpClients.create(settings, this::gate);
        client.start();
    }

    /**
     * Makes the request.
     *
     * @return tells how it ends
     */
    public HttpExchange execute(HttpCall call) {
        Transmission transmission = new Transmission();
        inFlight.add(transmission);
        try {
            submit(call, transmission);
        } catch (RuntimeException e) {
            // So does a client that is closed meanwhile. What it began before it threw may still be going on.
            transmission.callOff(e);
        }
        CompletableFuture<Attempt> result = transmission.result().whenComplete((attempt, never) -> {
            transmission.stopTimer();
            inFlight.remove(transmission);
            LOG.debug("{}: {}", call, describe(attempt));
        });
        return new HttpExchange(result, transmission::callOffUnlessStarted);
    }

    private void submit(HttpCall call, Transmission transmission) {
        if (closed) {
            transmission.callOff(new HttpClosedException("the HTTP client is closed"));
            return;
        }
        transmission.timer(time.after(
                call.requestTimeout(),
                () -> transmission.callOff(new HttpTimeoutException("no end after " + call.requestTimeout()))));
        transmission.context().setAttribute(TRANSMISSION, transmission);
        transmission.context().setRequestConfig(timeouts(call));
        transmission.exchange(client.execute(
                new OneTimeRequest(call),
                new AnswerConsumer(transmission, call.sink()),
                null,
                transmission.context(),
                transmission));
    }

    private static RequestConfig timeouts(HttpCall call) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(call.requestTimeout()))
                .setResponseTimeout(Timeout.of(call.responseTimeout()))
                .setRedirectsEnabled(false)
                .setExpectContinueEnabled(false)
                .build();
    }

    /** Last step before a connected connection gets the request: one that was called off in time goes no further. */
    private void gate(
            HttpRequest request,
            AsyncEntityProducer entity,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        Transmission transmission = (Transmission) scope.clientContext.getAttribute(TRANSMISSION);
        // Closing frees connections one by one: the next in line must not get one of them.
        if (closed || !transmission.start()) {
            throw new HttpClosedException("the request was called off before a connection was there");
        }
        chain.proceed(request, entity, scope, callback);
    }

    private static String describe(Attempt attempt) {
        Answer answer = attempt.answer();
        Throwable failure = attempt.failure();
        return (answer == null ? "no answer" : answer.toString())
                + (attempt.written() ? "" : ", nothing written")
                + (failure == null ? "" : ", " + failure.getClass().getSimpleName());
    }

    /** Ends every request in flight at once: as not written where no connection had it yet. */
    @Override
    public void close() {
        closed = true;
        inFlight.forEach(transmission -> transmission.callOff(new HttpClosedException("the HTTP client was closed")));
        client.close(CloseMode.IMMEDIATE);
    }

    /** A second line behind the client's settings: the library itself refuses to repeat what is not repeatable. */
    private static final class OneTimeRequest extends BasicRequestProducer {
        OneTimeRequest(HttpCall call) {
            super(request(call), entity(call.body()));
        }

        private static HttpRequest request(HttpCall call) {
            BasicHttpRequest request = new BasicHttpRequest(call.method(), call.uri());
            call.headers().forEach(request::setHeader);
            return request;
        }

        private static @Nullable AsyncEntityProducer entity(HttpBody body) {
            if (body instanceof HttpBody.Streamed streamed) {
                return new SourceProducer(streamed);
            }
            return body instanceof HttpBody.Text text
                    ? new BasicAsyncEntityProducer(text.text().getBytes(StandardCharsets.UTF_8))
                    : null;
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public void failed(Exception cause) {
            // The transmission hears of it by itself.
        }
    }
}
