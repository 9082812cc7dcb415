/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import java.time.Clock;
import org.apache.camel.Exchange;

/** The same recipe with Camel's dead letter channel. */
final class DeadLetterChannelRoutes extends DeadLetterRoutes {
    DeadLetterChannelRoutes(Clock clock) {
        super(clock);
    }

    @Override
    public void configure() {
        errorHandler(deadLetterChannel("direct:failed").deadLetterHandleNewException(false));

        from("bandwidth-messaging:messages?webhookPath=/bandwidth/events").to("bean:store");

        from("direct:failed")
                .errorHandler(noErrorHandler())
                .choice()
                .when(this::isLate)
                .to("direct:deadLetters")
                .otherwise()
                .process(exchange -> {
                    throw exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
                });
    }
}
