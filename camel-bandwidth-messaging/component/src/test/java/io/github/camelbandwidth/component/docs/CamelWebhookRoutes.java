/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import org.apache.camel.builder.RouteBuilder;

/** The guide's route behind Camel's component {@code webhook}. */
public class CamelWebhookRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("webhook:bandwidth-messaging:messages?webhookComponentName=platform-http&webhookPath=/bandwidth/events")
                .to("direct:arrived");
    }
}
