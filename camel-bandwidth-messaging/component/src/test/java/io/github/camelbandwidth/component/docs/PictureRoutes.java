/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on pictures. */
class PictureRoutes extends RouteBuilder {
    private final File folder;

    PictureRoutes(File folder) {
        this.folder = folder;
    }

    @Override
    public void configure() {
        from("direct:file")
                .setHeader(BandwidthMessagingConstants.MEDIA, constant(new File(folder, "menu.gif")))
                .to("bandwidth-messaging:messages?to=+19195550142");

        from("direct:body")
                .setHeader(BandwidthMessagingConstants.MEDIA, body())
                .setBody(constant("Lunch at noon?"))
                .to("bandwidth-messaging:messages?to=+19195550142");

        from("direct:map")
                .setBody(exchange -> Map.of(
                        "to", "+19195550142",
                        "text", "Lunch at noon?",
                        "media", List.of(new File(folder, "menu.gif"), "https://media.example.com/map.png")))
                .to("bandwidth-messaging:messages");

        from("direct:upload")
                .to("bandwidth-messaging:media?operation=upload&mediaId=menus/lunch.gif&cacheControl=no-cache")
                .setHeader(BandwidthMessagingConstants.MEDIA, header(BandwidthMessagingConstants.MEDIA_URL))
                .setBody(constant("Lunch at noon?"))
                .split(header("phones"))
                .setHeader(BandwidthMessagingConstants.TO, body())
                .to("bandwidth-messaging:messages");

        from("direct:received")
                .split(simple("${body.message.media}"))
                .to("bandwidth-messaging:media?operation=download")
                .to("direct:keep");

        from("direct:clean")
                .to("bandwidth-messaging:media?operation=list&outputType=stream")
                .split(body())
                .streaming()
                .to("bandwidth-messaging:media?operation=delete");
    }
}
