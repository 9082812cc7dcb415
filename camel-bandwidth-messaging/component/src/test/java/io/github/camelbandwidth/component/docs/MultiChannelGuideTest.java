/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs what the guide shows of several channels, conversions, CloudEvents and templates. */
class MultiChannelGuideTest {
    private static final Map<String, Object> TO =
            Map.of("CamelBandwidthMessagingTo", "+19195550142", "phone", "+19195550142");

    private Simulator simulator;

    @BeforeEach
    void startTheSimulator() {
        simulator = Simulator.start(SimulatorSettings.defaults().withPort(0));
    }

    @AfterEach
    void stopTheSimulator() {
        simulator.close();
    }

    private static void settings(BandwidthMessagingComponent component, String baseUrl) {
        component.getClientConfiguration().setBaseUrl(baseUrl);
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("password");
        component.getMessageConfiguration().setFrom("+19195550100");
        component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
        component.getReceiveConfiguration().setAllowAnonymous(true);
    }

    private WebhookApp start(RoutesBuilder routes) throws Exception {
        return WebhookApp.start(routes, component -> settings(component, simulator.baseUrl()));
    }

    private static Exchange send(WebhookApp app, String route, Object body) {
        return app.context()
                .createFluentProducerTemplate()
                .to(route)
                .withBody(body)
                .withHeaders(TO)
                .send();
    }

    /** The routes of the guide, and ends for those that go on elsewhere. */
    private static RouteBuilder with(RouteBuilder routes, String end) {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                getContext().addRoutes(routes);
                from("direct:" + end).to("mock:" + end);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"direct:twoWays", "direct:card", "direct:complaints"})
    void each_way_over_several_channels_sends(String route) throws Exception {
        try (WebhookApp app = start(with(new MultiChannelRoutes(), "lookAtIt"))) {
            assertThat(send(app, route, "Your table is ready").getException()).isNull();
            assertThat(app.mock("mock:lookAtIt").getReceivedExchanges()).isEmpty();
            simulator.awaitIdle(Duration.ofSeconds(20));
            assertThat(simulator.messages()).singleElement().satisfies(message -> assertThat(message.channel())
                    .hasToString("RBM"));
        }
    }

    @Test
    void complaints_of_the_api_go_their_way() throws Exception {
        Reply warned = Reply.json(
                202,
                "{\"data\": {\"id\": \"one\"}, \"errors\": [{\"type\": \"planted\", \"description\": \"planted\"}]}");
        try (FaultyServer server = FaultyServer.start(warned);
                WebhookApp app = WebhookApp.start(
                        with(new MultiChannelRoutes(), "lookAtIt"),
                        component -> settings(component, server.baseUrl()))) {
            assertThat(send(app, "direct:complaints", "Your table is ready").getException())
                    .isNull();
            assertThat(app.mock("mock:lookAtIt").getReceivedExchanges()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"direct:tableReady", "direct:menu"})
    void each_way_in_yaml_sends(String route) throws Exception {
        RouteBuilder yaml = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                PluginHelper.getRoutesLoader(getContext())
                        .loadRoutes(
                                ResourceHelper.resolveResource(getContext(), "classpath:docs/several-channels.yaml"));
            }
        };
        try (WebhookApp app = start(yaml)) {
            assertThat(send(app, route, "Your table is ready").getException()).isNull();
            assertThat(simulator.messages())
                    .extracting(Message::to)
                    .singleElement()
                    .satisfies(to -> assertThat(to).containsExactly("+19195550142"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "direct:stored, '{\"text\": \"Lunch at noon?\"}'",
        "direct:published, Lunch at noon?",
        "direct:north, Lunch at noon?"
    })
    void each_convenience_sends(String route, String body) throws Exception {
        try (WebhookApp app = start(with(new ConvenienceRoutes(), "bus"))) {
            TemplatedRouteBuilder.builder(app.context(), "branch")
                    .parameter("name", "north")
                    .parameter("sender", "+19195550101")
                    .add();
            assertThat(send(app, route, body).getException()).isNull();
            assertThat(simulator.messages()).extracting(Message::text).containsExactly("Lunch at noon?");
            assertThat(app.mock("mock:bus").getReceivedExchanges())
                    .extracting(exchange -> exchange.getMessage().getHeader("CamelCloudEventType"))
                    .isEqualTo(
                            route.equals("direct:published")
                                    ? List.of("io.github.camelbandwidth.message-accepted")
                                    : List.of());
        }
    }
}
