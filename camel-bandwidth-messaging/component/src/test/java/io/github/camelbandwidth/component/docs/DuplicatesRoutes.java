/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import org.apache.camel.builder.RouteBuilder;

/** The route of the guide's page on duplicates that has a repository of Camel's. */
class DuplicatesRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("bandwidth-messaging:messages?webhookPath=/bandwidth/status&idempotentRepository=#eventsDone")
                .to("direct:status");
    }
}
