/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.ui.kit.InBrowser;
import io.github.camelbandwidth.simulator.ui.kit.Tab;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InBrowser
class MessagesPageIT {
    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0).withLatency(Duration.ofSeconds(1)), time);
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_message_shows_up_live_and_ends_delivered(Tab tab) {
        tab.open(simulator);
        tab.see("main", "No messages yet");
        client.send(textTo("+19195550142"));
        tab.see("tbody", "queued");
        time.advance(Duration.ofSeconds(3));
        tab.see("tbody", "delivered");
    }

    @Test
    void a_message_is_opened_with_the_keyboard_and_tells_its_life(Tab tab) {
        client.send(textTo("+19195550142"));
        client.send(textTo("+15555554432"));
        time.advance(Duration.ofSeconds(3));
        tab.open(simulator);
        tab.tabTo("+15555554432");
        tab.press("ArrowDown");
        tab.press("Enter");
        tab.see(".detail h2", "+19195550142");
        tab.see(".detail .life", "delivered");
    }

    @Test
    void a_group_message_tells_how_it_stands_with_everyone(Tab tab) {
        client.send(textTo("+19195550142", "+19195550143"));
        time.advance(Duration.ofSeconds(3));
        tab.open(simulator);
        tab.see("tbody", "+1");
        tab.click("+19195550142 +1");
        tab.until("document.querySelectorAll('.detail .life').length === 2");
    }

    @Test
    void a_filter_leaves_what_matches(Tab tab) {
        client.send(textTo("+19195550142"));
        client.send(textTo("+19195550143"));
        tab.open(simulator);
        tab.until("document.querySelectorAll('tbody tr').length === 2");
        tab.tabTo("Filter messages");
        tab.type("to:+19195550143");
        tab.until("document.querySelectorAll('tbody tr').length === 1");
        tab.see("tbody", "+19195550143");
    }

    @Test
    void a_tag_stays_text_whatever_it_holds(Tab tab) {
        String tag = "<img src=x onerror=document.title='run'>";
        client.send(textTo("+19195550142").replace("\"text\"", "\"tag\":\"" + tag + "\",\"text\""));
        tab.open(simulator);
        tab.see("tbody", tag);
        assertThat(tab.value("document.querySelectorAll('main img').length").asInt())
                .isZero();
    }

    @Test
    void starting_over_is_asked_about_and_forgets_the_messages(Tab tab) {
        client.send(textTo("+19195550142"));
        tab.open(simulator);
        tab.see("tbody", "+19195550142");
        tab.tabTo("Start over…");
        tab.press("Enter");
        tab.tabTo("Start over");
        tab.press("Enter");
        tab.see("main", "No messages yet");
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void only_the_latest_of_many_messages_are_asked_for(Tab tab) {
        for (int i = 0; i < 310; i++) {
            client.send(textTo("+19195550142"));
        }
        tab.open(simulator);
        tab.see("main .told", "300 messages of 310");
        tab.until("document.querySelectorAll('tbody tr').length === 300");
    }

    @Test
    void a_simulator_that_has_gone_is_told_of(Tab tab) {
        tab.problemsAreMeant();
        tab.open(simulator);
        simulator.close();
        tab.see(".link", "Connecting…");
    }
}
