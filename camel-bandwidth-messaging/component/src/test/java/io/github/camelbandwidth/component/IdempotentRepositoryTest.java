/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One of Camel's repositories in the place of a ledger. */
class IdempotentRepositoryTest {
    private static final String DELIVERED = Events.delivered("id-1", "+19195550142");

    private final MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
    private final AtomicInteger failures = new AtomicInteger();
    private WebhookApp app;

    @BeforeEach
    void startTheApp() throws Exception {
        app = start("idempotentRepository=#seen");
    }

    @AfterEach
    void stopTheApp() throws IOException {
        app.close();
    }

    private WebhookApp start(String options) throws Exception {
        return WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("bandwidth-messaging:messages?" + options + "&" + WebhookApp.OPTIONS)
                                .routeId("events")
                                .process(exchange -> {
                                    if (failures.getAndDecrement() > 0) {
                                        throw new IllegalStateException("not this time");
                                    }
                                })
                                .to("mock:events");
                    }
                },
                component -> {
                    component.getCamelContext().getRegistry().bind("seen", repository);
                    component.getCamelContext().getRegistry().bind("own", new MemoryLedger());
                });
    }

    private int runs() {
        return app.mock("mock:events").getReceivedCounter();
    }

    @Test
    void what_it_has_does_not_run_again_also_after_a_restart_of_the_route() throws Exception {
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        app.context().getRouteController().stopRoute("events");
        app.context().getRouteController().startRoute("events");

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);

        assertThat(runs()).isEqualTo(1);
        assertThat(repository.getCacheSize()).isEqualTo(1);
    }

    @Test
    void what_failed_is_not_in_it_and_runs_again() throws Exception {
        failures.set(1);
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
        assertThat(repository.getCacheSize()).isZero();

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);

        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void an_event_that_steps_back_is_known_by_it() throws Exception {
        app.post(Events.failed("id-1", "+19195550142", 4432));

        app.post(Events.event("message-sent", "id-1", "+19195550142"));

        assertThat(app.mock("mock:events").getReceivedExchanges()).last().satisfies(exchange -> assertThat(
                        exchange.getMessage().getHeader("CamelBandwidthMessagingEventSuperseded"))
                .isEqualTo(true));
    }

    @Test
    void it_starts_and_stops_with_the_context() throws IOException {
        assertThat(repository.isStarted()).isTrue();

        app.close();

        assertThat(repository.isStopped()).isTrue();
    }

    @Test
    void a_ledger_beside_it_is_refused_at_the_start() {
        assertThatThrownBy(() -> start("idempotentRepository=#seen&ledger=#own"))
                .hasStackTraceContaining("ledger and idempotentRepository both say")
                .hasStackTraceContaining("leave one out");
    }
}
