/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.component.api.MessageNotSentException;
import org.apache.camel.builder.RouteBuilder;

/** Excerpts of it are in the guide, and a test runs it. */
public final class PaceRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(MessageNotSentException.class).handled(true).to("direct:later");

        from("direct:campaign").to("bandwidth-messaging:messages?segmentsPerSecond=5&expiration=30m");

        from("direct:code").to("bandwidth-messaging:messages?segmentsPerSecond=5&expiration=2m&priority=high");
    }
}
