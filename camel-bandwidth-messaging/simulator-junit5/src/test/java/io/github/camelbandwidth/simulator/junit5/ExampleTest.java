/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.Message;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the guide shows. */
class ExampleTest {
    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.builder()
            .settings(settings -> settings.withReceipts(true))
            .handMovedTime(Instant.parse("2026-02-01T15:00:00Z"))
            .build();

    @Test
    void the_guest_gets_the_reminder() {
        remind("+19195550142", "table 7");

        Message message = simulator
                .awaitMessage()
                .to("+19195550142")
                .withTag("table 7")
                .withText("ready")
                .delivered();
        assertThat(message.segmentCount()).isEqualTo(1);
    }

    @Test
    void a_number_that_stands_for_a_code_fails_with_it() {
        remind("+15555554432", "table 8");

        simulator.awaitMessage().withTag("table 8").failedWith(4432);
        simulator.awaitMessage().to("+19195550142").absent();
    }

    private static void remind(String number, String tag) {
        Sender.send(simulator.baseUrl(), number, tag);
    }
}
