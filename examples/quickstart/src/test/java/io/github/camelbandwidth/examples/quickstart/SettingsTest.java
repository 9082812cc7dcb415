/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void options_of_the_component_may_come_from_the_environment() {
        assertThat(Settings.optionsIn(Map.of(
                        "CAMEL_COMPONENT_BANDWIDTH_MESSAGING_ACCOUNT_ID",
                        "own",
                        "CAMEL_COMPONENT_BANDWIDTH_MESSAGING_PASSWORD",
                        "p_SS",
                        "CAMEL_COMPONENT_KAFKA_BROKERS",
                        "elsewhere")))
                .containsOnly(
                        Map.entry("camel.component.bandwidth-messaging.account-id", "own"),
                        Map.entry("camel.component.bandwidth-messaging.password", "p_SS"));
    }
}
