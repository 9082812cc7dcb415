/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.kit.SimulatorProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the start of the jar to its first answer: a figure for the log, not a limit. Profile {@code load}. */
@Timeout(600)
class StartLoadIT {
    private static final Logger LOG = LoggerFactory.getLogger(StartLoadIT.class);
    private static final int STARTS = 5;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void the_jar_answers_and_the_log_tells_how_soon() throws Exception {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < STARTS; i++) {
            long start = System.nanoTime();
            try (SimulatorProcess process = SimulatorProcess.start("--port", "0")) {
                URI health = URI.create(process.baseUrl()).resolve("/simulator/health");
                assertThat(http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
                best = Math.min(best, System.nanoTime() - start);
            }
        }
        LOG.info("{} ms from start to first answer, the best of {}", TimeUnit.NANOSECONDS.toMillis(best), STARTS);
    }
}
