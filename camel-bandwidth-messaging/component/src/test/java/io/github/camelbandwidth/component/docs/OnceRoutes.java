/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.component.api.MessageInFlightException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on sending once. */
class OnceRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(MessageInFlightException.class).maximumRedeliveries(5).redeliveryDelay(2000);
        onException(MessageOutcomeUnknownException.class).handled(true).to("direct:askAPerson");

        from("direct:records")
                .to("bandwidth-messaging:messages?idempotencyKey="
                        + "${header[kafka.TOPIC]}-${header[kafka.PARTITION]}-${header[kafka.OFFSET]}")
                .filter(header("CamelBandwidthMessagingRepeated").isNull())
                .to("direct:sentNow");
    }
}
