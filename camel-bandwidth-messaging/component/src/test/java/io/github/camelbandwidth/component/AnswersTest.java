/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.LedgerUnavailableException;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.component.observe.Answered;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** The table in the guide of what is answered when, as far as the attacks do not run it. */
@OnEveryServer
class AnswersTest extends WebhookFixture {
    private static final String SENT = Golden.read("events/message-sent.json");

    private final CountDownLatch atWork = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private WebhookApp slow(String options, Consumer<BandwidthMessagingComponent> settings) throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + options + WebhookApp.OPTIONS)
                        .process(exchange -> {
                            atWork.countDown();
                            assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
                        });
            }
        };
        return start(routes, settings);
    }

    @Test
    void every_status_there_is_has_a_row() {
        assertThat(Answers.all())
                .extracting(Answers.Answer::status)
                .containsAll(
                        Arrays.stream(Answered.values()).map(Answered::status).toList());
    }

    @Test
    void what_ran_is_done_now_and_when_it_comes_again() throws Exception {
        int done = Answers.when(
                "every event has run its route with success, now or before, or is filtered out; or there is none");

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(done);
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(done);
        assertThat(events.getReceivedCounter()).isEqualTo(1);
    }

    @Test
    void a_stopped_consumer_is_not_there() throws Exception {
        app.context().getRouteController().stopRoute("events");

        if (server.opensAPort()) {
            assertThatThrownBy(() -> app.post(DELIVERED)).isInstanceOf(ConnectException.class);
        } else {
            assertThat(app.post(DELIVERED).statusCode())
                    .isEqualTo(Answers.when("nothing is served at the path, or the consumer is stopped"));
        }
    }

    @Test
    void a_suspended_consumer_takes_nothing() throws Exception {
        app.context().getRouteController().suspendRoute("events");

        assertThat(app.post(DELIVERED).statusCode())
                .isEqualTo(Answers.when("the consumer is suspended or about to stop"));
    }

    @Test
    void a_route_that_takes_too_long() throws Exception {
        HandMovedTime time = new HandMovedTime();
        int notYet = Answers.when("an event was not done within `ackTimeout` (7 s), here or on another node");
        try (WebhookApp slow = slow("", component -> component.setTime(time))) {
            CompletableFuture<HttpResponse<String>> first = slow.postAsync(DELIVERED);
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
            time.advance(Duration.ofSeconds(7));
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(notYet);
            mayEnd.countDown();
        }
    }

    @Test
    void a_pool_without_a_place_says_when_to_come_back() throws Exception {
        try (WebhookApp full = slow("maxConcurrentEvents=1&", component -> component.setTime(new HandMovedTime()))) {
            CompletableFuture<HttpResponse<String>> first = full.postAsync(DELIVERED);
            assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();

            HttpResponse<String> answer = full.post(SENT);

            assertThat(answer.statusCode())
                    .isEqualTo(Answers.when("`maxConcurrentEvents` (12) events are at work already"));
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            mayEnd.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    /** One whose database is away. */
    private static Ledger away() {
        Ledger memory = new MemoryLedger(10);
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (proxy, method, arguments) -> CompletionStage.class.equals(method.getReturnType())
                        ? CompletableFuture.failedStage(new LedgerUnavailableException("the database is away", null))
                        : method.invoke(memory, arguments));
    }

    @Test
    void a_ledger_that_is_away_runs_nothing() throws Exception {
        try (WebhookApp blind = slow("", component -> component.setLedger(away()))) {
            assertThat(blind.post(DELIVERED).statusCode())
                    .isEqualTo(
                            Answers.when("the ledger cannot be reached, so nobody can tell whether an event has run"));
            assertThat(atWork.getCount()).isEqualTo(1);
        }
    }

    @Test
    void a_route_that_fails_or_rolls_back() throws Exception {
        int failed = Answers.when("the route of an event failed, or marked it for rollback");
        events.whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("the database is away");
        });
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(failed);

        events.whenAnyExchangeReceived(exchange -> exchange.setRollbackOnly(true));
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(failed);
    }
}
