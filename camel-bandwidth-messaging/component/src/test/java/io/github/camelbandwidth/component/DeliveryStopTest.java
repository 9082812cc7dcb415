/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static io.github.camelbandwidth.component.DeliveryApp.ACCEPTED;
import static io.github.camelbandwidth.component.DeliveryApp.TO;
import static io.github.camelbandwidth.component.DeliveryApp.ended;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotDeliveredException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever waits for events holds up no stop, and what cannot be known by then is unknown; and failOnUndelivered. */
@Timeout(60)
class DeliveryStopTest {
    private static final Duration WAIT = Duration.ofMinutes(2);

    /** What is stopped while an exchange waits; Camel would wait for it a quarter of an hour. */
    enum Stopped {
        ROUTE {
            @Override
            void stop(CamelContext context) throws Exception {
                context.getRouteController().stopRoute("send");
            }
        },
        CONTEXT {
            @Override
            void stop(CamelContext context) {
                context.stop();
            }
        };

        abstract void stop(CamelContext context) throws Exception;
    }

    private static Exchange stopWhileItWaits(DeliveryApp rig, Stopped stopped) throws Exception {
        rig.app.context().getShutdownStrategy().setTimeout(900);
        CompletableFuture<Exchange> send = rig.send();
        rig.time.awaitTimer(WAIT);

        stopped.stop(rig.app.context());

        return ended(send);
    }

    @ParameterizedTest
    @EnumSource(Stopped.class)
    void a_stop_ends_the_wait_for_delivery_as_sent_and_unknown(Stopped stopped) throws Exception {
        try (DeliveryApp rig = DeliveryApp.start("awaitDelivery=true", ACCEPTED)) {
            Exchange exchange = stopWhileItWaits(rig, stopped);

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isEqualTo(Events.ID);
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingOutcome"))
                    .hasToString("unknown");
        }
    }

    @ParameterizedTest
    @EnumSource(Stopped.class)
    void a_stop_ends_the_wait_for_delivery_as_not_known_to_be_delivered(Stopped stopped) throws Exception {
        try (DeliveryApp rig = DeliveryApp.start("awaitDelivery=true&failOnUndelivered=true", ACCEPTED)) {
            Exchange exchange = stopWhileItWaits(rig, stopped);

            assertThat(exchange.getException(MessageNotDeliveredException.class).getStatus())
                    .isEqualTo(DeliveryStatus.UNKNOWN);
            assertThat(exchange.getException(MessageNotDeliveredException.class).getSent())
                    .isEqualTo(Sent.YES);
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isEqualTo(Events.ID);
        }
    }

    @ParameterizedTest
    @EnumSource(Stopped.class)
    void a_stop_ends_the_wait_for_proof_as_unknown(Stopped stopped) throws Exception {
        try (DeliveryApp rig = DeliveryApp.start("resolveUnknown=true", Reply.resetAfterItIsRead())) {
            Exchange exchange = stopWhileItWaits(rig, stopped);

            assertThat(exchange.getException()).isInstanceOf(MessageOutcomeUnknownException.class);
            assertThat(exchange.getException(BandwidthMessagingException.class).getSent())
                    .isEqualTo(Sent.UNKNOWN);
            assertThat(rig.server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_route_that_starts_again_waits_again() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start("awaitDelivery=true", ACCEPTED)) {
            stopWhileItWaits(rig, Stopped.ROUTE);
            rig.app.context().getRouteController().startRoute("send");

            CompletableFuture<Exchange> send = rig.send();
            rig.time.awaitTimer(WAIT);
            rig.tell(Events.delivered(Events.ID, TO));

            assertThat(ended(send).getMessage().getHeader("CamelBandwidthMessagingOutcome"))
                    .hasToString("delivered");
        }
    }

    @ParameterizedTest
    @CsvSource({"4432, FAILED", "9902, UNKNOWN"})
    void who_asks_for_it_gets_an_exception_that_tells_failed_from_unknown(int code, DeliveryStatus status)
            throws Exception {
        try (DeliveryApp rig = DeliveryApp.start("awaitDelivery=true&failOnUndelivered=true", ACCEPTED)) {
            CompletableFuture<Exchange> send = rig.send();
            rig.time.awaitTimer(WAIT);

            rig.tell(Events.failed(Events.ID, TO, code));

            MessageNotDeliveredException failure = ended(send).getException(MessageNotDeliveredException.class);
            assertThat(failure.getStatus()).isEqualTo(status);
            assertThat(failure.getErrorCode()).isEqualTo(code);
            assertThat(failure.getMessageId()).isEqualTo(Events.ID);
            assertThat(failure).hasMessageNotContaining(TO);
        }
    }

    @Test
    void what_is_delivered_does_not_fail() throws Exception {
        try (DeliveryApp rig = DeliveryApp.start("awaitDelivery=true&failOnUndelivered=true", ACCEPTED)) {
            CompletableFuture<Exchange> send = rig.send();
            rig.time.awaitTimer(WAIT);

            rig.tell(Events.delivered(Events.ID, TO));

            assertThat(ended(send).getException()).isNull();
        }
    }
}
