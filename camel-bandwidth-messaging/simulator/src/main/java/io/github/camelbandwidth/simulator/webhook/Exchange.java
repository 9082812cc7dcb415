/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, which ends exactly once: with the whole answer, a failure, or when its time is up. */
final class Exchange {
    private static final int MAX_BODY = 4_096;

    private final Consumer<Answer> listener;
    private @Nullable HttpClientRequest request;
    private SimulatorTime.@Nullable Task limit;
    private boolean over;

    Exchange(Consumer<Answer> listener) {
        this.listener = listener;
    }

    void limit(SimulatorTime.Task task) {
        limit = task;
    }

    Future<Answer> send(HttpClientRequest opened, Buffer body) {
        request = opened;
        if (over) {
            opened.reset();
            return Future.failedFuture("too late");
        }
        return opened.send(body).compose(Exchange::read);
    }

    // The rest of a long body is read, too, and let go: it belongs to the answer, and a connection is used again.
    private static Future<Answer> read(HttpClientResponse response) {
        Buffer beginning = Buffer.buffer();
        response.handler(
                part -> beginning.appendBuffer(part, 0, Math.min(part.length(), MAX_BODY - beginning.length())));
        return response.end()
                .map(ended -> Answer.of(
                        response.statusCode(), response.getHeader("WWW-Authenticate"), beginning.toString(UTF_8)));
    }

    void timeOut() {
        end(Answer.none("timeout"));
        breakOff();
    }

    /** Nothing could be sent at all. */
    void fail(RuntimeException cause) {
        end(Answer.none("not sent (" + cause.getClass().getSimpleName() + ")"));
    }

    /** Breaks it off, and tells nobody. */
    void abandon() {
        finish();
        breakOff();
    }

    void ended(AsyncResult<Answer> result) {
        end(result.succeeded() ? result.result() : Answer.none(reason(result.cause())));
    }

    private void end(Answer answer) {
        if (!over) {
            finish();
            listener.accept(answer);
        }
    }

    private void finish() {
        over = true;
        if (limit != null) {
            limit.cancel();
        }
    }

    private void breakOff() {
        if (request != null) {
            request.reset();
        }
    }

    // Messages of exceptions may repeat the URL, which may hold a secret.
    private static String reason(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        if (cause instanceof UnknownHostException) {
            return "unknown host";
        }
        if (cause instanceof SSLException) {
            return "TLS failed";
        }
        return "connection broken (" + cause.getClass().getSimpleName() + ")";
    }
}
