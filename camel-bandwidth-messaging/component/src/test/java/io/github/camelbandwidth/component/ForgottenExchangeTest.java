/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.AsyncProcessorSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exchanges that never end. Camel tells nobody of them; the collector of garbage does. There is one place, so a repeat that
 * runs has it.
 */
class ForgottenExchangeTest {
    private static final String DELIVERED = WebhookFixture.DELIVERED;

    private static final class ThrowsOnce extends AsyncProcessorSupport {
        private final AtomicBoolean thrown = new AtomicBoolean();

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            if (!thrown.getAndSet(true)) {
                throw new IllegalStateException("this step fails");
            }
            callback.done(true);
            return true;
        }
    }

    /** It is to end its exchange with the exception. Where it runs on a thread of Camel's, nobody is there to catch that. */
    @Test
    void an_asynchronous_step_that_throws_gives_its_event_back_once_the_exchange_is_forgotten() throws Exception {
        ThrowsOnce step = new ThrowsOnce();
        try (WebhookApp app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                // Camel counts the exchange as one that is at work.
                getContext().getShutdownStrategy().setTimeout(1);
                from("bandwidth-messaging:messages?maxConcurrentEvents=1&" + WebhookApp.OPTIONS)
                        .threads(1)
                        .to("log:between?level=OFF")
                        .process(step);
            }
        })) {
            CompletableFuture<HttpResponse<String>> answer = app.postAsync(DELIVERED);
            assertThat(collectingUntilAnswered(answer).statusCode()).isEqualTo(500);

            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    static Stream<Named<Consumer<RouteDefinition>>> copiesThatNeverEnd() {
        return Stream.of(
                Named.of("a full queue, caught", route -> route.doTry()
                        .to("seda:full?size=1")
                        .doCatch(IllegalStateException.class)
                        .to("mock:caught")
                        .end()),
                Named.of("a full queue, handled", route -> route.onException(IllegalStateException.class)
                        .handled(true)
                        .to("mock:handled")
                        .end()
                        .to("seda:full?size=1")),
                Named.of(
                        "a full queue, and another endpoint",
                        route -> route.loadBalance().failover().to("seda:full?size=1", "mock:other")),
                Named.of("a full queue, thrown away", route -> route.to("seda:full?size=1&discardWhenFull=true")));
    }

    @ParameterizedTest
    @MethodSource("copiesThatNeverEnd")
    void a_copy_that_never_ends_gives_its_event_back_once_it_is_forgotten(Consumer<RouteDefinition> steps)
            throws Exception {
        try (WebhookApp app = WebhookApp.start(HandOverTest.routes(steps))) {
            HandOverTest.fill(app);
            CompletableFuture<HttpResponse<String>> answer = app.postAsync(DELIVERED);
            assertThat(collectingUntilAnswered(answer).statusCode()).isEqualTo(500);
            NotifyBuilder drained = new NotifyBuilder(app.context())
                    .fromRoute("worker")
                    .whenDone(1)
                    .create();
            app.context().getRouteController().startRoute("worker");
            HandOverTest.await(drained);

            assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> collectingUntilAnswered(CompletableFuture<HttpResponse<String>> answer)
            throws Exception {
        while (true) {
            System.gc();
            try {
                return answer.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not collected yet. The clock stands still, so nothing else answers it.
            }
        }
    }
}
