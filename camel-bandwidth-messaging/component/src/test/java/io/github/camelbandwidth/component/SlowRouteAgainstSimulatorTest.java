/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.NotifyBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A route that takes longer than the API waits. */
class SlowRouteAgainstSimulatorTest extends AcknowledgementFixture {
    private static final String NUMBER = "+19195550100";

    private final io.github.camelbandwidth.simulator.time.HandMovedTime vendorTime =
            SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults()
                    .withPort(0)
                    .withNumbers(Set.of(NUMBER))
                    .withCallbackUsername(WebhookApp.USERNAME)
                    .withCallbackPassword(WebhookApp.PASSWORD)
                    // It waits by the real clock, and no machine of ours is to be too slow for it.
                    .withWebhooks(WebhookSettings.defaults().withTimeout(Duration.ofMinutes(5))),
            vendorTime);

    @AfterEach
    void stopTheSimulator() {
        simulator.close();
    }

    @Test
    void a_route_slower_than_the_vendor_waits_gets_its_event_once() throws Exception {
        simulator.callbackUrl(start("ackTimeout=7s").url());
        step.hold(HeldStep.ANY);
        String message = simulator
                .inbound(InboundDraft.of("+19195550142", NUMBER, "planted text"))
                .get(0)
                .id();
        NotifyBuilder over = over(1);
        step.awaitBegun(1);
        time.advance(Duration.ofSeconds(7));
        CompletableFuture<Void> hour = CompletableFuture.runAsync(() -> vendorTime.advance(Duration.ofHours(1)));
        time.awaitTimer(Duration.ofMillis(500));

        step.letGo(HeldStep.ANY);
        await(over);
        time.advance(Duration.ofMillis(500));
        hour.get(20, TimeUnit.SECONDS);

        assertThat(simulator.attempts()).extracting(WebhookAttempt::status).containsExactly(503, 200);
        assertThat(step.begun()).containsExactly(message + " message-received");
    }
}
