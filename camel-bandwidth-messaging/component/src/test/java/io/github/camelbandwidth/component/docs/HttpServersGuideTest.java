/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.TestServer;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.testkit.Golden;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

/** Runs what the guide's page on HTTP servers shows. */
class HttpServersGuideTest {
    private static final String DELIVERED = Golden.read("events/message-delivered.json");

    private static RouteBuilder ends() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:arrived").to("mock:arrived");
                from("direct:failed").to("mock:failed");
                from("direct:answer").to("mock:answer");
            }
        };
    }

    @Test
    void the_properties_have_jetty_serve_the_webhook() throws Exception {
        int port = TestServer.freePort();
        Main main = new Main();
        main.setPropertyPlaceholderLocations("classpath:docs/jetty.properties");
        main.addOverrideProperty("camel.rest.host", "127.0.0.1");
        main.addOverrideProperty("camel.rest.port", Integer.toString(port));
        main.addOverrideProperty("camel.component.bandwidth-messaging.webhook-username", WebhookApp.USERNAME);
        main.addOverrideProperty("camel.component.bandwidth-messaging.webhook-password", WebhookApp.PASSWORD);
        main.configure().addRoutesBuilder(new EventRoutes());
        main.configure().addRoutesBuilder(ends());
        try {
            main.start();

            HttpRequest call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bandwidth/events"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                    .POST(HttpRequest.BodyPublishers.ofString(DELIVERED))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(call, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            main.stop();
        }
    }

    @Test
    void the_route_behind_camels_webhook_gets_events() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                new CamelWebhookRoutes().addRoutesToCamelContext(getContext());
                ends().addRoutesToCamelContext(getContext());
            }
        };
        try (WebhookApp app = WebhookApp.start(routes, component -> {
            component.getReceiveConfiguration().setWebhookUsername(WebhookApp.USERNAME);
            component.getReceiveConfiguration().setWebhookPassword(WebhookApp.PASSWORD);
        })) {
            HttpResponse<String> answer = app.send(app.call(DELIVERED)
                    .uri(app.url().resolve("/bandwidth/events"))
                    .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD)));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(app.mock("mock:arrived").getReceivedCounter()).isEqualTo(1);
        }
    }
}
