/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleListenerTest {

    @Test
    void each_thing_that_happens_is_one_line_with_masked_numbers_and_no_text() {
        StringWriter out = new StringWriter();
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(
                        SimulatorSettings.defaults()
                                .withPort(0)
                                .withReceipts(true)
                                .withCallbackUrl(receiver.url()),
                        SimulatorTime.system(),
                        new ConsoleListener(new PrintWriter(out)))) {
            new ApiClient(simulator).send(textTo("+19195550142", "+15555554432"));
            simulator.awaitIdle(Duration.ofSeconds(30));
            simulator.inbound(InboundDraft.of("+19195550142", "+19195550100", "x".repeat(161)));
            simulator.awaitIdle(Duration.ofSeconds(30));
            String id = simulator.messages().get(0).id();
            String inbound = simulator.inboundMessages().get(0).id();
            assertThat(out.toString().lines())
                    .containsExactlyInAnyOrder(
                            id + "  accepted   ***0100 -> ***0142, ***4432, 1 segment",
                            id + "  delivered  ***0142",
                            id + "  failed     ***4432, error 4432",
                            id + "  webhook    message-sending, attempt 1: 200, taken",
                            id + "  webhook    message-sending, attempt 1: 200, taken",
                            id + "  webhook    message-delivered, attempt 1: 200, taken",
                            id + "  webhook    message-failed, attempt 1: 200, taken",
                            inbound + "  received   ***0142 -> ***0100, 2 segments",
                            inbound + "  webhook    message-received, attempt 1: 200, taken");
        }
    }
}
