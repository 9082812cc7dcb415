/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.ui.kit.InBrowser;
import io.github.camelbandwidth.simulator.ui.kit.Tab;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InBrowser
class WebhooksPageIT {
    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.answering(503, 200);
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), time);

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void an_attempt_shows_its_answer_and_is_followed_by_the_next_one(Tab tab) {
        new ApiClient(simulator).send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        tab.open(simulator);
        tab.click("Webhooks");
        tab.see("tbody", "will retry 503");
        time.advance(Duration.ofMinutes(1));
        tab.see("tbody", "acknowledged 200");
    }

    @Test
    void an_attempt_is_replayed_with_the_keyboard(Tab tab) throws InterruptedException {
        new ApiClient(simulator).send(textTo("+19195550142"));
        time.advance(Duration.ofMinutes(1));
        String first = receiver.take().body();
        receiver.take();
        tab.open(simulator);
        tab.tabTo("Webhooks");
        tab.press("Enter");
        tab.tabTo("message-delivered");
        tab.press("Enter");
        tab.see(".detail", "HTTP 200");
        tab.tabTo("Send again");
        tab.press("Enter");
        tab.see("[role=status]", "Sent again: message-delivered");
        assertThat(receiver.take().body()).isEqualTo(first);
        tab.until("document.querySelectorAll('tbody tr').length === 3");
    }

    @Test
    void a_message_leads_to_its_attempts_and_back(Tab tab) {
        new ApiClient(simulator).send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        tab.open(simulator);
        tab.click("+19195550142");
        tab.click("message-delivered");
        tab.see(".detail .json", "\"type\": \"message-delivered\"");
        tab.click(simulator.messages().get(0).id());
        tab.see(".detail h2", "+19195550142");
    }
}
