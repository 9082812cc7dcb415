/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the guide shows. */
@BandwidthSimulator
class ParameterTest {
    private final Simulator ofConstructor;

    ParameterTest(Simulator simulator) {
        ofConstructor = simulator;
    }

    @Test
    void a_message_is_delivered(Simulator simulator, @BaseUrl String baseUrl) {
        Sender.send(baseUrl, "+19195550142", "table 9");
        Message message =
                MessageAwait.on(simulator).to("+19195550142").withTag("table 9").delivered();
        assertThat(message.hasEnded()).isTrue();
    }

    @Test
    void all_that_is_known_is_given(Simulator simulator, SimulatorTime time, @BaseUrl URI baseUrl) {
        Instant before = time.now();
        time.advance(Duration.ofHours(24));
        assertThat(time.now()).isAfterOrEqualTo(before.plus(Duration.ofHours(24)));
        assertThat(baseUrl).hasToString(simulator.baseUrl());
        assertThat(ofConstructor).isSameAs(simulator);
    }
}
