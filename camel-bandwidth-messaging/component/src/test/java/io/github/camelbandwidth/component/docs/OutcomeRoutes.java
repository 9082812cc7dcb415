/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on outcomes. */
class OutcomeRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(MessageNotSentException.class).maximumRedeliveries(3).redeliveryDelay(1000);
        onException(MessageRejectedException.class).handled(true).to("direct:refused");
        onException(MessageOutcomeUnknownException.class).handled(true).to("direct:askAPerson");

        from("direct:remind").to("bandwidth-messaging:messages").to("direct:sent");
    }
}
