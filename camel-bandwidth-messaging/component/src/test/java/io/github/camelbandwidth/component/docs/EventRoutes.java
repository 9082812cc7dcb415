/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.client.event.MessageEvent;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on receiving. */
class EventRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("bandwidth-messaging:messages?webhookPath=/bandwidth/events")
                .choice()
                .when(body().isInstanceOf(MessageEvent.Delivered.class))
                .to("direct:arrived")
                .when(body().isInstanceOf(MessageEvent.Failed.class))
                .log("${header.CamelBandwidthMessagingEventMessageId} failed with code"
                        + " ${header.CamelBandwidthMessagingEventErrorCode}")
                .to("direct:failed")
                .when(body().isInstanceOf(MessageEvent.Received.class))
                .to("direct:answer")
                .end();
    }
}
