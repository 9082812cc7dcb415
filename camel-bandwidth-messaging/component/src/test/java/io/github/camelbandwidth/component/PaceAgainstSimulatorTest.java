/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign of 100 messages a second for an account that may send 5 segments a second and whose queue is a minute long. */
class PaceAgainstSimulatorTest {
    private static final int A_SECOND = 5;
    private static final int BURST = 32;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HandMovedTime network = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withPort(0).withRates(new Rates(60 * A_SECOND, null, 1)), network);
    private final io.github.camelbandwidth.testkit.HandMovedTime time =
            new io.github.camelbandwidth.testkit.HandMovedTime();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Semaphore ended = new Semaphore(0);
    private final ConcurrentLinkedQueue<Exchange> failed = new ConcurrentLinkedQueue<>();
    private AsyncProducer producer;
    private int due = BURST;

    @BeforeEach
    void start() throws Exception {
        BandwidthMessagingComponent component = new BandwidthMessagingComponent();
        component.setTime(time);
        component.getClientConfiguration().setBaseUrl(simulator.baseUrl());
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("password");
        component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
        component.getMessageConfiguration().setFrom(SendRig.FROM);
        context.addComponent("bandwidth-messaging", component);
        context.start();
        producer = context.getEndpoint("bandwidth-messaging:messages?segmentsPerSecond=" + A_SECOND)
                .createAsyncProducer();
        producer.start();
    }

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
    }

    private void send(String text, String priority) {
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getMessage().setBody(text);
        exchange.getMessage().setHeader("CamelBandwidthMessagingTo", SendRig.TO);
        exchange.getMessage().setHeader("CamelBandwidthMessagingPriority", priority);
        producer.process(exchange, sync -> {
            if (exchange.getException() != null) {
                failed.add(exchange);
            }
            ended.release();
        });
    }

    /** Waits until all have left that may have; the next second would show whether more had. */
    private void leaves(int more) throws Exception {
        assertThat(ended.tryAcquire(more, 20, TimeUnit.SECONDS)).isTrue();
        assertThat(simulator.messages()).hasSize(due);
    }

    private void second() {
        network.advance(SECOND);
        time.advance(SECOND);
        due += A_SECOND;
    }

    private List<String> texts() {
        return simulator.messages().stream().map(message -> message.text()).toList();
    }

    @Test
    void no_message_is_answered_with_429_the_rate_is_kept_and_high_overtakes() throws Exception {
        for (int second = 0; second < 10; second++) {
            for (int i = 0; i < 100; i++) {
                send("planted", "default");
            }
            leaves(second == 0 ? BURST : A_SECOND);
            second();
        }
        send("planted code", "high");
        leaves(A_SECOND);
        second();
        leaves(A_SECOND);
        assertThat(texts().subList(due - 2 * A_SECOND, due))
                .as("high overtakes 900")
                .contains("planted code");

        int seconds = 11;
        while (due + A_SECOND <= 1_001) {
            second();
            seconds++;
            leaves(A_SECOND);
        }

        assertThat(failed).isEmpty();
        assertThat((due - BURST) / (double) seconds).isBetween(0.95 * A_SECOND, 1.05 * A_SECOND);
    }
}
