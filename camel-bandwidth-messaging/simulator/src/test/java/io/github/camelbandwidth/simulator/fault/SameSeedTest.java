/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.fault.EventEffect.Delayed;
import io.github.camelbandwidth.simulator.fault.EventEffect.Dropped;
import io.github.camelbandwidth.simulator.fault.EventEffect.Duplicated;
import io.github.camelbandwidth.simulator.fault.FateEffect.Fails;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Status;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameSeedTest {
    private static final FaultMatch SOME = FaultMatch.any().probability(0.3);
    private static final Faults FAULTS = Faults.none()
            .and(SOME, new Status(503))
            .and(SOME, new Fails(4432))
            .and(SOME, new Fails(4770, Duration.ofSeconds(3)))
            .and(SOME, new Dropped())
            .and(SOME, new Duplicated())
            .and(SOME, new Delayed(Duration.ofMinutes(1)));

    @Test
    void the_same_seed_and_the_same_requests_give_the_same_run_and_another_seed_another_one() {
        List<String> run = run(7);
        assertThat(run(7)).isEqualTo(run);
        assertThat(run(8)).isNotEqualTo(run);
        assertThat(run).anyMatch(line -> line.startsWith("503")).anyMatch(line -> line.contains("message-failed 4770"));
    }

    private static List<String> run(long seed) {
        HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
        List<String> run = new ArrayList<>();
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(
                        SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), time)) {
            simulator.faults(FAULTS.withSeed(seed));
            for (int i = 0; i < 40; i++) {
                String number = "+191955501" + (10 + i);
                run.add(new ApiClient(simulator)
                                .sendDespiteFaults(textTo(number))
                                .statusCode() + " " + number);
                time.advance(Duration.ofSeconds(5));
            }
            time.advance(Duration.ofHours(1));
            simulator.messages().forEach(message -> run.add(message.recipients().toString()));
            receiver.all().forEach(received -> run.add(line(received)));
            simulator.faultCounts().forEach(count -> run.add(count.matched() + " " + count.applied()));
        }
        return run;
    }

    private static String line(Receiver.Received received) {
        var event = Golden.tree(received.body()).path(0);
        return event.path("type").asText() + " " + event.path("errorCode").asText() + " "
                + event.path("to").asText() + " " + event.path("time").asText();
    }
}
