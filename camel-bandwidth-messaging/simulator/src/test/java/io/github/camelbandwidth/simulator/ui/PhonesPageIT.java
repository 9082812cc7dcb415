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
class PhonesPageIT {
    private static final String TEXT = "A text nobody else may read";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), time);
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void a_handset_is_opened_read_and_answered_from_with_the_keyboard_alone(Tab tab) throws InterruptedException {
        client.send(textTo("+19195550142"));
        assertThat(receiver.take().body()).contains("message-delivered");
        tab.open(simulator);
        tab.tabTo("Phones");
        tab.press("Enter");
        tab.see("h1", "Phones");
        tab.tabTo("+19195550142");
        tab.press("Enter");
        tab.see(".bubble", TEXT);
        tab.tabTo("Answer from this phone");
        tab.type("See you at eight");
        tab.press("Enter");
        tab.see(".bubble.own", "See you at eight");
        assertThat(receiver.take().body())
                .contains("message-received", "See you at eight", "\"to\":[\"+19195550100\"]");
        tab.until("document.querySelector('.composer textarea').value === ''");
    }

    @Test
    void a_text_stays_text_whatever_it_holds(Tab tab) {
        String text = "<img src=x onerror=document.title='run'> <b>bold</b> & more";
        client.send(textTo("+19195550142").replace(TEXT, text));
        time.advance(Duration.ZERO);
        tab.open(simulator, "#/phones/+19195550142");
        tab.see(".bubble", text);
        assertThat(tab.value("document.querySelectorAll('main img, main b').length")
                        .asInt())
                .isZero();
        assertThat(tab.value("document.title").asText()).startsWith("Phones");
    }

    @Test
    void a_message_that_arrives_shows_up_while_one_looks(Tab tab) {
        tab.open(simulator, "#/phones/+19195550142");
        tab.see(".talk", "It shows nothing yet.");
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        tab.see(".bubble", TEXT);
    }

    @Test
    void a_phone_that_was_never_written_to_can_begin(Tab tab) throws InterruptedException {
        client.send(textTo("+19195550142"));
        receiver.take();
        tab.open(simulator, "#/phones");
        tab.tabTo("Filter phones");
        tab.type("+19195550199");
        tab.see("tbody", "not used yet");
        tab.click("+19195550199");
        tab.tabTo("To");
        tab.type("+19195550100");
        tab.tabTo("Answer from this phone");
        tab.type("Hello from nowhere");
        tab.click("Send");
        tab.see(".bubble.own", "Hello from nowhere");
        assertThat(receiver.take().body()).contains("+19195550199", "Hello from nowhere");
    }

    @Test
    void stop_is_sent_by_a_button_and_is_shown_until_start(Tab tab) {
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        tab.open(simulator, "#/phones/+19195550142");
        tab.click("STOP");
        tab.see(".detail", "Has stopped messages from +19195550100");
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        assertThat(simulator.messages().get(1).recipients().get(0).errorCode()).isEqualTo(4775);
        tab.click("START");
        tab.until("document.querySelector('.stopped') === null");
    }

    @Test
    void conversations_are_kept_apart(Tab tab) {
        client.send(textTo("+19195550142"));
        client.send(textTo("+19195550142", "+19195550143").replace(TEXT, "The picnic moves to Sunday"));
        time.advance(Duration.ZERO);
        tab.open(simulator, "#/phones/+19195550142");
        tab.see(".bubble", "The picnic moves to Sunday");
        tab.until("document.querySelectorAll('.bubble').length === 1");
        tab.tabTo("With");
        tab.press("ArrowDown");
        tab.see(".bubble", TEXT);
    }

    @Test
    void a_message_shows_the_text_that_its_handset_has(Tab tab) {
        client.send(textTo("+19195550142"));
        time.advance(Duration.ZERO);
        tab.open(simulator);
        tab.click("+19195550142");
        tab.see(".detail blockquote", TEXT);
    }
}
