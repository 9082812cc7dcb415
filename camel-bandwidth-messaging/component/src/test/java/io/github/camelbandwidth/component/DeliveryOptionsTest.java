/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.component.delivery.EventHub;
import io.github.camelbandwidth.component.ledger.Warnings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryOptionsTest {
    private SendRig rig;

    @BeforeEach
    void start() {
        rig = SendRig.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "deliveryTimeout=0, deliveryTimeout must be greater than 0",
        "deliveryTimeout=-1, deliveryTimeout must be greater than 0",
        "resolveTimeout=0, resolveTimeout must be greater than 0",
        "failOnUndelivered=true, failOnUndelivered=true would never fail anything without awaitDelivery=true"
    })
    void what_cannot_be_meant_is_told_when_the_endpoint_is_made(String option, String error) {
        assertThatThrownBy(() -> rig.context.getEndpoint("bandwidth-messaging:messages?" + option))
                .hasMessageContaining(error);
    }

    @Test
    void what_the_component_says_holds_for_all_endpoints_and_is_not_changed_by_one() {
        rig.component.getDeliveryConfiguration().setDeliveryTimeout(7_000);
        rig.component.getDeliveryConfiguration().setAwaitDelivery(true);

        BandwidthMessagingEndpoint plain =
                rig.context.getEndpoint("bandwidth-messaging:messages", BandwidthMessagingEndpoint.class);
        BandwidthMessagingEndpoint other = rig.context.getEndpoint(
                "bandwidth-messaging:messages?awaitDelivery=false&deliveryTimeout=8s",
                BandwidthMessagingEndpoint.class);

        assertThat(plain.getDeliveryConfiguration().isAwaitDelivery()).isTrue();
        assertThat(plain.getDeliveryConfiguration().getDeliveryTimeout()).isEqualTo(7_000);
        assertThat(other.getDeliveryConfiguration().isAwaitDelivery()).isFalse();
        assertThat(other.getDeliveryConfiguration().getDeliveryTimeout()).isEqualTo(8_000);
        assertThat(rig.component.getDeliveryConfiguration().getDeliveryTimeout())
                .isEqualTo(7_000);
    }

    @Test
    void who_waits_in_a_context_without_a_consumer_is_warned_and_ends_as_unknown() throws Exception {
        try (Warnings warnings = Warnings.of(EventHub.class)) {
            CompletableFuture<Exchange> send = CompletableFuture.supplyAsync(() -> rig.sendTo(
                    "bandwidth-messaging:messages?to=%2B19195550101&awaitDelivery=true", "planted text", Map.of()));
            rig.time.awaitTimer(Duration.ofMinutes(2));
            rig.time.advance(Duration.ofMinutes(2));

            assertThat(DeliveryApp.ended(send).getMessage().getHeader("CamelBandwidthMessagingOutcome"))
                    .hasToString("unknown");
            assertThat(warnings.messages()).anyMatch(text -> text.contains("awaitDelivery waits for events"));
        }
    }
}
