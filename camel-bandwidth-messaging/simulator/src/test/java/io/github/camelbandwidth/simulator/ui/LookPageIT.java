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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class LookPageIT {
    private static final String GROUND = "getComputedStyle(document.body).backgroundColor";
    private static final String LIGHT = "rgb(244, 244, 242)";
    private static final String DARK = "rgb(18, 19, 21)";
    private static final String STICKS_OUT =
            "[...document.querySelectorAll('body *')].filter(one => one.checkVisibility()"
                    + " && one.getBoundingClientRect().right > innerWidth + 0.5).map(one => one.outerHTML)";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), time);

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void it_is_light_or_dark_as_the_system_has_it(Tab tab) {
        tab.open(simulator);
        tab.until(GROUND + " === '" + LIGHT + "'");
        tab.dark(true);
        tab.until(GROUND + " === '" + DARK + "'");
    }

    @Test
    void who_chooses_colours_gets_them_the_next_time_too(Tab tab) {
        tab.open(simulator);
        tab.tabTo("Dark colours");
        tab.press("Enter");
        tab.until(GROUND + " === '" + DARK + "'");
        tab.open(simulator);
        tab.until(GROUND + " === '" + DARK + "'");
        tab.click("Colours of the system");
        tab.until(GROUND + " === '" + LIGHT + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "phones", "webhooks", "faults", "clock"})
    void nothing_sticks_out_at_the_width_of_a_small_telephone(String view, Tab tab) {
        new ApiClient(simulator)
                .send(textTo("+19195550142").replace("\"text\"", "\"tag\":\"" + "x".repeat(200) + "\",\"text\""));
        time.advance(Duration.ZERO);
        tab.size(360, 640);
        tab.open(simulator, "#/" + view);
        tab.until("document.body.dataset.view === '" + view + "'");
        if (view.matches("messages|phones|webhooks")) {
            tab.see("tbody", "+19195550142");
            assertThat(tab.value(STICKS_OUT)).isEmpty();
            tab.click("webhooks".equals(view) ? "message-delivered" : "+19195550142");
            tab.see(".detail", "9195550142");
        }
        assertThat(tab.value(STICKS_OUT)).isEmpty();
    }

    @Test
    void what_has_the_focus_is_seen(Tab tab) {
        tab.open(simulator);
        for (int i = 0; i < 14; i++) {
            tab.press("Tab");
            assertThat(tab.value("(() => { const one = document.activeElement;"
                                    + " return ['', '::after'].some(part => getComputedStyle(one, part).outlineStyle !== 'none')"
                                    + " ? '' : one.outerHTML; })()")
                            .asText())
                    .isEmpty();
        }
    }

    @Test
    void every_field_and_button_has_a_name_and_every_view_one_main_heading(Tab tab) {
        tab.open(simulator);
        tab.until("document.querySelectorAll('h1').length === 1");
        assertThat(
                        tab.value(
                                "[...document.querySelectorAll('a, button, input, textarea, select')].filter(one =>"
                                        + " !(one.ariaLabel ?? (one.labels?.[0] ?? one).textContent).trim()).map(one => one.outerHTML)"))
                .isEmpty();
    }

    @Test
    void the_first_key_leads_past_the_navigation(Tab tab) {
        tab.open(simulator);
        tab.press("Tab");
        tab.press("Enter");
        tab.until("document.activeElement.id === 'main'");
    }
}
