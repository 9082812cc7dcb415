/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import static io.github.camelbandwidth.simulator.kit.ApiClient.APPLICATION;
import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.fault.FaultCount;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import io.github.camelbandwidth.simulator.fault.HttpEffect.AnswerLost;
import io.github.camelbandwidth.simulator.fault.HttpEffect.EventFirst;
import io.github.camelbandwidth.simulator.fault.HttpEffect.HalfAnswer;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a send that is taken is answered is no matter of one that is refused. */
class RefusedSendsTest {
    private static final String MULTI_CHANNEL = "/messages/multiChannel";
    private static final String FILLING = "{\"to\":\"+19195550142\",\"channelList\":[{\"channel\":\"SMS\",\"from\":"
            + "\"+19195550100\",\"applicationId\":\"" + APPLICATION + "\",\"content\":{\"text\":\"Soup is ready\"}}]}";

    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withPort(0).withRates(new Rates(1, null, 1)),
            SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z")));
    private final ApiClient api = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<HttpEffect> effects() {
        return Stream.of(new AnswerLost(), new HalfAnswer(), new EventFirst());
    }

    @ParameterizedTest
    @MethodSource("effects")
    void a_send_that_is_refused_is_answered_as_it_should_be_and_does_not_count_as_struck(HttpEffect effect) {
        fill();
        simulator.faults(Faults.none().and(FaultMatch.any(), effect));
        for (String path : new String[] {"/messages", MULTI_CHANNEL}) {
            assertThat(status(api.request(account(path)), "{}")).isEqualTo(400);
            assertThat(status(api.anonymous(account(path)), "{}")).isEqualTo(401);
        }
        assertThat(status(api.request(account("/messages")), textTo("+19195550142")))
                .isEqualTo(429);
        assertThat(status(api.request(account(MULTI_CHANNEL)), FILLING)).isEqualTo(429);
        assertThat(simulator.faultCounts()).extracting(FaultCount::applied).containsExactly(0L);
    }

    @Test
    void a_rule_for_a_tag_of_many_stars_does_not_stop_the_simulator() {
        simulator.faults(Faults.none().and(FaultMatch.any().tag("*a".repeat(20) + "*b"), new AnswerLost()));
        String tagged = textTo("+19195550142").replace("{\"app", "{\"tag\":\"" + "a".repeat(1024) + "\",\"app");
        assertThat(status(api.request(account("/messages")), tagged)).isEqualTo(202);
    }

    private void fill() {
        while (status(api.request(account("/messages")), textTo("+19195550142")) == 202) {
            // One more.
        }
    }

    private int status(HttpRequest.Builder request, String body) {
        return api.exchange(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static String account(String path) {
        return "/users/" + ApiClient.ACCOUNT + path;
    }
}
