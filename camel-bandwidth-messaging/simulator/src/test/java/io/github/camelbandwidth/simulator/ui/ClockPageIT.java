/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.ui.kit.InBrowser;
import io.github.camelbandwidth.simulator.ui.kit.Tab;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class ClockPageIT {
    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0), time);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "+1 min, 2026-02-01T15:01:00Z, 15:01:00",
        "+15 min, 2026-02-01T15:15:00Z, 15:15:00",
        "+1 h, 2026-02-01T16:00:00Z, 16:00:00",
        "+24 h, 2026-02-02T15:00:00Z, 15:00:00"
    })
    void a_button_advances_the_clock(String button, Instant then, String shown, Tab tab) {
        tab.open(simulator);
        tab.see(".clock", "15:00:00");
        tab.tabTo(button);
        tab.press("Enter");
        tab.see("[role=status]", "later: " + shown);
        assertThat(time.now()).isEqualTo(then);
        tab.see(".clock", shown);
    }

    @ParameterizedTest
    @CsvSource({
        "90 min, 2026-02-01T16:30:00Z",
        "2h30m, 2026-02-01T17:30:00Z",
        "3 days 1 s, 2026-02-04T15:00:01Z",
        "pt48h, 2026-02-03T15:00:00Z"
    })
    void any_other_span_can_be_written(String span, Instant then, Tab tab) {
        tab.open(simulator);
        tab.tabTo("Advance by");
        tab.type(span);
        tab.press("Enter");
        tab.see("[role=status]", "The clock is " + span + " later");
        assertThat(time.now()).isEqualTo(then);
    }

    @Test
    void what_is_no_span_is_refused_where_it_stands(Tab tab) {
        tab.open(simulator);
        tab.tabTo("Advance by");
        tab.type("soon");
        tab.press("Enter");
        tab.until("document.querySelector('.own-span input').validationMessage.includes('90 min')");
        assertThat(time.now()).isEqualTo("2026-02-01T15:00:00Z");
    }

    @Test
    void what_the_simulator_refuses_is_told_in_its_words_until_it_is_dismissed(Tab tab) {
        tab.problemsAreMeant();
        tab.open(simulator);
        tab.tabTo("Advance by");
        tab.type("PT1X");
        tab.press("Enter");
        tab.see("[role=alert]", "'advance' must be a duration");
        tab.tabTo("Dismiss");
        tab.press("Enter");
        tab.until("document.querySelector('[role=alert]').innerText === ''");
    }

    @Test
    void the_clock_has_a_view_of_its_own_on_a_telephone(Tab tab) {
        tab.size(360, 720);
        tab.open(simulator);
        tab.click("Clock");
        tab.click("+1 h");
        tab.see(".clock", "16:00:00");
    }
}
