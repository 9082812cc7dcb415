/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import org.apache.camel.builder.RouteBuilder;

/** The route of the guide's page on acknowledgement. */
class AcknowledgementRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("bandwidth-messaging:messages?webhookPath=/bandwidth/events&ackMode=onReceipt")
                .to("direct:handOver");
    }
}
