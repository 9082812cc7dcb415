/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Expectation;
import io.github.camelbandwidth.simulator.domain.MessageMatch;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.fault.EventEffect.Duplicated;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookTurnsTest {
    private static final SimulatorSettings SETTINGS = SimulatorSettings.defaults()
            .withPort(0)
            .withWebhooks(WebhookSettings.defaults().withTimeout(Duration.ofHours(1)));

    @Test
    void an_application_that_never_answers_does_not_hold_up_another_one() throws InterruptedException {
        try (Receiver hung = Receiver.with((number, request) -> {});
                Receiver healthy = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(hung.url()))) {
            simulator.put(Application.of("healthy", ApiClient.ACCOUNT).withCallbackUrl(healthy.url()));
            ApiClient client = new ApiClient(simulator);
            IntStream.range(0, 40).forEach(i -> client.send(textTo("+19195550142")));
            client.send(textTo("+19195550143").replace(ApiClient.APPLICATION, "healthy"));
            assertThat(healthy.take().body()).contains("+19195550143");
        }
    }

    @Test
    void at_the_limit_of_events_under_way_nothing_is_duplicated_or_replayed() {
        String[] group =
                IntStream.range(0, 10).mapToObj("+1919555020%d"::formatted).toArray(String[]::new);
        try (Receiver receiver = Receiver.with((number, request) -> {
                    if (number == 1) {
                        request.response().end();
                    }
                });
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()))) {
            ApiClient client = new ApiClient(simulator);
            ControlClient control = new ControlClient(simulator);
            client.send(textTo("+19195550142"));
            simulator.awaitIdle(Duration.ofSeconds(30));
            simulator.faults(Faults.none().and(FaultMatch.any(), new Duplicated(100)));
            String last = "";
            for (int i = 0; i < 101; i++) {
                last = Golden.tree(client.send(textTo(group)).body()).path("id").asText();
            }
            simulator.await(
                    Expectation.of(MessageMatch.any().withId(last)).withStatus(Status.DELIVERED),
                    Duration.ofMinutes(5));
            assertThat(control.get("health").path("eventsUnderWay").asInt()).isEqualTo(100_010);
            String attempt = simulator.attempts().get(0).id();
            assertThatThrownBy(() -> simulator.replay(attempt))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("100010 events are under way");
            HttpResponse<String> refused = control.post("webhooks/" + attempt + "/replay", "");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Golden.tree(refused.body()).path("type").asText()).isEqualTo("too-many");
        }
    }
}
