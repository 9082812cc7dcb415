/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's recipe on events that keep failing. */
class DeadLetterRoutes extends RouteBuilder {
    private static final Duration LAST_SAFE_MOMENT = Duration.ofHours(12);

    private final Clock clock;

    DeadLetterRoutes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .onWhen(this::isLate)
                .handled(true)
                .log(
                        LoggingLevel.ERROR,
                        "Put aside: ${header.CamelBandwidthMessagingEventType}"
                                + " of ${header.CamelBandwidthMessagingEventMessageId}")
                .to("direct:deadLetters");

        from("bandwidth-messaging:messages?webhookPath=/bandwidth/events").to("bean:store");
    }

    /** One whose time nobody knows may be as late as any. */
    final boolean isLate(Exchange exchange) {
        Instant time = exchange.getMessage().getHeader("CamelBandwidthMessagingEventTime", Instant.class);
        return time == null || time.plus(LAST_SAFE_MOMENT).isBefore(clock.instant());
    }
}
