/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.domain.PhoneMessage.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneBookTest {
    private static final String ANNA = "+19195550142";
    private static final String BERT = "+19195550143";

    @Test
    void a_handset_shows_its_latest_messages_up_to_its_own_limit() {
        PhoneBook book = new PhoneBook(2, 100, 1_000);
        add(book, ANNA, "first", "second", "third");
        assertThat(texts(book, ANNA)).containsExactly("second", "third");
        assertThat(book.count()).isEqualTo(2);
    }

    @Test
    void the_oldest_of_all_handsets_goes_first_when_there_are_too_many() {
        PhoneBook book = new PhoneBook(10, 3, 1_000);
        add(book, ANNA, "first");
        add(book, BERT, "second", "third", "fourth");
        assertThat(texts(book, ANNA)).isEmpty();
        assertThat(texts(book, BERT)).containsExactly("second", "third", "fourth");
        assertThat(book.numbers()).containsExactly(BERT);
    }

    @Test
    void both_limits_together_forget_the_right_ones() {
        PhoneBook book = new PhoneBook(2, 3, 1_000);
        add(book, ANNA, "1", "2", "3");
        add(book, BERT, "4", "5", "6");
        assertThat(texts(book, ANNA)).containsExactly("3");
        assertThat(texts(book, BERT)).containsExactly("5", "6");
        add(book, BERT, "7");
        add(book, ANNA, "8");
        assertThat(texts(book, ANNA)).containsExactly("8");
        assertThat(texts(book, BERT)).containsExactly("6", "7");
    }

    @Test
    void the_handset_that_changed_last_is_listed_last() {
        PhoneBook book = new PhoneBook(10, 10, 1_000);
        add(book, ANNA, "first");
        add(book, BERT, "second");
        add(book, ANNA, "third");
        assertThat(book.numbers()).containsExactly(BERT, ANNA);
    }

    @Test
    void after_clearing_no_handset_shows_anything() {
        PhoneBook book = new PhoneBook(10, 10, 1_000);
        add(book, ANNA, "first");
        book.clear();
        assertThat(book.count()).isZero();
        assertThat(book.numbers()).isEmpty();
        assertThat(texts(book, ANNA)).isEmpty();
    }

    @Test
    void the_oldest_of_all_handsets_go_first_when_they_have_too_many_characters() {
        PhoneBook book = new PhoneBook(10, 10, 100);
        add(book, ANNA, "1".repeat(20));
        add(book, BERT, "2".repeat(20), "3".repeat(60));
        assertThat(book.numbers()).containsExactly(BERT);
        assertThat(texts(book, BERT)).containsExactly("3".repeat(60));
        assertThat(book.characters()).isEqualTo(84);
    }

    private static void add(PhoneBook book, String number, String... texts) {
        for (String text : texts) {
            InboundDraft draft = InboundDraft.of("+19195550199", "+19195550100", text);
            book.add(number, PhoneMessage.written(Kind.RECEIVED, draft.content(), List.of("id"), Instant.EPOCH));
        }
    }

    private static List<String> texts(PhoneBook book, String number) {
        return book.messages(number).stream().map(PhoneMessage::text).toList();
    }
}
