/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.fault.FateEffect;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs what the guide's page on delivery shows. */
class DeliveryGuideTest {
    private static final String NO_RECEIPT = "+19195550143";

    private Simulator simulator;
    private WebhookApp app;

    @BeforeEach
    void startBoth() throws Exception {
        simulator = Simulator.start(SimulatorSettings.defaults()
                .withPort(0)
                .withCallbackUsername(WebhookApp.USERNAME)
                .withCallbackPassword(WebhookApp.PASSWORD));
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                new DeliveryRoutes().addRoutesToCamelContext(getContext());
                for (String end : List.of("arrived", "callInstead", "nobodyKnows", "sent")) {
                    from("direct:" + end).to("mock:" + end);
                }
            }
        };
        app = WebhookApp.start(routes, this::settings);
        simulator.callbackUrl(app.url().resolve("/bandwidth/events"));
    }

    @AfterEach
    void stopBoth() throws Exception {
        app.close();
        simulator.close();
    }

    private void settings(BandwidthMessagingComponent component) {
        component.getClientConfiguration().setBaseUrl(simulator.baseUrl());
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("password");
        component.getMessageConfiguration().setFrom("+19195550100");
        component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
        component.getReceiveConfiguration().setWebhookUsername(WebhookApp.USERNAME);
        component.getReceiveConfiguration().setWebhookPassword(WebhookApp.PASSWORD);
    }

    private Exchange send(String route, String to) {
        return app.context()
                .createFluentProducerTemplate()
                .to(route)
                .withBody("planted text")
                .withHeader("CamelBandwidthMessagingTo", to)
                .send();
    }

    @ParameterizedTest
    @CsvSource({
        "direct:code,        +19195550142, arrived",
        "direct:code,        +15555554432, callInstead",
        "direct:code,        +19195550143, nobodyKnows",
        "direct:appointment, +19195550142, arrived",
        "direct:appointment, +15555554432, callInstead",
        "direct:appointment, +19195550143, nobodyKnows"
    })
    void each_delivery_goes_its_way(String route, String to, String way) {
        simulator.faults(Faults.none().and(FaultMatch.any().to(NO_RECEIPT), new FateEffect.NoReceipt(Duration.ZERO)));

        Exchange ended = send(route, to);

        assertThat(ended.getException()).isNull();
        assertThat(app.mock("mock:" + way).getReceivedExchanges()).hasSize(1);
    }

    @Test
    void a_lost_answer_is_settled_by_an_event() {
        simulator.faults(Faults.none().and(FaultMatch.any(), new HttpEffect.AnswerLost()));

        Exchange ended = send("direct:remind", "+19195550142");

        assertThat(ended.getException()).isNull();
        assertThat(app.mock("mock:sent").getReceivedExchanges()).hasSize(1);
        assertThat(simulator.messages()).hasSize(1);
    }
}
