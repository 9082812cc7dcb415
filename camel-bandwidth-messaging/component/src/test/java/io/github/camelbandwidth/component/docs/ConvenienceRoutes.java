/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.client.message.MessageRequest;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on Camel's conveniences. */
class ConvenienceRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:stored").convertBodyTo(MessageRequest.class).to("bandwidth-messaging:messages");

        from("direct:published")
                .to("bandwidth-messaging:messages")
                .transformDataType("bandwidth-messaging:application-cloudevents")
                .to("direct:bus");

        routeTemplate("branch")
                .templateParameter("name")
                .templateParameter("sender")
                .from("direct:{{name}}")
                .to("bandwidth-messaging:messages?from={{sender}}&tag={{name}}");
    }
}
