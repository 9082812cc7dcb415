/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.ui.kit.InBrowser;
import io.github.camelbandwidth.simulator.ui.kit.Tab;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures in the documents: {@code mvn verify -Pbrowser -Dupdate.screenshots=true}. */
@InBrowser
@EnabledIfSystemProperty(named = "update.screenshots", matches = "true")
class ScreenshotsPageIT {
    private static final Path FOLDER = Path.of("..", "..", "docs", "images");
    private static final Instant REAL = Instant.parse("2026-02-01T09:12:00Z");

    private final HandMovedTime time = SimulatorTime.handMoved(REAL);
    private final Receiver receiver = Receiver.answering(200, 200, 503, 200);
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults()
                    .withPort(0)
                    .withLatency(Duration.ofSeconds(1))
                    .withCallbackUrl(receiver.url()),
            time);

    @BeforeEach
    void a_day_of_a_restaurant() {
        send("booking-1041", "Your table for two is booked: Sunday at 19:30.", "+19195550142");
        time.advance(Duration.ofMinutes(7));
        send("booking-1042", "Your table for six is booked: Monday at 20:00.", "+19195550143");
        send("reminder", "We look forward to seeing you tonight.", "+15555554720");
        time.advance(Duration.ofMinutes(31));
        send("booking-1043", "Your table for four is booked: Tuesday at 19:00.", "+19195550177");
        time.advance(Duration.ofHours(24));
        send("reminder", "We look forward to seeing you tonight at 19:30. Will you come?", "+19195550142");
        time.advance(Duration.ofMinutes(3));
        String answer = "{'from':'+19195550142','to':['+19195550100'],'text':'We will! Is there a high chair?'}";
        assertThat(new ControlClient(simulator).post("inbound", answer).statusCode())
                .isEqualTo(202);
        time.advance(Duration.ofMinutes(2));
        send("booking-1041", "There is, it will stand ready.", "+19195550142");
        time.advance(Duration.ofMinutes(1));
        send("kitchen", "Fish is out. Offer the risotto.", "+19195550110", "+19195550111", "+15555554775");
        time.advance(Duration.ofSeconds(5));
        send("booking-1044", "Your table for three is booked: Friday at 18:00.", "+19195550188");
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({
        "messages, ' +2', light",
        "messages, ' +2', dark",
        "phones, '', light",
        "phones, '', dark",
        "webhooks, '', light",
        "faults, '', light"
    })
    void a_view_as_it_looks(String view, String more, String colours, Tab tab) {
        tab.now(REAL);
        tab.dark(colours.equals("dark"));
        tab.size(1280, 760);
        tab.open(simulator, "#/" + view);
        switch (view) {
            case "messages" -> tab.click("+19195550110" + more);
            case "phones" -> tab.click("+19195550142");
            case "webhooks" -> tab.click("message-received");
            default -> tab.click("Answer lost");
        }
        tab.see(view.equals("faults") ? ".rules" : ".detail", view.equals("faults") ? "lost" : "9195550");
        tab.untilQuiet();
        tab.screenshot(FOLDER.resolve(view + "-" + colours + ".png"));
    }

    private void send(String tag, String text, String... numbers) {
        String body = textTo(numbers)
                .replace("A text nobody else may read", text)
                .replace("\"text\"", "\"tag\":\"" + tag + "\",\"text\"");
        assertThat(new ApiClient(simulator).send(body).statusCode()).isEqualTo(202);
    }
}
