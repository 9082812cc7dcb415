/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.delivery.Events;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.processor.aggregate.UseLatestAggregationStrategy;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which ends of an exchange are good ones, and that each end is seen. */
class ConfirmationTest {
    private static final String DELIVERED = WebhookFixture.DELIVERED;

    /** Steps of a route on events. */
    interface Steps extends Consumer<ProcessorDefinition<?>> {}

    private static WebhookApp start(Steps steps) throws Exception {
        return WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                // Camel counts an exchange that ended with a JVM error as one that is at work.
                getContext().getShutdownStrategy().setTimeout(1);
                steps.accept(from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .routeId("events"));
                from("seda:work").to("mock:work");
                from("seda:failing").throwException(new IllegalStateException("this step fails"));
            }
        });
    }

    private static final class Broken extends AsyncProcessorSupport {
        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            throw new StackOverflowError("this step fails");
        }
    }

    private static Processor onDone(Consumer<Exchange> task) {
        return exchange -> exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange ended) {
                task.accept(ended);
            }
        });
    }

    static Stream<Named<Steps>> good() {
        return Stream.of(
                Named.of("an error that is passed over", route -> route.doTry()
                        .throwException(new IllegalStateException("known and dealt with"))
                        .doCatch(IllegalStateException.class)
                        .to("mock:caught")
                        .end()),
                Named.of("stop", route -> route.stop()),
                Named.of(
                        "a filter that lets nothing pass",
                        route -> route.filter().constant(false).to("mock:passed")),
                Named.of("other threads", route -> route.threads(2).to("mock:other")),
                Named.of("seda", route -> route.to("seda:work")),
                Named.of("an aggregate that waits for more", route -> route.aggregate(
                                new ConstantExpression("all"), new UseLatestAggregationStrategy())
                        .completionSize(2)
                        .to("mock:aggregate")
                        .end()),
                Named.of("a wire tap that fails", route -> route.wireTap("seda:failing")),
                Named.of(
                        "a synchronization that throws",
                        route -> route.process(onDone(exchange -> {
                            throw new IllegalStateException("this step fails");
                        }))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_end_is_answered_with_200(Steps steps) throws Exception {
        try (WebhookApp app = start(steps)) {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    static Stream<Named<Steps>> bad() {
        return Stream.of(
                Named.of("an error", route -> route.throwException(new IllegalStateException("this step fails"))),
                Named.of("rollback", route -> route.rollback("this step fails")),
                Named.of("rollback only", route -> route.markRollbackOnly()),
                Named.of("rollback only, last", route -> route.markRollbackOnlyLast()),
                Named.of("seda", route -> route.to("seda:failing")),
                Named.of("other threads", route -> route.threads(2)
                        .throwException(new IllegalStateException("this step fails"))),
                Named.of(
                        "a JVM error",
                        route -> route.process(exchange -> {
                            throw new StackOverflowError("this step fails");
                        })),
                Named.of("a JVM error of an asynchronous step", route -> route.process(new Broken())),
                Named.of(
                        "a JVM error of a synchronization",
                        route -> route.process(onDone(exchange -> {
                            throw new StackOverflowError("this step fails");
                        }))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_end_is_answered_with_500_and_the_repeat_runs(Steps steps) throws Exception {
        List<String> runs = new CopyOnWriteArrayList<>();
        try (WebhookApp app =
                start(route -> steps.accept(route.process(exchange -> runs.add(exchange.getExchangeId()))))) {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
            assertThat(runs).hasSize(2);
        }
    }

    @Test
    void an_event_that_a_forced_stop_turns_away_is_answered_with_500_and_given_back() throws Exception {
        HeldStep step = new HeldStep();
        AtomicBoolean forced = new AtomicBoolean(true);
        try (WebhookApp app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().setShutdownStrategy(new DefaultShutdownStrategy(getContext()) {
                    @Override
                    public boolean isForceShutdown() {
                        return forced.get();
                    }
                });
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).process(step);
            }
        })) {
            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(500);
            assertThat(step.begun()).isEmpty();

            forced.set(false);

            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_pooled_exchange_is_used_again_while_the_work_of_the_one_before_goes_on_behind_seda() throws Exception {
        HeldStep step = new HeldStep().hold("a");
        try (WebhookApp app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).to("seda:work?concurrentConsumers=2");
                from("seda:work?concurrentConsumers=2").process(step).to("mock:work");
            }
        })) {
            CompletableFuture<HttpResponse<String>> first = app.postAsync(Events.delivered("a", "+19195550142"));
            step.awaitBegun(1);
            assertThat(app.post(Events.delivered("b", "+19195550143")).statusCode())
                    .isEqualTo(200);
            assertThat(first).isNotDone();

            step.letGo("a");

            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(app.mock("mock:work").getReceivedExchanges())
                    .extracting(exchange -> exchange.getMessage()
                            .getBody(MessageEvent.class)
                            .message()
                            .id())
                    .containsExactly("b", "a");
        }
    }
}
