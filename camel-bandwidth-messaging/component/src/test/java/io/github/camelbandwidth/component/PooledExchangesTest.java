/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PooledProcessorExchangeFactory;
import org.junit.jupiter.api.Test;

/** Where Camel uses exchanges again: each event has one to itself, and nothing of the one before is left in it. */
class PooledExchangesTest {
    private static final String DELIVERED = Golden.read("events/message-delivered.json");
    private static final String FAILED = Golden.read("events/message-failed.json");

    /** What was seen of an exchange while it ran. */
    private record Seen(int exchange, Object type, Object code, Object id) {}

    @Test
    void an_exchange_that_is_used_again_carries_its_own_event_and_its_own_answer() throws Exception {
        List<Seen> seen = new CopyOnWriteArrayList<>();
        try (FaultyServer server = FaultyServer.start(Reply.json(202, Golden.read("send/accepted-full.json")));
                WebhookApp app = WebhookApp.start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        ExtendedCamelContext camel = getContext().getCamelContextExtension();
                        PooledExchangeFactory pool = new PooledExchangeFactory();
                        pool.setStatisticsEnabled(true);
                        camel.setExchangeFactory(pool);
                        camel.setProcessorExchangeFactory(new PooledProcessorExchangeFactory());
                        from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                                .routeId("events")
                                .setBody(constant("Thank you"))
                                .to("bandwidth-messaging:messages?to=+19195550100&from=+19195550101"
                                        + "&applicationId=one&accountId=9900000&username=u&password=planted"
                                        + "&baseUrl=" + server.baseUrl())
                                .process(exchange -> seen.add(new Seen(
                                        System.identityHashCode(exchange),
                                        exchange.getMessage().getHeader("CamelBandwidthMessagingEventType"),
                                        exchange.getMessage().getHeader("CamelBandwidthMessagingEventErrorCode"),
                                        exchange.getMessage().getHeader("CamelBandwidthMessagingMessageId"))));
                    }
                })) {
            for (String event : List.of(FAILED, DELIVERED, ofAnother(FAILED), ofAnother(DELIVERED))) {
                assertThat(app.post(event).statusCode()).isEqualTo(200);
                awaitReleased(app, seen.size());
            }
            assertThat(server.posts()).isEqualTo(4);
        }
        assertThat(seen).extracting(Seen::exchange).as("exchanges").satisfies(ids -> assertThat(
                        ids.stream().distinct())
                .hasSize(1));
        assertThat(seen)
                .extracting(Seen::type)
                .containsExactly("message-failed", "message-delivered", "message-failed", "message-delivered");
        assertThat(seen.get(0).code()).isNotNull();
        assertThat(seen.get(1).code()).isNull();
        assertThat(seen).extracting(Seen::id).doesNotContainNull();
    }

    /** An exchange goes back a moment after its event is answered. */
    private static void awaitReleased(WebhookApp app, int many) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (released(app) < many) {
            assertThat(System.nanoTime()).as("an exchange is still out").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static long released(WebhookApp app) {
        return app.context().getCamelContextExtension().getExchangeFactoryManager().getExchangeFactories().stream()
                .filter(factory -> "events".equals(factory.getRouteId()))
                .mapToLong(factory -> factory.getStatistics().getReleasedCounter())
                .sum();
    }

    /** The same event of another message: one that comes again runs no route. */
    private static String ofAnother(String event) {
        return event.replaceFirst("\"id\"\\s*:\\s*\"", "\"id\": \"another-");
    }
}
