/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** An application's side of the webhooks: a real server that keeps what it is told. */
public final class Receiver implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Received> untaken = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private Receiver(BiConsumer<Integer, HttpServerRequest> answer) {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    Received received =
                            new Received(request.method().name(), request.path(), request.headers(), body.toString());
                    all.add(received);
                    answer.accept(all.size(), request);
                    untaken.add(received);
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** One that takes everything. */
    public static Receiver taking() {
        return answering(200);
    }

    /** One that closes every connection without an answer for as long as it is {@code out}, and takes everything else. */
    public static Receiver takingUnless(BooleanSupplier out) {
        return with((number, request) -> {
            if (out.getAsBoolean()) {
                request.connection().close();
            } else {
                request.response().end();
            }
        });
    }

    /** One that answers with these statuses in turn; the last one stays. */
    public static Receiver answering(int... statuses) {
        return with((number, request) -> request.response()
                .setStatusCode(statuses[Math.min(number, statuses.length) - 1])
                .end());
    }

    /** One that is told the number of the request, beginning with 1, and answers as it likes. */
    public static Receiver with(BiConsumer<Integer, HttpServerRequest> answer) {
        return new Receiver(answer);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/callbacks");
    }

    /** The next request nobody has taken yet; waits for it. */
    public Received take() throws InterruptedException {
        Received received = untaken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (received == null) {
            throw new AssertionError("No webhook came");
        }
        return received;
    }

    /** All requests so far. */
    public List<Received> all() {
        return List.copyOf(all);
    }

    /** Ends it, and holds all it was told against the OpenAPI file. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        List<String> violations = all.stream()
                .flatMap(received -> Contract.violations(received.body()).stream())
                .distinct()
                .toList();
        if (!violations.isEmpty()) {
            throw new AssertionError("Not as openapi.yaml says: " + violations);
        }
    }

    public record Received(String method, String path, MultiMap headers, String body) {}
}
