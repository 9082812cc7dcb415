/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.Golden;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the table. */
class DeliveryTableTest {
    private static final String DELIVERED = Golden.read("events/message-delivered.json");
    private static final String MMS = Golden.read("events/message-delivered-mms.json");
    private static final String MMS_CHANNEL = Golden.read("events/message-delivered-mms-channel.json");
    private static final String FAILED = Golden.read("events/message-failed.json");

    private static Optional<Delivery> decide(String body, boolean mmsReceipts) throws Exception {
        return DeliveryTable.decide(EventReader.read(body).get(0), mmsReceipts);
    }

    private static void assertThatBoth(String body, DeliveryStatus status, DeliveredTo to) throws Exception {
        assertThat(decide(body, false)).contains(new Delivery(status, to, null));
        assertThat(decide(body, true)).contains(new Delivery(status, to, null));
    }

    @ParameterizedTest
    @CsvSource({
        "+19195550100, CARRIER",
        "+18005550100, HANDSET",
        "+18335550100, HANDSET",
        "+18885550100, HANDSET",
        "+18215550100, CARRIER",
        "+180055501001, CARRIER",
        "12345, CARRIER",
        "Cafe, CARRIER"
    })
    void a_text_that_is_delivered_came_to_the_carrier_and_from_a_toll_free_number_to_the_handset(
            String from, DeliveredTo to) throws Exception {
        String body = DELIVERED.replace("\"from\": \"+19195550100\"", "\"from\": \"" + from + "\"");

        assertThatBoth(body, DeliveryStatus.DELIVERED, to);
    }

    @Test
    void a_text_whose_sender_the_event_does_not_say_came_to_the_carrier() throws Exception {
        assertThatBoth(DELIVERED.replace("\"from\":", "\"of\":"), DeliveryStatus.DELIVERED, DeliveredTo.CARRIER);
    }

    @Test
    void a_picture_that_is_delivered_without_receipts_came_to_the_mms_centre_and_nobody_knows_more() throws Exception {
        Delivery centre = new Delivery(DeliveryStatus.UNKNOWN, DeliveredTo.MMS_CENTRE, null);

        assertThat(decide(MMS, false)).contains(centre);
        assertThat(decide(MMS_CHANNEL, false)).contains(centre);
    }

    @Test
    void a_group_message_without_media_is_a_picture_message_too() throws Exception {
        String group = MMS.replaceFirst("\"media\": \\[.*]", "\"media\": []");

        assertThat(decide(group, false)).contains(new Delivery(DeliveryStatus.UNKNOWN, DeliveredTo.MMS_CENTRE, null));
    }

    @ParameterizedTest
    @CsvSource({"+19195550100, CARRIER", "+18665550100, HANDSET"})
    void a_picture_that_is_delivered_with_receipts_came_as_far_as_a_text(String from, DeliveredTo to) throws Exception {
        Delivery delivered = new Delivery(DeliveryStatus.DELIVERED, to, null);
        String sender = "\"from\": \"" + from + "\"";

        assertThat(decide(MMS.replace("\"from\": \"+19195550100\"", sender), true))
                .contains(delivered);
        assertThat(decide(MMS_CHANNEL.replace("\"from\": \"+19195550100\"", sender), true))
                .contains(delivered);
    }

    @Test
    void a_rich_message_that_is_delivered_came_to_the_handset_also_with_media() throws Exception {
        String rich = Golden.read("events/message-delivered-rbm.json");

        assertThatBoth(rich, DeliveryStatus.DELIVERED, DeliveredTo.HANDSET);
        assertThatBoth(
                rich.replace("\"text\": \"\"", "\"media\": [\"https://media.example.com/menu.png\"]"),
                DeliveryStatus.DELIVERED,
                DeliveredTo.HANDSET);
    }

    @Test
    void a_rich_message_that_fell_back_to_a_text_is_a_text() throws Exception {
        String text = Golden.read("events/message-delivered-rbm.json").replace("\"RBM\"", "\"sms\"");

        assertThatBoth(text, DeliveryStatus.DELIVERED, DeliveredTo.CARRIER);
    }

    @Test
    void of_a_channel_nobody_knows_yet_it_is_not_known_how_far_it_goes() throws Exception {
        String rich = Golden.read("events/message-delivered-rbm.json").replace("\"RBM\"", "\"PIGEON\"");

        assertThatBoth(rich, DeliveryStatus.DELIVERED, DeliveredTo.UNKNOWN);
    }

    @Test
    void who_has_read_it_has_it() throws Exception {
        assertThatBoth(Golden.read("events/message-read.json"), DeliveryStatus.DELIVERED, DeliveredTo.HANDSET);
    }

    @ParameterizedTest
    @ValueSource(ints = {4432, 4775, 5630, 9999, 4794})
    void what_failed_failed_with_its_code(int code) throws Exception {
        String body = FAILED.replace("4432,", code + ",");

        assertThat(decide(body, false)).contains(new Delivery(DeliveryStatus.FAILED, DeliveredTo.UNKNOWN, code));
        assertThat(decide(body, true)).contains(new Delivery(DeliveryStatus.FAILED, DeliveredTo.UNKNOWN, code));
    }

    @Test
    void a_failure_without_a_code_is_one() throws Exception {
        assertThatBoth(FAILED.replace("\"errorCode\"", "\"code\""), DeliveryStatus.FAILED, DeliveredTo.UNKNOWN);
    }

    @Test
    void no_receipt_is_no_failure() throws Exception {
        Delivery unknown = new Delivery(DeliveryStatus.UNKNOWN, DeliveredTo.UNKNOWN, 9902);

        assertThat(decide(FAILED.replace("4432,", "9902,"), false)).contains(unknown);
        assertThat(decide(FAILED.replace("4432,", "9902,"), true)).contains(unknown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message-sending",
                "message-sent",
                "message-received",
                "message-received-group",
                "suggestion-response",
                "requested-location-response",
                "type-not-known-yet"
            })
    void other_events_say_nothing_of_it(String event) throws Exception {
        assertThat(decide(Golden.read("events/" + event + ".json"), true)).isEmpty();
    }

    @Test
    void the_words_are_those_of_the_documentation() {
        assertThat(DeliveryStatus.values())
                .extracting(DeliveryStatus::toString)
                .containsExactly("delivered", "failed", "unknown");
        assertThat(DeliveredTo.values())
                .extracting(DeliveredTo::toString)
                .containsExactly("unknown", "mms-centre", "carrier", "handset");
    }
}
