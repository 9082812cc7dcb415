/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.ui.kit.InBrowser;
import io.github.camelbandwidth.simulator.ui.kit.Tab;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InBrowser
class FaultsPageIT {
    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0), time);
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_fault_is_switched_on_and_off_with_the_keyboard(Tab tab) {
        tab.open(simulator, "#/faults");
        tab.tabTo("Queue full");
        tab.press(" ");
        tab.see("[role=status]", "On: Queue full");
        assertThat(client.send(textTo("+19195550142")).statusCode()).isEqualTo(429);
        tab.press(" ");
        tab.see("[role=status]", "Off: Queue full");
        assertThat(client.send(textTo("+19195550142")).statusCode()).isEqualTo(202);
    }

    @Test
    void every_switch_makes_a_rule_in_which_it_knows_itself_again(Tab tab) {
        tab.open(simulator, "#/faults");
        tab.until("document.querySelectorAll('[role=switch]').length > 0");
        int all = tab.value("document.querySelectorAll('[role=switch]').length").asInt();
        for (int i = 0; i < all; i++) {
            tab.click(tab.value("document.querySelectorAll('[role=switch]')[" + i + "].ariaLabel")
                    .asText());
            tab.until("document.querySelectorAll('[role=switch]')[" + i + "].ariaChecked === 'true'");
        }
        assertThat(new ControlClient(simulator).get("faults").path("rules")).hasSize(all);
        tab.click("Turn all off");
        tab.until("document.querySelectorAll('[role=switch][aria-checked=true]').length === 0");
        assertThat(new ControlClient(simulator).get("faults").path("rules")).isEmpty();
    }

    @Test
    void a_fault_may_be_for_one_number_and_for_once(Tab tab) {
        tab.open(simulator, "#/faults");
        tab.tabTo("Only messages to");
        tab.type("+19195550143");
        tab.tabTo("How often");
        tab.press("ArrowDown");
        tab.click("Server error");
        tab.see(".rules", "{\"to\":\"+19195550143\",\"nth\":1}");
        assertThat(client.send(textTo("+19195550142")).statusCode()).isEqualTo(202);
        assertThat(client.send(textTo("+19195550143")).statusCode()).isEqualTo(500);
        assertThat(client.send(textTo("+19195550143")).statusCode()).isEqualTo(202);
    }

    @Test
    void a_rule_in_force_tells_how_often_it_has_struck_and_can_be_taken_away(Tab tab) {
        new ControlClient(simulator)
                .call("PUT", "faults", "{'rules':[{'match':{'tag':'odd*'},'effect':{'errorCode':4720}}]}");
        client.send(textTo("+19195550142").replace("\"text\"", "\"tag\":\"odd one\",\"text\""));
        tab.open(simulator, "#/faults");
        tab.see(".rules", "{\"errorCode\":4720} when {\"tag\":\"odd*\"} · applied 1 time");
        tab.tabTo("Take rule 1 away");
        tab.press("Enter");
        tab.see("main", "None: everything goes as it should");
    }

    @Test
    void own_rules_are_written_as_json_and_what_is_wrong_with_them_is_told(Tab tab) {
        tab.problemsAreMeant();
        tab.open(simulator, "#/faults");
        tab.click("Write rules");
        tab.click("Rules as JSON");
        tab.value("document.querySelector('.own-rules textarea').select()");
        tab.type("{\"rules\": [{\"effect\": {\"errorCode\": \"x\"}}]}");
        tab.click("Apply");
        tab.see("[role=alert]", "rules[0]");
        tab.value("document.querySelector('.own-rules textarea').select()");
        tab.type("{\"rules\": [{\"effect\": {\"errorCode\": 4720}}]}");
        tab.click("Apply");
        tab.see(".rules", "4720");
    }
}
