/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static io.github.camelbandwidth.simulator.kit.ApiClient.basic;
import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.SimulatorProcess;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** As many messages as the simulator remembers, sent as fast as it takes them, in a small heap. Profile {@code load}. */
@Timeout(1800)
class HundredThousandMessagesLoadIT {
    private static final Logger LOG = LoggerFactory.getLogger(HundredThousandMessagesLoadIT.class);
    private static final int MESSAGES = 100_000;
    private static final int CLIENTS = 32;
    private static final long PATIENCE_SECONDS = 1200;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CLIENTS));
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> delivered = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(MESSAGES);
    private final CountDownLatch told = new CountDownLatch(MESSAGES);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_hundred_thousand_messages_pass_through_256_megabytes_none_lost_none_twice_all_ended() throws Exception {
        int remembered = passAll(textTo("+19195550142"));
        assertThat(remembered).isEqualTo(MESSAGES);
    }

    @Test
    void a_hundred_thousand_texts_of_full_length_pass_through_as_well_and_the_oldest_are_forgotten() throws Exception {
        // Hiragana take two bytes each.
        int remembered = passAll(textTo("+19195550142").replace("A text nobody else may read", "\u3042".repeat(2048)));
        assertThat(remembered).isBetween(1, MESSAGES - 1);
    }

    private int passAll(String body) throws Exception {
        try (SimulatorProcess simulator = SimulatorProcess.start(
                List.of("-Xmx256m"),
                "--port",
                "0",
                "--callback-url",
                receiver(),
                // A webhook that a busy machine holds up would else come twice, and rightly so.
                "--webhook-timeout",
                "PT5M")) {
            String baseUrl = simulator.baseUrl();
            simulator.drain();
            long start = System.nanoTime();
            for (int i = 0; i < CLIENTS; i++) {
                vertx.runOnContext(begin -> sendNext(baseUrl, body));
            }
            assertThat(answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertThat(wrong).isEmpty();
            assertThat(accepted).hasSize(MESSAGES);
            assertThat(delivered).hasSize(MESSAGES).containsOnlyKeys(accepted).allSatisfy((id, times) -> assertThat(
                            times)
                    .isEqualTo(1));
            awaitNothingUnderWay(baseUrl);
            LOG.info("{} messages a second, webhooks included", MESSAGES * 1000L / millis);
            return health(baseUrl).path("messages").asInt();
        }
    }

    private void sendNext(String baseUrl, String body) {
        if (begun.getAndIncrement() < MESSAGES) {
            sendUntilTaken(baseUrl, body).onComplete(result -> {
                if (result.failed()) {
                    wrong.add(String.valueOf(result.cause()));
                }
                answered.countDown();
                sendNext(baseUrl, body);
            });
        }
    }

    // Sends outrun webhooks: when no more texts can be kept the simulator says so, and the client comes again.
    private Future<Void> sendUntilTaken(String baseUrl, String text) {
        return send(baseUrl, text)
                .compose(full ->
                        full ? pause().compose(over -> sendUntilTaken(baseUrl, text)) : Future.succeededFuture());
    }

    private Future<Void> pause() {
        Promise<Void> over = Promise.promise();
        vertx.setTimer(20, timer -> over.complete());
        return over.future();
    }

    /** Sends once, and says whether the simulator was full. */
    private Future<Boolean> send(String baseUrl, String text) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(baseUrl + "/users/9900000/messages")
                .putHeader("Authorization", basic("username", "password"))
                .putHeader("Content-Type", "application/json");
        return http.request(options)
                .compose(request -> request.send(Buffer.buffer(text)))
                .compose(response -> response.body().map(body -> {
                    boolean full = response.statusCode() == 503
                            && Golden.tree(body.toString())
                                    .path("type")
                                    .asText()
                                    .equals("simulator-full");
                    if (!full
                            && (response.statusCode() != 202
                                    || !accepted.add(Golden.tree(body.toString())
                                            .path("id")
                                            .asText()))) {
                        wrong.add("answer " + response.statusCode());
                    }
                    return full;
                }));
    }

    private String receiver() {
        int port = vertx.createHttpServer()
                .requestHandler(this::receive)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return "http://127.0.0.1:" + port + "/events";
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            for (JsonNode event : Golden.tree(body.toString())) {
                delivered.merge(event.path("message").path("id").asText(), 1, Integer::sum);
                told.countDown();
            }
            request.response().setStatusCode(204).end();
        });
    }

    // The last event has been told before its answer is read; bounded by the time the test may take.
    private void awaitNothingUnderWay(String baseUrl) {
        while (health(baseUrl).path("messagesUnderWay").asInt() > 0) {
            Thread.onSpinWait();
        }
    }

    private JsonNode health(String baseUrl) {
        URI health = URI.create(baseUrl).resolve("/simulator/health");
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        // On a thread of Vert.x: to another one an answer may have come, and gone, before it asks for the body.
        vertx.runOnContext(begin -> http.request(new RequestOptions().setAbsoluteURI(health.toString()))
                .compose(request -> request.send())
                .compose(response -> response.body())
                .map(body -> Golden.tree(body.toString()))
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally));
        return answer.join();
    }
}
