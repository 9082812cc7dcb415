/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time to answer runs while the body comes in, on a server that hands a call over before it has the body. */
class AckTimeFromFirstByteTest {
    private final HandMovedTime time = new HandMovedTime();
    private final HeldStep step = new HeldStep();
    private final DefaultCamelContext context = new DefaultCamelContext();

    /** Serves whatever is sent to {@code direct:server}. */
    private static final class Server extends DefaultComponent implements RestConsumerFactory {
        @Override
        public Consumer createConsumer(
                CamelContext context,
                Processor processor,
                String verb,
                String basePath,
                String uriTemplate,
                String consumes,
                String produces,
                RestConfiguration configuration,
                Map<String, Object> parameters)
                throws Exception {
            return context.getEndpoint("direct:server").createConsumer(processor);
        }

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            throw new UnsupportedOperationException("it has none");
        }
    }

    private final class SlowBody extends FilterInputStream {
        private final Duration delay;

        SlowBody(Duration delay) {
            super(new ByteArrayInputStream(WebhookFixture.DELIVERED.getBytes(StandardCharsets.UTF_8)));
            this.delay = delay;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count = super.read(bytes, from, most);
            if (count < 0) {
                time.advance(delay);
            }
            return count;
        }
    }

    @BeforeEach
    void startTheRoute() throws Exception {
        context.addComponent("server", new Server());
        context.getComponent("bandwidth-messaging", BandwidthMessagingComponent.class)
                .setTime(time);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?httpComponent=server&ackTimeout=5s&" + WebhookApp.OPTIONS)
                        .process(step);
            }
        });
        context.start();
    }

    @AfterEach
    void stopTheRoute() {
        context.stop();
    }

    private CompletableFuture<Exchange> call(InputStream body) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader("Content-Type", "application/json");
        exchange.getMessage().setHeader("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD));
        return context.createProducerTemplate().asyncSend("direct:server", exchange);
    }

    private static Object status(CompletableFuture<Exchange> call) throws Exception {
        return call.get(20, TimeUnit.SECONDS).getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE);
    }

    @Test
    void a_body_that_takes_part_of_the_time_leaves_the_route_the_rest() throws Exception {
        step.hold("1770000000000abcdefghijklmnop");
        CompletableFuture<Exchange> call = call(new SlowBody(Duration.ofSeconds(3)));
        step.awaitBegun(1);

        time.advance(Duration.ofSeconds(2));

        assertThat(status(call)).isEqualTo(503);
        step.letGo("1770000000000abcdefghijklmnop");
    }

    @Test
    void a_body_that_takes_all_of_the_time_runs_nothing() throws Exception {
        CompletableFuture<Exchange> call = call(new SlowBody(Duration.ofSeconds(5)));

        assertThat(status(call)).isEqualTo(503);
        assertThat(step.begun()).isEmpty();
    }
}
