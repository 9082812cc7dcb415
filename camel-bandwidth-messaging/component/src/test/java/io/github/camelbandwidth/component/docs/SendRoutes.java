/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on sending. */
class SendRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:text")
                .setBody(simple("Your table is ready, ${header.name}"))
                .setHeader(BandwidthMessagingConstants.TO, simple("${header.phone}"))
                .to("bandwidth-messaging:messages");

        from("direct:group")
                .setHeader(BandwidthMessagingConstants.TO, constant("+19195550142,+19195550143"))
                .to("bandwidth-messaging:messages");

        from("direct:each")
                .split(header("phones"))
                .setHeader(BandwidthMessagingConstants.TO, body())
                .setBody(constant("Your table is ready"))
                .to("bandwidth-messaging:messages");

        from("direct:picture")
                .setHeader(BandwidthMessagingConstants.TO, constant("+19195550142"))
                .setHeader(BandwidthMessagingConstants.MEDIA, constant(List.of("https://media.example.com/menu.png")))
                .to("bandwidth-messaging:messages");

        from("direct:code")
                .setHeader(BandwidthMessagingConstants.PRIORITY, constant("high"))
                .setHeader(BandwidthMessagingConstants.EXPIRATION, constant(Duration.ofMinutes(5)))
                .to("bandwidth-messaging:messages?to=+19195550142");

        from("direct:map")
                .setBody(constant(Map.of("to", "+19195550142", "text", "Lunch at noon?", "tag", "order 4711")))
                .to("bandwidth-messaging:messages");

        from("direct:record")
                .setBody(exchange -> MessageRequest.builder()
                        .to("+19195550142")
                        .text("Lunch at noon?")
                        .priority(Priority.HIGH)
                        .build())
                .to("bandwidth-messaging:messages");

        from("direct:json")
                .setHeader("Content-Type", constant("application/json"))
                .setBody(constant("{\"to\": \"+19195550142\", \"text\": \"Lunch at noon?\"}"))
                .to("bandwidth-messaging:messages");
    }
}
