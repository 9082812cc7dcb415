/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Sends one message, or receives one event; run by a class loader that has what the application must have, and nothing else. */
public final class BareApp {
    private BareApp() {}

    /** Gives what a webhook call with these events is answered, and how many of them ran a route. */
    public static String receive(String events) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).to("mock:events");
            }
        };
        try (WebhookApp app = WebhookApp.start(route)) {
            return app.post(events).statusCode() + " "
                    + app.mock("mock:events").getReceivedExchanges().size();
        }
    }

    /** Gives the id of the message. */
    public static String send(String baseUrl) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            return context.createFluentProducerTemplate()
                    .to("bandwidth-messaging:messages?accountId=9900000&username=username&password=planted-password"
                            + "&applicationId=app&to=%2B19195550101&from=%2B19195550100&baseUrl=" + baseUrl)
                    .withBody("Lunch at noon?")
                    .withHeaders(Map.of())
                    .request(org.apache.camel.Exchange.class)
                    .getMessage()
                    .getHeader("CamelBandwidthMessagingMessageId", String.class);
        }
    }
}
