/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.component.api.UnreadableEventsException;
import org.apache.camel.builder.RouteBuilder;

/** The route of the guide's page on receiving that gets what cannot be read. */
public final class UnreadableRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(UnreadableEventsException.class)
                .handled(true)
                .setBody(simple("${exception.payload}"))
                .to("file:{{unreadable.folder}}");

        from("bandwidth-messaging:messages?bridgeErrorHandler=true").to("direct:outcome");
    }
}
