/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.config.PaceConfiguration;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the guide shows of the pace. */
class PaceGuideTest {
    static void settings(BandwidthMessagingComponent component, String baseUrl) {
        component.getClientConfiguration().setBaseUrl(baseUrl);
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("planted-password");
        component.getMessageConfiguration().setFrom("+19195550100");
        component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
    }

    static Exchange send(CamelContext context, String endpoint) {
        return context.createFluentProducerTemplate()
                .to(endpoint)
                .withBody("planted text")
                .withHeader("CamelBandwidthMessagingTo", "+19195550142")
                .send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:campaign", "direct:code"})
    void the_routes_of_the_guide_send(String route) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, Golden.read("send/accepted-full.json")));
                DefaultCamelContext context = new DefaultCamelContext()) {
            BandwidthMessagingComponent component = new BandwidthMessagingComponent();
            settings(component, server.baseUrl());
            context.addComponent("bandwidth-messaging", component);
            context.addRoutes(new PaceRoutes());
            context.start();

            assertThat(send(context, route).getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isNotNull();
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void the_properties_of_the_guide_are_options_of_the_component() throws Exception {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("classpath:docs/pace.properties");
        try {
            main.start();

            PaceConfiguration pace = main.getCamelContext()
                    .getComponent("bandwidth-messaging", BandwidthMessagingComponent.class)
                    .getPaceConfiguration();
            assertThat(pace.getSegmentsPerSecond()).isEqualTo(1.0);
            assertThat(pace.getNumberSegmentsPerSecond()).isEqualTo(1.0);
            assertThat(pace.getPaceLine()).isEqualTo(5_000);
        } finally {
            main.stop();
        }
    }
}
