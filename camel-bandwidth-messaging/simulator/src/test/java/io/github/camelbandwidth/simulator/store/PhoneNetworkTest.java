/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneNetworkTest {
    private static final InboundDraft DRAFT = InboundDraft.of("+19195550142", "+19195550100", "Hello");

    private final PhoneNetwork network = PhoneNetwork.of(2, 1_000);

    @Test
    void the_oldest_opt_out_goes_first_and_one_said_twice_counts_once() {
        for (String sender : new String[] {"1111", "2222", "2222", "3333"}) {
            network.optOuts().add(sender, "+19195550142");
        }
        assertThat(network.phone("+19195550142").stopped()).containsExactlyInAnyOrder("2222", "3333");
    }

    @Test
    void the_number_used_longest_ago_is_forgotten_first() {
        for (String number : new String[] {"1111", "2222", "1111", "3333"}) {
            network.senders().sent(number, "application");
        }
        assertThat(network.senders().numbers()).containsExactly("1111", "3333");
    }

    @Test
    void the_oldest_inbound_message_whose_application_was_told_goes_first() {
        for (String id : new String[] {"1", "2", "3"}) {
            network.inbound().add(message(id));
            network.inbound().settle(id);
        }
        assertThat(network.inbound().all()).extracting(InboundMessage::id).containsExactly("2", "3");
    }

    @Test
    void an_older_inbound_message_whose_application_is_still_to_be_told_stays() {
        network.inbound().add(message("1"));
        network.inbound().add(message("2"));
        network.inbound().settle("2");
        network.inbound().add(message("3"));
        assertThat(network.inbound().all()).extracting(InboundMessage::id).containsExactly("1", "3");
        assertThat(network.inbound().living()).extracting(InboundMessage::id).containsExactly("1", "3");
    }

    @Test
    void an_inbound_message_there_is_no_room_for_is_refused() {
        network.inbound().add(message("1"));
        network.inbound().add(message("2"));
        assertThatIllegalStateException()
                .isThrownBy(() -> network.inbound().add(message("3")))
                .withMessage("No room for 3");
    }

    @Test
    void there_is_room_for_as_many_untold_inbound_messages_as_are_remembered() {
        network.inbound().add(message("1"));
        assertThat(network.inbound().hasRoomFor(List.of(message("2")))).isTrue();
        assertThat(network.inbound().hasRoomFor(List.of(message("2"), message("3"))))
                .isFalse();
        network.inbound().settle("1");
        assertThat(network.inbound().hasRoomFor(List.of(message("2"), message("3"))))
                .isTrue();
    }

    @Test
    void the_characters_of_inbound_messages_are_bounded_for_those_remembered_and_for_those_untold() {
        PhoneNetwork small = PhoneNetwork.of(10, 2 * DRAFT.content().characters());
        small.inbound().add(message("1"));
        small.inbound().add(message("2"));
        assertThat(small.inbound().hasRoomFor(List.of(message("3")))).isFalse();
        small.inbound().settle("1");
        assertThat(small.inbound().hasRoomFor(List.of(message("3")))).isTrue();
        small.inbound().add(message("3"));
        assertThat(small.inbound().all()).extracting(InboundMessage::id).containsExactly("2", "3");
        assertThat(small.inbound().characters()).isEqualTo(2 * DRAFT.content().characters());
    }

    @Test
    void after_clearing_nothing_is_left() {
        network.inbound().add(message("1"));
        network.optOuts().add("1111", "+19195550142");
        network.senders().sent("1111", "application");
        network.reset();
        assertThat(network.inbound().all()).isEmpty();
        assertThat(network.inbound().livingCount()).isZero();
        assertThat(network.phone("+19195550142").stopped()).isEmpty();
        assertThat(network.senders().lastOf("1111")).isEmpty();
    }

    private static InboundMessage message(String id) {
        return new InboundMessage(id, Instant.EPOCH, "+19195550100", "application", "9900000", DRAFT.content());
    }
}
