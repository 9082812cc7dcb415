/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.client.multichannel.CardContent;
import io.github.camelbandwidth.client.multichannel.CardContent.CardMedia;
import io.github.camelbandwidth.client.multichannel.CardContent.Height;
import io.github.camelbandwidth.client.multichannel.ChannelContent;
import io.github.camelbandwidth.client.multichannel.ChannelMessage;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.RbmContent;
import io.github.camelbandwidth.client.multichannel.RbmContent.Orientation;
import io.github.camelbandwidth.client.multichannel.Suggestion;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on sending that go over several channels. */
class MultiChannelRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:twoWays").to("bandwidth-messaging:multi-channel?channels=RBM,SMS&rbmFrom=TableForTwoRBM");

        from("direct:card")
                .setBody(exchange -> new MultiChannelRequest(
                        "+19195550142",
                        new ChannelMessage("TableForTwoRBM", null, lunch()),
                        new ChannelMessage(null, null, new ChannelContent.Sms("Lunch today: soup and a salad"))))
                .to("bandwidth-messaging:multi-channel");

        from("direct:complaints")
                .to("bandwidth-messaging:multi-channel?channels=RBM,SMS&rbmFrom=TableForTwoRBM")
                .filter(simple("${body.errors.size} > 0"))
                .to("direct:lookAtIt");
    }

    private static RbmContent lunch() {
        CardMedia picture = new CardMedia("https://media.example.com/soup.png", null, Height.SHORT);
        Suggestion reserve = new Suggestion.Reply("A table for two", Suggestion.postback("reserve-2"));
        CardContent card = new CardContent("Lunch today", "Soup and a salad", picture, List.of(reserve));
        return new RbmContent.Card(Orientation.VERTICAL, null, card, List.of());
    }
}
