/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageStoreTest {
    private final MessageStore store = new MessageStore(3, 1_000);

    @Test
    void a_store_full_of_living_messages_takes_no_more() {
        fill();
        assertThat(store.add(message("d"))).isFalse();
        assertThat(store.all()).extracting(Message::id).containsExactly("a", "b", "c");
    }

    @Test
    void the_message_settled_longest_ago_makes_room() {
        fill();
        store.settle("b");
        store.settle("a");
        assertThat(store.add(message("d"))).isTrue();
        assertThat(store.all()).extracting(Message::id).containsExactly("a", "c", "d");
    }

    @Test
    void a_message_settled_twice_makes_room_once() {
        fill();
        store.settle("a");
        store.settle("a");
        assertThat(store.add(message("d"))).isTrue();
        assertThat(store.add(message("e"))).isFalse();
    }

    @Test
    void what_has_been_settled_no_longer_lives() {
        fill();
        store.settle("b");
        assertThat(store.livingCount()).isEqualTo(2);
        assertThat(store.living()).extracting(Message::id).containsExactly("a", "c");
    }

    @Test
    void those_settled_longest_ago_make_room_for_the_characters_of_another() {
        MessageStore small = new MessageStore(10, 100);
        small.add(message("a", "x".repeat(20)));
        small.add(message("b", "x".repeat(20)));
        small.settle("a");
        assertThat(small.characters()).isEqualTo(88);
        assertThat(small.add(message("c", "x".repeat(20)))).isTrue();
        assertThat(small.all()).extracting(Message::id).containsExactly("b", "c");
        assertThat(small.characters()).isEqualTo(88);
    }

    @Test
    void when_the_living_have_too_many_characters_nothing_is_taken_and_nothing_forgotten() {
        MessageStore small = new MessageStore(10, 100);
        small.add(message("a", "x".repeat(20)));
        small.add(message("b", "x".repeat(2)));
        small.settle("b");
        assertThat(small.add(message("c", "x".repeat(40)))).isFalse();
        assertThat(small.all()).extracting(Message::id).containsExactly("a", "b");
        small.settle("a");
        assertThat(small.add(message("c", "x".repeat(40)))).isTrue();
        small.reset();
        assertThat(small.characters()).isZero();
    }

    @Test
    void a_message_that_was_never_added_cannot_be_updated() {
        assertThatThrownBy(() -> store.update(message("x"))).isInstanceOf(IllegalStateException.class);
    }

    private void fill() {
        for (String id : List.of("a", "b", "c")) {
            assertThat(store.add(message(id))).isTrue();
        }
    }

    private static Message message(String id) {
        return message(id, "Hi");
    }

    private static Message message(String id, String text) {
        Draft draft = new Draft(
                "9900000", "application", "+19195550100", List.of("+19195550142"), text, List.of(), null, null, null);
        return Message.queued(id, Instant.EPOCH, draft, Account.of("9900000", new Credentials("user", "pass")));
    }
}
