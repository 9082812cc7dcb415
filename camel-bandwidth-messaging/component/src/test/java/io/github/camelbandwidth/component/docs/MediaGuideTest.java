/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.testkit.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the guide shows of pictures and of queries. */
class MediaGuideTest {
    private static final byte[] GIF = "GIF89a, not really".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Simulator simulator;

    @BeforeEach
    void startTheSimulator() throws Exception {
        Files.write(folder.resolve("menu.gif"), GIF);
        simulator = Simulator.start(SimulatorSettings.defaults()
                .withPort(0)
                .withCallbackUsername(WebhookApp.USERNAME)
                .withCallbackPassword(WebhookApp.PASSWORD));
    }

    @AfterEach
    void stopTheSimulator() {
        simulator.close();
    }

    private void settings(BandwidthMessagingComponent component) {
        component.getClientConfiguration().setBaseUrl(simulator.baseUrl());
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("password");
        component.getMessageConfiguration().setFrom("+19195550100");
        component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
    }

    private WebhookApp app(RouteBuilder routes, String... ends) throws Exception {
        RouteBuilder all = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                routes.addRoutesToCamelContext(getContext());
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).to("mock:events");
                for (String end : ends) {
                    from("direct:" + end).to("mock:" + end);
                }
            }
        };
        WebhookApp app = WebhookApp.start(all, this::settings);
        simulator.callbackUrl(app.url());
        return app;
    }

    private static Exchange send(WebhookApp app, String route, Object body) {
        Exchange sent = app.context()
                .createFluentProducerTemplate()
                .to(route)
                .withBody(body)
                .withHeaders(Map.of("phones", List.of("+19195550142", "+19195550143"), "phone", "+19195550100"))
                .send();
        assertThat(sent.getException()).isNull();
        return sent;
    }

    @ParameterizedTest
    @CsvSource({"direct:file, 1, 1", "direct:body, 1, 1", "direct:map, 1, 2", "direct:upload, 2, 1"})
    void each_way_to_send_a_picture_sends_one(String route, int messages, int media) throws Exception {
        try (WebhookApp app = app(new PictureRoutes(folder.toFile()), "keep")) {
            send(app, route, GIF);

            assertThat(simulator.messages()).hasSize(messages).allSatisfy(message -> assertThat(message.media())
                    .hasSize(media)
                    .first()
                    .asString()
                    .startsWith(simulator.baseUrl() + "/users/9900000/media/"));
        }
    }

    @Test
    void received_pictures_are_kept_and_old_ones_deleted() throws Exception {
        try (WebhookApp app = app(new PictureRoutes(folder.toFile()), "keep")) {
            send(app, "bandwidth-messaging:media?operation=upload&mediaId=menu.gif", GIF);
            String event = Golden.read("events/message-received.json")
                    .replace(
                            "\"See you there\"",
                            "\"See you there\", \"media\": [\"" + simulator.baseUrl()
                                    + "/users/9900000/media/menu.gif\"]");

            send(app, "direct:received", EventReader.read(event).get(0));
            send(app, "direct:clean", null);

            assertThat(app.mock("mock:keep").getReceivedExchanges()).hasSize(1);
            assertThat((List<?>) send(app, "bandwidth-messaging:media?operation=list", null)
                            .getMessage()
                            .getBody())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:delivered", "direct:sentBy", "direct:map", "direct:record", "direct:each"})
    void each_query_finds_what_was_sent(String route) throws Exception {
        try (WebhookApp app = app(new QueryRoutes(), "row", "work")) {
            send(app, "bandwidth-messaging:messages?to=+19195550142", "Lunch at noon?");
            simulator.awaitIdle(Duration.ofSeconds(20));

            Exchange found = send(app, route, null);

            int rows = app.mock("mock:row").getReceivedExchanges().size();
            assertThat(rows == 1 ? rows : ((List<?>) found.getMessage().getBody()).size())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_list_after_a_send_need_not_be_about_that_message() throws Exception {
        try (WebhookApp app = app(new QueryRoutes(), "row", "work")) {
            send(app, "bandwidth-messaging:messages?to=+19195550143", "Lunch at noon?");
            simulator.awaitIdle(Duration.ofSeconds(20));

            Exchange found = send(app, "direct:again", "Lunch at noon?");

            assertThat((List<?>) found.getMessage().getBody()).isNotEmpty();
        }
    }
}
