/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.net.URI;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the guide's page on security shows. */
class SecurityGuideTest {
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0));
    private final Main main = new Main();

    @BeforeEach
    void address() {
        main.addOverrideProperty("camel.component.bandwidth-messaging.base-url", simulator.baseUrl());
    }

    @AfterEach
    void stop() {
        main.stop();
        simulator.close();
    }

    private Exchange send() {
        return main.getCamelContext()
                .createFluentProducerTemplate()
                .to("bandwidth-messaging:messages")
                .withBody("Lunch at noon?")
                .withHeaders(Map.of("CamelBandwidthMessagingTo", "+19195550142"))
                .send();
    }

    @Test
    void the_properties_for_oauth_send() throws Exception {
        main.setPropertyPlaceholderLocations("classpath:docs/oauth.properties");
        main.addOverrideProperty(
                "camel.component.bandwidth-messaging.token-url",
                URI.create(simulator.baseUrl()).resolve("/api/v1/oauth2/token").toString());
        main.start();

        assertThat(send().getException()).isNull();
        assertThat(simulator.messages()).hasSize(1);
    }

    @Test
    void the_bean_gives_other_credentials_from_one_send_to_the_next() throws Exception {
        RotatedCredentials rotated = new RotatedCredentials("username", "planted-old");
        main.bind("rotated", rotated);
        main.setPropertyPlaceholderLocations("classpath:docs/rotated.properties");
        main.start();
        assertThat(send().getException()).isInstanceOf(MessageRejectedException.class);

        rotated.rotate("username", "password");

        assertThat(send().getException()).isNull();
        assertThat(simulator.messages()).hasSize(1);
    }
}
