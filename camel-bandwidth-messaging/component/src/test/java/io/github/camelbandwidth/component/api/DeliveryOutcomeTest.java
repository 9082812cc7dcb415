/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.DeliveredTo;
import io.github.camelbandwidth.client.event.Delivery;
import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.client.outcome.Sent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryOutcomeTest {

    private static DeliveryOutcome outcome(DeliveryStatus... each) {
        Map<String, Delivery> recipients = new LinkedHashMap<>();
        for (DeliveryStatus status : each) {
            Integer code = status == DeliveryStatus.FAILED ? Integer.valueOf(4432) : null;
            recipients.put(
                    "+1919555014" + recipients.size(),
                    new Delivery(
                            status,
                            status == DeliveryStatus.DELIVERED ? DeliveredTo.CARRIER : DeliveredTo.UNKNOWN,
                            code));
        }
        return new DeliveryOutcome(recipients);
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, DELIVERED, DELIVERED",
        "DELIVERED, UNKNOWN,   UNKNOWN",
        "UNKNOWN,   DELIVERED, UNKNOWN",
        "DELIVERED, FAILED,    FAILED",
        "UNKNOWN,   FAILED,    FAILED",
        "FAILED,    FAILED,    FAILED",
        "UNKNOWN,   UNKNOWN,   UNKNOWN"
    })
    void the_word_for_all_is_the_worst_that_is_known(DeliveryStatus one, DeliveryStatus other, DeliveryStatus all) {
        assertThat(outcome(one, other).status()).isEqualTo(all);
        assertThat(outcome(one, other)).hasToString(all.word());
    }

    @Test
    void of_nobody_nothing_is_known() {
        assertThat(outcome().status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(outcome().deliveredTo()).isEqualTo(DeliveredTo.UNKNOWN);
        assertThat(outcome().of("+19195550142")).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void it_came_no_further_than_to_the_one_it_is_farthest_from() {
        Map<String, Delivery> recipients = Map.of(
                "+19195550142", new Delivery(DeliveryStatus.DELIVERED, DeliveredTo.HANDSET, null),
                "+19195550143", new Delivery(DeliveryStatus.UNKNOWN, DeliveredTo.MMS_CENTRE, null),
                "+19195550144", new Delivery(DeliveryStatus.DELIVERED, DeliveredTo.CARRIER, null));

        assertThat(new DeliveryOutcome(recipients).deliveredTo()).isEqualTo(DeliveredTo.MMS_CENTRE);
    }

    @Test
    void the_exception_tells_failed_from_unknown_and_masks_the_numbers() {
        MessageNotDeliveredException failed =
                new MessageNotDeliveredException("one", outcome(DeliveryStatus.DELIVERED, DeliveryStatus.FAILED));
        MessageNotDeliveredException unknown = new MessageNotDeliveredException("one", outcome(DeliveryStatus.UNKNOWN));

        assertThat(failed.getStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(failed.getErrorCode()).isEqualTo(4432);
        assertThat(failed.getSent()).isEqualTo(Sent.YES);
        assertThat(failed).hasMessageContaining("failed with code 4432").hasMessageNotContaining("+1919555");
        assertThat(unknown.getStatus()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(unknown).hasMessageContaining("nobody knows").hasMessageNotContaining("+1919555");
    }
}
