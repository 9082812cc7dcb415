/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.testkit.Golden;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route reads of an event without looking into it. */
class EventHeadersTest extends WebhookFixture {
    private static final String EVENT = "CamelBandwidthMessagingEvent";

    private Map<String, Object> headers(String webhook) throws Exception {
        assertThat(app.post(webhook).statusCode()).isEqualTo(200);
        return onlyExchange().getMessage().getHeaders();
    }

    @ParameterizedTest
    @CsvSource({
        "message-delivered, delivered, carrier",
        "message-delivered-mms, unknown, mms-centre",
        "message-delivered-rbm, delivered, handset",
        "message-failed, failed, unknown",
        "message-read, delivered, handset"
    })
    void a_final_event_tells_whether_the_message_arrived(String golden, String outcome, String deliveredTo)
            throws Exception {
        assertThat(headers(Golden.read("events/" + golden + ".json")))
                .containsEntry(EVENT + "Outcome", outcome)
                .containsEntry(EVENT + "DeliveredTo", deliveredTo);
    }

    @Test
    void no_receipt_is_not_no_delivery() throws Exception {
        assertThat(headers(Events.failed("1", "+19195550142", 9902))).containsEntry(EVENT + "Outcome", "unknown");
    }

    @Test
    void an_account_with_receipts_knows_more_of_an_mms() throws Exception {
        try (WebhookApp other = start(WebhookApp.OPTIONS + "&mmsReceipts=true")) {
            other.post(Golden.read("events/message-delivered-mms.json"));

            MockEndpoint mock = other.mock("mock:events");
            assertThat(mock.getReceivedExchanges().get(0).getMessage().getHeaders())
                    .containsEntry(EVENT + "Outcome", "delivered")
                    .containsEntry(EVENT + "DeliveredTo", "carrier");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"message-sending", "message-sent", "message-received", "type-not-known-yet"})
    void an_event_that_ends_nothing_tells_no_outcome(String golden) throws Exception {
        assertThat(headers(Golden.read("events/" + golden + ".json")))
                .doesNotContainKeys(EVENT + "Outcome", EVENT + "DeliveredTo");
    }

    @Test
    void carrier_priority_channel_media_and_recipients_are_there() throws Exception {
        assertThat(headers(Golden.read("events/message-delivered-mms-channel.json")
                        .replace("\"errorCode\"", "\"unused\"")
                        .replace("\"description\"", "\"carrierName\": \"Example Mobile\", \"description\"")))
                .containsEntry(EVENT + "CarrierName", "Example Mobile")
                .containsEntry(EVENT + "Priority", "high")
                .containsEntry(EVENT + "Channel", "MMS")
                .containsEntry(EVENT + "Media", List.of("https://media.example.com/table.png"))
                .containsEntry(EVENT + "Recipients", List.of("+15555540001"));
    }

    @Test
    void a_choice_is_there() throws Exception {
        assertThat(headers(Golden.read("events/suggestion-response.json")))
                .containsEntry(EVENT + "Suggestion", "Yes, please")
                .containsEntry(EVENT + "PostbackData", "eWVz")
                .containsEntry(EVENT + "PairedMessageId", "1770000000000qrstuvwxyzabcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requested-location-response", "request-location-response"})
    void a_place_is_there_under_both_names_of_its_event(String golden) throws Exception {
        assertThat(headers(Golden.read("events/" + golden + ".json")))
                .containsEntry(EVENT + "Latitude", "35.7721")
                .containsEntry(EVENT + "Longitude", "-78.6386");
    }

    @Test
    void the_text_of_a_person_is_in_no_header() throws Exception {
        assertThat(headers(Golden.read("events/message-received.json")).values())
                .noneMatch(value -> value.toString().contains("See you there"));
    }

    @Test
    void a_word_that_asks_for_something_is_marked() throws Exception {
        assertThat(headers(Golden.read("events/message-received.json").replace("See you there", "Stop!")))
                .containsEntry(EVENT + "Keyword", "STOP");
    }

    @Test
    void a_text_is_not_marked() throws Exception {
        assertThat(headers(Golden.read("events/message-received.json"))).doesNotContainKey(EVENT + "Keyword");
    }

    @Test
    void an_event_that_is_filtered_out_is_acknowledged_and_runs_no_route() throws Exception {
        try (WebhookApp other = start(WebhookApp.OPTIONS + "&eventDirection=out")) {
            assertThat(other.post(Golden.read("events/message-received.json")).statusCode())
                    .isEqualTo(200);

            assertThat(other.mock("mock:events").getReceivedExchanges()).isEmpty();
        }
    }
}
