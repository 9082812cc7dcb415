/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.component.ledger.JdbcLedger;
import io.github.camelbandwidth.component.observe.ObservationsOfContext;
import io.github.camelbandwidth.component.observe.QuietObserver;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two applications that get the same events and share one ledger in a database. */
abstract class SharedLedgerContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TO = "+19195550142";
    private static final String DELIVERED = Events.delivered("id-1", TO);
    private static final String SUPERSEDED = "CamelBandwidthMessagingEventSuperseded";

    private final String table = "shared_ledger_" + NUMBER.incrementAndGet();
    private final HandMovedTime time = new HandMovedTime();
    private final List<JdbcLedger> ledgers = new ArrayList<>();
    /** What the routes do; by default nothing. */
    private volatile Processor work = exchange -> {};

    private WebhookApp first;
    private WebhookApp second;

    abstract DataSource dataSource();

    @BeforeEach
    void startTheApps() throws Exception {
        first = start(component -> component.setTime(time));
        second = start(component -> {});
    }

    @AfterEach
    void stopTheApps() throws Exception {
        first.close();
        second.close();
        execute("DROP TABLE " + table);
    }

    private WebhookApp start(Consumer<BandwidthMessagingComponent> settings) throws Exception {
        JdbcLedger ledger = new JdbcLedger(dataSource());
        ledger.setTableName(table);
        ledgers.add(ledger);
        return WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("bandwidth-messaging:messages?maxConcurrentEvents=4&" + WebhookApp.OPTIONS)
                                .routeId("events")
                                .process(exchange -> work.process(exchange))
                                .to("mock:done");
                    }
                },
                component -> {
                    component.setLedger(ledger);
                    settings.accept(component);
                });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Exchange> done(WebhookApp app) {
        return app.mock("mock:done").getReceivedExchanges();
    }

    private void takeTheLedgerAway() throws SQLException {
        execute("ALTER TABLE " + table + " RENAME TO " + table + "_away");
    }

    private void bringTheLedgerBack() throws SQLException {
        execute("ALTER TABLE " + table + "_away RENAME TO " + table);
    }

    @Test
    void an_event_that_steps_back_says_so_on_whatever_node_it_comes() throws Exception {
        first.post(DELIVERED);
        first.post(Events.failed("id-2", TO, 4432));

        second.post(Events.event("message-sent", "id-1", TO));
        second.post(Events.event("message-sent", "id-2", TO));
        second.post(Events.event("message-sent", "id-3", TO));

        assertThat(done(second))
                .extracting(exchange -> exchange.getMessage().getHeader(SUPERSEDED))
                .containsExactly(true, true, null);
        assertThat(done(first))
                .extracting(exchange -> exchange.getMessage().getHeader(SUPERSEDED))
                .containsExactly(null, null);
    }

    @Test
    void while_the_ledger_is_away_nothing_runs_and_when_it_is_back_everything_does() throws Exception {
        takeTheLedgerAway();
        assertThat(first.post(DELIVERED).statusCode()).isEqualTo(503);
        assertThat(done(first)).isEmpty();

        bringTheLedgerBack();

        assertThat(first.post(DELIVERED).statusCode()).isEqualTo(200);
        assertThat(done(first)).hasSize(1);
    }

    @Test
    void what_has_run_while_the_ledger_went_away_is_acknowledged_and_recorded_when_it_is_back() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        work = exchange -> {
            begun.countDown();
            mayEnd.await();
        };
        CompletableFuture<HttpResponse<String>> answer = first.postAsync(DELIVERED);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        takeTheLedgerAway();
        mayEnd.countDown();
        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        bringTheLedgerBack();

        time.advance(Duration.ofSeconds(1));

        assertThat(second.post(DELIVERED).statusCode()).isEqualTo(200);
        assertThat(done(second)).isEmpty();
    }

    @Test
    void what_a_stopped_route_could_not_end_is_taken_over_and_its_late_end_is_refused() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        work = exchange -> {
            if (exchange.getContext() == first.context()) {
                begun.countDown();
                mayEnd.await();
            }
        };
        ObservationsOfContext.get(first.context(), time).add(new QuietObserver() {
            @Override
            public void endedLate(MessageEvent event) {
                refused.countDown();
            }
        });
        CompletableFuture<HttpResponse<String>> cutOff = first.postAsync(DELIVERED);
        CompletionStage<Boolean> acknowledged =
                cutOff.handle((answer, failure) -> failure == null && answer.statusCode() == 200);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        first.context().getRouteController().stopRoute("events", 1, TimeUnit.SECONDS, false);
        execute("UPDATE " + table + " SET lease_until = CURRENT_TIMESTAMP");
        time.advance(Duration.ofMinutes(1));

        assertThat(second.post(DELIVERED).statusCode()).isEqualTo(200);
        assertThat(done(second)).hasSize(1);
        mayEnd.countDown();

        assertThat(refused.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged.toCompletableFuture().get(20, TimeUnit.SECONDS)).isFalse();
        assertThat(ledgers.get(0).refused()).isEqualTo(1);
        assertThat(ledgers.get(1).takeovers()).isEqualTo(1);
    }
}
