/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.testkit.Golden;
import java.util.Map;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Camel's developer console shows. */
class DevConsoleTest {
    private final SendRig rig = SendRig.start();
    private final DevConsole console =
            PluginHelper.getDevConsoleResolver(rig.context).resolveDevConsole("bandwidth-messaging");

    @AfterEach
    void stop() {
        rig.close();
    }

    private JsonNode json() {
        return SendRig.json(((JsonObject) console.call(MediaType.JSON)).toJson());
    }

    @Test
    void before_anything_was_sent_it_shows_nothing() {
        assertThat(json()).isEmpty();
        assertThat(console.call(MediaType.TEXT)).isEqualTo("");
    }

    @Test
    void it_shows_sends_by_how_they_ended() {
        rig.send("Lunch at noon?", Map.of());
        rig.send("x".repeat(161), Map.of());

        JsonNode account = json().path("accounts").path(0);
        assertThat(account.path("account").asText()).isEqualTo("9900000");
        assertThat(account.path("resource").asText()).isEqualTo("messages");
        assertThat(account.path("active").asInt()).isZero();
        assertThat(account.path("sends").path("accepted").asInt()).isEqualTo(2);
        assertThat(account.path("requests").asInt()).isEqualTo(2);
        assertThat(account.path("segments").asInt()).isEqualTo(2);
        assertThat(account.path("segmentsExpected").asInt()).isEqualTo(3);
        assertThat(account.path("segmentsMiscounted").asInt()).isEqualTo(1);
    }

    @Test
    void it_shows_the_last_sends_the_newest_first_and_of_people_four_digits() {
        rig.component.getRetryConfiguration().setMaxTries(1);
        rig.send("planted text", Map.of("CamelBandwidthMessagingTag", "planted-tag"));
        // Not by closing a connection that is there: a client that has not seen it yet would use it once more.
        rig.sendTo(
                "bandwidth-messaging:messages?to=" + SendRig.TO + "&baseUrl=http://localhost:" + TestServer.freePort(),
                "planted text",
                Map.of());

        JsonNode last = json().path("lastSends");
        assertThat(last).hasSize(2);
        assertThat(last.path(0).path("outcome").asText()).isEqualTo("not-sent");
        assertThat(last.path(0).path("sent").asText()).isEqualTo("no");
        assertThat(last.path(0).has("messageId")).isFalse();
        assertThat(last.path(1).path("messageId").asText())
                .isEqualTo(SendRig.json(Golden.read("send/accepted-full.json"))
                        .path("id")
                        .asText());
        assertThat(last.path(1).path("to").path(0).asText()).isEqualTo("***0142");
        assertThat(last.path(1).path("from").asText()).isEqualTo("***0100");
        assertThat(json() + "" + console.call(MediaType.TEXT))
                .doesNotContain("planted")
                .doesNotContain("9195550");
    }

    @Test
    void it_shows_the_waiting_lines() {
        rig.sendTo("bandwidth-messaging:messages?to=%2B19195550101&segmentsPerSecond=14", "Hi", Map.of());

        JsonNode line = json().path("waitingLines").path(0);
        assertThat(line.path("account").asText()).isEqualTo("9900000");
        assertThat(line.path("waiting").asInt()).isZero();
        assertThat(line.path("passed").asInt()).isEqualTo(1);
        assertThat(line.path("most").asInt()).isPositive();
    }

    @Test
    void it_keeps_twenty_sends() {
        for (int i = 0; i < 21; i++) {
            rig.send("Lunch at noon?", Map.of());
        }

        assertThat(json().path("lastSends")).hasSize(20);
    }

    @Test
    void a_person_reads_the_same_as_text() {
        rig.send("Lunch at noon?", Map.of());

        assertThat(console.call(MediaType.TEXT).toString())
                .contains("account=9900000 resource=messages active=0 sends=(accepted=1) requests=1")
                .contains("outcome=accepted sent=yes status=202")
                .contains("deliveries: none")
                .contains("events: (received=0 filtered=0 duplicates=0 done=0 failed=0)");
    }
}
