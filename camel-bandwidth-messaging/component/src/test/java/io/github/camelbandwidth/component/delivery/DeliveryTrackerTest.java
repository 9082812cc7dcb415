/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.DeliveredTo;
import io.github.camelbandwidth.client.event.Delivery;
import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.component.api.DeliveryOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryTrackerTest {
    private static final String ADA = "+19195550142";
    private static final String BOB = "+19195550143";
    private static final String EVE = "+19195550144";
    private static final Delivery CARRIER = new Delivery(DeliveryStatus.DELIVERED, DeliveredTo.CARRIER, null);
    private static final Delivery BLOCKED = new Delivery(DeliveryStatus.FAILED, DeliveredTo.UNKNOWN, 4432);

    private static DeliveryTracker tracker(String... recipients) {
        return new DeliveryTracker(List.of(recipients), true);
    }

    private static void tell(DeliveryTracker tracker, String... webhooks) {
        for (String webhook : webhooks) {
            tracker.accept(Events.read(webhook));
        }
    }

    private static String inGroup(String to) {
        return Events.event("message-delivered-mms", "one", to);
    }

    @Test
    void one_event_is_enough_for_one_recipient() {
        DeliveryTracker tracker = tracker(ADA);

        tell(tracker, Events.delivered("one", ADA));

        assertThat(tracker.outcome().getNow(null).recipients()).containsExactly(Map.entry(ADA, CARRIER));
    }

    @Test
    void of_a_message_to_one_the_event_is_about_that_one_however_its_number_is_written() {
        DeliveryTracker tracker = tracker(ADA);

        tell(tracker, Events.delivered("one", "19195550142"));

        assertThat(tracker.outcome().getNow(null).of(ADA)).isEqualTo(CARRIER);
    }

    @Test
    void events_that_end_nothing_are_waited_through() {
        DeliveryTracker tracker = tracker(ADA);

        tell(tracker, Events.event("message-sending", "one", ADA), Events.event("message-sent", "one", ADA));

        assertThat(tracker.outcome()).isNotDone();
    }

    @Test
    void a_group_is_complete_when_the_last_event_is_in_whatever_their_order() {
        DeliveryTracker tracker = tracker(ADA, BOB, EVE);

        tell(tracker, inGroup(EVE), Events.failed("one", ADA, 4432), inGroup(EVE));
        assertThat(tracker.outcome()).isNotDone();
        tell(tracker, inGroup(BOB));

        DeliveryOutcome outcome = tracker.outcome().getNow(null);
        assertThat(outcome.recipients().keySet()).containsExactly(ADA, BOB, EVE);
        assertThat(outcome.recipients().values()).containsExactly(BLOCKED, CARRIER, CARRIER);
    }

    @Test
    void an_event_about_a_stranger_does_not_complete_a_group() {
        DeliveryTracker tracker = tracker(ADA, BOB);

        tell(tracker, inGroup(ADA), inGroup(EVE));

        assertThat(tracker.outcome()).isNotDone();
    }

    @Test
    void who_was_not_heard_of_by_the_end_is_unknown() {
        DeliveryTracker tracker = tracker(ADA, BOB);
        tell(tracker, inGroup(ADA));

        tracker.end();

        DeliveryOutcome outcome = tracker.outcome().getNow(null);
        assertThat(outcome.of(ADA)).isEqualTo(CARRIER);
        assertThat(outcome.of(BOB)).isEqualTo(Delivery.UNKNOWN);
        assertThat(outcome.status()).isEqualTo(DeliveryStatus.UNKNOWN);
    }

    @Test
    void certainty_takes_the_place_of_ignorance_and_not_the_other_way_round() {
        DeliveryTracker tracker = tracker(ADA, BOB, EVE);

        tell(tracker, Events.failed("one", ADA, 9902), inGroup(ADA));
        tell(tracker, inGroup(BOB), Events.failed("one", BOB, 9902), Events.failed("one", BOB, 4432));
        tracker.end();

        assertThat(tracker.outcome().getNow(null).of(ADA)).isEqualTo(CARRIER);
        assertThat(tracker.outcome().getNow(null).of(BOB)).isEqualTo(CARRIER);
    }

    @Test
    void no_receipt_is_the_last_event_and_leaves_it_unknown() {
        DeliveryTracker tracker = tracker(ADA);

        tell(tracker, Events.failed("one", ADA, 9902));

        assertThat(tracker.outcome().getNow(null).status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(tracker.outcome().getNow(null).errorCode()).isEqualTo(9902);
    }

    @Test
    void a_group_without_receipts_came_to_the_mms_centre() {
        DeliveryTracker tracker = new DeliveryTracker(List.of(ADA, BOB), false);

        tell(tracker, inGroup(ADA), inGroup(BOB));

        assertThat(tracker.outcome().getNow(null).status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(tracker.outcome().getNow(null).deliveredTo()).isEqualTo(DeliveredTo.MMS_CENTRE);
    }
}
