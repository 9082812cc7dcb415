/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.component.observe.ObservationsOfContext;
import io.github.camelbandwidth.component.observe.ReceiveFigures;
import io.github.camelbandwidth.testkit.Golden;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What Camel's developer console shows of events. */
class EventsConsoleTest extends WebhookFixture {

    private DevConsole console() {
        return console(app);
    }

    private static DevConsole console(WebhookApp of) {
        return PluginHelper.getDevConsoleResolver(of.context()).resolveDevConsole("bandwidth-messaging");
    }

    private JsonNode json() {
        return SendRig.json(((JsonObject) console().call(MediaType.JSON)).toJson());
    }

    @Test
    void it_shows_where_events_come_in_and_how_many_are_at_work() {
        JsonNode receiver = json().path("receivers").path(0);

        assertThat(receiver.path("path").asText()).isEqualTo("/events");
        assertThat(receiver.path("served").asBoolean()).isTrue();
        assertThat(receiver.path("active").asInt()).isZero();
        assertThat(receiver.path("most").asInt()).isEqualTo(12);
        assertThat(receiver.path("ledger").asText()).isEqualTo("MemoryLedger");
        assertThat(json().path("ledgers").path(0).path("takeovers").asInt(-1)).isZero();
        assertThat(json().path("ledgers").path(0).path("refused").asInt(-1)).isZero();
    }

    @Test
    void it_shows_the_last_events_the_newest_first_and_what_became_of_them() throws Exception {
        app.post(DELIVERED);
        app.post(DELIVERED);
        events.whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("this step fails");
        });
        app.post(FAILED);

        JsonNode last = json().path("lastEvents");
        assertThat(last)
                .extracting(event -> event.path("outcome").asText())
                .containsExactly("failed", "duplicate", "done");
        assertThat(last)
                .extracting(event -> event.path("type").asText())
                .containsExactly("message-failed", "message-delivered", "message-delivered");
        assertThat(last.path(2).path("messageId").asText())
                .isEqualTo(SendRig.json(DELIVERED)
                        .path(0)
                        .path("message")
                        .path("id")
                        .asText());
        assertThat(last.path(2).has("took")).isTrue();
        assertThat(last.path(1).has("took")).isFalse();
        assertThat(json().path("lastEventAt").asLong()).isPositive();
    }

    @Test
    void it_counts_events_and_answers() throws Exception {
        app.post(DELIVERED);
        app.post(DELIVERED);
        app.send(app.call(DELIVERED));
        app.post("no JSON");

        JsonNode counts = json().path("events");
        assertThat(counts.path("received").asInt()).isEqualTo(2);
        assertThat(counts.path("done").asInt()).isEqualTo(1);
        assertThat(counts.path("duplicates").asInt()).isEqualTo(1);
        assertThat(json().path("answers").toString()).isEqualTo("{\"ok\":2,\"unauthorized\":1,\"malformed\":1}");
    }

    @Test
    void it_counts_an_event_that_no_route_wants_apart_from_those_that_ran() throws Exception {
        try (WebhookApp choosy = start("eventTypes=message-failed&" + WebhookApp.OPTIONS)) {
            assertThat(choosy.post(DELIVERED).statusCode()).isEqualTo(200);
            assertThat(choosy.post(FAILED).statusCode()).isEqualTo(200);

            ReceiveFigures.Counts counts = ObservationsOfContext.find(choosy.context())
                    .orElseThrow()
                    .receiveFigures()
                    .counts();
            assertThat(counts.received()).isEqualTo(2);
            assertThat(counts.filtered()).isEqualTo(1);
            assertThat(counts.succeeded()).isEqualTo(1);
            assertThat(choosy.mock("mock:events").getReceivedCounter()).isEqualTo(1);
            assertThat(console(choosy).call(MediaType.TEXT).toString())
                    .contains("events: (received=2 filtered=1 duplicates=0 done=1 failed=0)");
        }
    }

    @Test
    void it_shows_how_many_keys_a_ledger_in_memory_holds() throws Exception {
        assertThat(json().path("ledgers").path(0).path("keys").asInt(-1)).isZero();

        app.post(DELIVERED);

        assertThat(json().path("ledgers").path(0).path("keys").asInt()).isPositive();
    }

    @Test
    void it_keeps_twenty_events() throws Exception {
        for (int i = 0; i < 21; i++) {
            app.post("[{\"type\": \"message-sent\", \"message\": {\"id\": \"" + i + "\"}}]");
        }

        assertThat(json().path("lastEvents")).hasSize(20);
        assertThat(json().path("lastEvents").path(0).path("messageId").asText()).isEqualTo("20");
    }

    @Test
    void what_a_caller_makes_up_is_cut() throws Exception {
        String endless = "x".repeat(100_000);
        app.post("[{\"type\": \"" + endless + "\", \"to\": \"" + endless + "\", \"message\": {\"id\": \"" + endless
                + "\"}}]");

        assertThat(json().path("lastEvents").toString().length()).isLessThan(400);
    }

    @Test
    void neither_texts_nor_numbers_are_shown() throws Exception {
        app.post(Golden.read("events/message-received.json")
                .replaceAll("\"text\": *\"[^\"]*\"", "\"text\": \"planted text\""));

        assertThat(json() + "" + console().call(MediaType.TEXT))
                .contains("message-received")
                .doesNotContain("planted")
                .doesNotContain("9195550");
    }

    @Test
    void a_person_reads_the_same_as_text() throws Exception {
        app.post(DELIVERED);

        assertThat(console().call(MediaType.TEXT).toString())
                .contains("events: (received=1 filtered=0 duplicates=0 done=1 failed=0)")
                .contains("answers: (ok=1)")
                .contains("path=/events served=true active=0 most=12 ledger=MemoryLedger")
                .contains("type=message-delivered outcome=done");
    }
}
