/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.component.ledger.JdbcLedger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that is away when a route starts, and one ledger in two applications. */
class LedgerStartTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String DELIVERED = Events.delivered("id-1", "+19195550142");

    private final String url = "jdbc:h2:mem:ledger-start-" + NUMBER.incrementAndGet();
    private final CountDownLatch failed = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(1);
    private Connection database;

    @AfterEach
    void leaveTheDatabase() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    /** A database in memory is there for as long as somebody is connected. */
    private void startTheDatabase() throws SQLException {
        database = DriverManager.getConnection(url, "sa", "");
    }

    private JdbcLedger ledger() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url + ";IFEXISTS=TRUE");
        source.setUser("sa");
        return new JdbcLedger(source);
    }

    private static WebhookApp start(JdbcLedger ledger, boolean atOnce) throws Exception {
        return WebhookApp.start(route(atOnce), component -> component.setLedger(ledger));
    }

    private static RouteBuilder route(boolean atOnce) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .routeId("events")
                        .autoStartup(atOnce)
                        .to("mock:events");
            }
        };
    }

    @Test
    void a_route_that_is_started_again_when_the_database_is_back_takes_events() throws Exception {
        try (WebhookApp app = start(ledger(), false)) {
            assertThatThrownBy(() -> app.context().getRouteController().startRoute("events"))
                    .hasStackTraceContaining("The ledger cannot be started");
            startTheDatabase();

            app.context().getRouteController().startRoute("events");

            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
            assertThat(app.mock("mock:events").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void a_repository_is_started_again_as_well() throws Exception {
        AtomicBoolean away = new AtomicBoolean(true);
        MemoryIdempotentRepository repository = new MemoryIdempotentRepository() {
            @Override
            protected void doStart() throws Exception {
                if (away.get()) {
                    throw new IllegalStateException("away");
                }
                super.doStart();
            }
        };
        try (WebhookApp app = WebhookApp.start(
                route(false), component -> component.getEventConfiguration().setIdempotentRepository(repository))) {
            assertThatThrownBy(() -> app.context().getRouteController().startRoute("events"))
                    .hasStackTraceContaining("The idempotentRepository cannot be started");
            away.set(false);

            app.context().getRouteController().startRoute("events");

            assertThat(repository.getStatus()).isEqualTo(ServiceStatus.Started);
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_supervised_route_takes_events_once_the_database_is_back() throws Exception {
        WebhookApp supervised = WebhookApp.start(route(true), this::supervise);
        try (WebhookApp app = supervised) {
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
            startTheDatabase();

            assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    private void supervise(BandwidthMessagingComponent component) {
        component.setLedger(ledger());
        component.getCamelContext().getRouteController().supervising().setBackOffDelay(50);
        component.getCamelContext().getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof CamelEvent.RouteRestartingFailureEvent) {
                    failed.countDown();
                } else if (event instanceof CamelEvent.RouteStartedEvent) {
                    started.countDown();
                }
            }
        });
    }

    @Test
    void a_ledger_that_another_application_uses_is_refused_with_what_to_do() throws Exception {
        startTheDatabase();
        JdbcLedger one = ledger();
        try (WebhookApp first = start(one, true);
                WebhookApp second = start(one, false)) {
            assertThatThrownBy(() -> second.context().getRouteController().startRoute("events"))
                    .hasStackTraceContaining("make one ledger for each of them, on the same data source");

            assertThat(first.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_ledger_may_go_from_an_application_that_has_ended_to_the_next() throws Exception {
        startTheDatabase();
        JdbcLedger one = ledger();
        try (WebhookApp first = start(one, true)) {
            assertThat(first.post(DELIVERED).statusCode()).isEqualTo(200);
        }

        try (WebhookApp second = start(one, true)) {
            assertThat(second.post(DELIVERED).statusCode()).isEqualTo(200);
            assertThat(second.mock("mock:events").getReceivedCounter())
                    .as("it has run")
                    .isZero();
        }
    }
}
