/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.component.api.MessageNotDeliveredException;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on delivery. */
class DeliveryRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(MessageNotDeliveredException.class)
                .onWhen(simple("${exception.status} == 'failed'"))
                .handled(true)
                .to("direct:callInstead");
        onException(MessageNotDeliveredException.class).handled(true).to("direct:nobodyKnows");

        from("direct:appointment")
                .to("bandwidth-messaging:messages?awaitDelivery=true&failOnUndelivered=true")
                .to("direct:arrived");

        from("direct:code")
                .to("bandwidth-messaging:messages?awaitDelivery=true&deliveryTimeout=30s")
                .choice()
                .when(simple("${header.CamelBandwidthMessagingOutcome} == 'delivered'"))
                .to("direct:arrived")
                .when(simple("${header.CamelBandwidthMessagingOutcome} == 'failed'"))
                .log("failed with code ${header.CamelBandwidthMessagingDeliveryErrorCode}")
                .to("direct:callInstead")
                .otherwise()
                .to("direct:nobodyKnows")
                .end();

        from("bandwidth-messaging:messages?webhookPath=/bandwidth/events")
                .log("${header.CamelBandwidthMessagingEventType}");

        from("direct:remind")
                .to("bandwidth-messaging:messages?resolveUnknown=true")
                .to("direct:sent");
    }
}
