/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.client.query.MessageFilter;
import io.github.camelbandwidth.client.query.MessageQuery;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on queries. */
class QueryRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:delivered")
                .to("bandwidth-messaging:messages?operation=list&query.messageStatus=DELIVERED&limit=50");

        from("direct:sentBy")
                .setHeader("CamelBandwidthMessagingSourceTn", simple("${header.phone}"))
                .setHeader(
                        "CamelBandwidthMessagingFromDateTime",
                        simple("${date-with-timezone:now-24h:UTC:yyyy-MM-dd'T'HH:mm:ss'Z'}"))
                .to("bandwidth-messaging:messages?operation=list");

        from("direct:map")
                .setBody(constant(Map.of("messageDirection", "OUTBOUND", "messageType", "sms")))
                .to("bandwidth-messaging:messages?operation=list");

        from("direct:record")
                .setBody(exchange -> MessageQuery.all()
                        .with(MessageFilter.DESTINATION_TN, "+19195550142")
                        .withSort("destinationTn:desc"))
                .to("bandwidth-messaging:messages?operation=list");

        from("direct:each")
                .to("bandwidth-messaging:messages?operation=list&query.messageDirection=OUTBOUND&outputType=stream")
                .split(body())
                .streaming()
                .to("direct:row");

        from("direct:again")
                .to("bandwidth-messaging:messages?to=+19195550142")
                .to("direct:work")
                .removeHeader("CamelBandwidthMessagingMessageId")
                .setBody(simple("${null}"))
                .to("bandwidth-messaging:messages?operation=list&query.messageDirection=OUTBOUND");
    }
}
