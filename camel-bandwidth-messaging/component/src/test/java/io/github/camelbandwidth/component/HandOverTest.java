/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A route that hands its event over to {@code seda:} has two ends, its own and that of the copy: both count. */
class HandOverTest {
    private static final String DELIVERED = WebhookFixture.DELIVERED;

    private final HeldStep rest = new HeldStep();

    static RoutesBuilder routes(Consumer<RouteDefinition> steps) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                steps.accept(from("bandwidth-messaging:messages?maxConcurrentEvents=1&" + WebhookApp.OPTIONS));
                from("seda:work").to("mock:work");
                from("seda:failing").throwException(new IllegalStateException("this step fails"));
                from("seda:full?size=1").routeId("worker").autoStartup(false).to("mock:work");
            }
        };
    }

    static void fill(WebhookApp app) {
        app.context().createFluentProducerTemplate().to("seda:full?size=1").send();
    }

    static void await(NotifyBuilder end) {
        assertThat(end.matches(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_failure_of_the_route_counts_also_when_the_copy_has_ended_well_before() throws Exception {
        rest.hold(HeldStep.ANY);
        try (WebhookApp app = WebhookApp.start(
                routes(route -> route.to("seda:work").process(rest).process(exchange -> {
                    if (rest.begun().size() == 1) {
                        throw new IllegalStateException("this step fails");
                    }
                })))) {
            NotifyBuilder copy = new NotifyBuilder(app.context()).whenDone(1).create();
            CompletableFuture<HttpResponse<String>> answer = app.postAsync(DELIVERED);
            await(copy);
            assertThat(answer).isNotDone();

            rest.letGo(HeldStep.ANY);

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
        assertThat(rest.begun()).hasSize(2);
    }

    @Test
    void a_failure_of_the_route_counts_at_once_also_when_the_copy_is_at_work_still() throws Exception {
        rest.hold(HeldStep.ANY);
        try (WebhookApp app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .to("seda:slow")
                        .throwException(new IllegalStateException("this step fails"));
                from("seda:slow").process(rest);
            }
        })) {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);

            rest.letGo(HeldStep.ANY);
        }
    }

    @Test
    void a_failure_of_the_copy_is_answered_when_the_route_is_over_too() throws Exception {
        rest.hold(HeldStep.ANY);
        try (WebhookApp app =
                WebhookApp.start(routes(route -> route.to("seda:failing").process(rest)))) {
            NotifyBuilder copy = new NotifyBuilder(app.context()).whenFailed(1).create();
            CompletableFuture<HttpResponse<String>> answer = app.postAsync(DELIVERED);
            await(copy);
            assertThat(answer).isNotDone();

            rest.letGo(HeldStep.ANY);

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&blockWhenFull=true&offerTimeout=10"})
    void a_full_queue_fails_the_event_and_its_repeat_runs_when_there_is_room(String whenFull) throws Exception {
        try (WebhookApp app = WebhookApp.start(routes(route -> route.to("seda:full?size=1" + whenFull)))) {
            fill(app);
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
            NotifyBuilder drained = new NotifyBuilder(app.context())
                    .fromRoute("worker")
                    .whenDone(1)
                    .create();
            app.context().getRouteController().startRoute("worker");
            await(drained);

            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipientList", "multicast", "split"})
    void a_copy_that_waits_for_what_it_hands_over_is_waited_for(String eip) throws Exception {
        String failing = "seda:failing?waitForTaskToComplete=Always&timeout=0";
        Consumer<RouteDefinition> steps = Map.<String, Consumer<RouteDefinition>>of(
                        "recipientList", route -> route.recipientList().constant(failing),
                        "multicast",
                                route -> route.multicast().stopOnException().to(failing, "seda:work"),
                        "split",
                                route -> route.split()
                                        .body()
                                        .stopOnException()
                                        .to(failing)
                                        .end())
                .get(eip);
        try (WebhookApp app = WebhookApp.start(routes(steps))) {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
        }
    }

    static Stream<Named<Consumer<RouteDefinition>>> copies() {
        return Stream.of(
                Named.of("recipient list", route -> route.recipientList().constant("seda:failing")),
                Named.of("multicast", route -> route.multicast().to("seda:failing", "seda:work")),
                Named.of(
                        "split",
                        route -> route.split().body().to("seda:failing").end()));
    }

    /** Camel hands over nothing from the copies that these make. The guide says so. */
    @ParameterizedTest
    @MethodSource("copies")
    void what_a_copy_hands_over_is_not_waited_for(Consumer<RouteDefinition> steps) throws Exception {
        try (WebhookApp app = WebhookApp.start(routes(steps))) {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_queue_that_is_waited_for_may_be_redelivered_to() throws Exception {
        try (WebhookApp app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(-1)
                        .redeliveryDelay(10)
                        .onRedelivery(
                                exchange -> getContext().getRouteController().startRoute("worker")));
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .to("seda:full?size=1&waitForTaskToComplete=Always&timeout=0");
                from("seda:full?size=1").routeId("worker").autoStartup(false).to("mock:work");
            }
        })) {
            fill(app);

            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
            assertThat(app.mock("mock:work").getReceivedCounter()).isEqualTo(2);
        }
    }

    /** Camel moves what hangs on an exchange to the first copy. The guide says so. */
    @Test
    void of_two_copies_the_first_counts() throws Exception {
        try (WebhookApp app =
                WebhookApp.start(routes(route -> route.to("seda:failing").to("seda:work")))) {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
        }
        try (WebhookApp app =
                WebhookApp.start(routes(route -> route.to("seda:work").to("seda:failing")))) {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }
}
