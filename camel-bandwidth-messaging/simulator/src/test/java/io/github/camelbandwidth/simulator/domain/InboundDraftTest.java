/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboundDraftTest {
    private static final String PHONE = "+19195550142";
    private static final String NUMBER = "+19195550100";
    private static final InboundDraft TEXT = InboundDraft.of(PHONE, NUMBER, "A text nobody else may read");

    @Test
    void a_text_counts_its_segments_and_with_media_or_in_a_group_it_is_one() {
        InboundDraft text = InboundDraft.of(PHONE, NUMBER, "x".repeat(320));
        assertThat(text.content().segmentCount()).isEqualTo(3);
        assertThat(text.withMedia(List.of("https://media.example.com/a.png"))
                        .content()
                        .segmentCount())
                .isEqualTo(1);
        assertThat(text.withTo(List.of(NUMBER, "+19195550101")).content().segmentCount())
                .isEqualTo(1);
    }

    @Test
    void a_handset_writes_from_a_number_in_e164() {
        assertThatThrownBy(() -> InboundDraft.of("12345", NUMBER, "Hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'from' must be a number in E.164, not ***2345");
    }

    @Test
    void a_handset_writes_to_numbers_and_short_codes_but_not_to_sender_ids() {
        assertThat(InboundDraft.of(PHONE, "12345", "Hello").to()).containsExactly("12345");
        assertThatThrownBy(() -> InboundDraft.of(PHONE, "Pizzeria", "Hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'to' must hold numbers in E.164 or short codes");
    }

    @Test
    void a_handset_writes_neither_to_nobody_nor_to_itself_nor_twice_to_the_same() {
        for (List<String> to : List.of(List.<String>of(), List.of(NUMBER, PHONE), List.of(NUMBER, NUMBER))) {
            assertThatThrownBy(() -> TEXT.withTo(to))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("'to' must");
        }
    }

    @Test
    void a_group_may_have_more_than_ten_members_but_not_more_than_a_hundred() {
        assertThat(TEXT.withTo(numbers(100)).to()).hasSize(100);
        assertThatThrownBy(() -> TEXT.withTo(numbers(101))).hasMessage("'to' must hold 1 to 100 numbers");
    }

    @Test
    void a_message_without_text_and_media_is_refused() {
        assertThatThrownBy(() -> InboundDraft.of(PHONE, NUMBER, "")).hasMessage("There must be 'text' or 'media'");
    }

    @Test
    void too_long_a_text_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> InboundDraft.of(PHONE, NUMBER, "x".repeat(2049)))
                .hasMessage("'text' must have 2048 characters or fewer");
    }

    @Test
    void media_are_absolute_urls_ten_at_most() {
        assertThatThrownBy(() -> TEXT.withMedia(List.of("cat.png"))).hasMessageStartingWith("'media' must hold");
        assertThatThrownBy(() -> TEXT.withMedia(List.of("no url"))).hasMessageStartingWith("'media' must hold");
        String url = "https://media.example.com/a.png";
        assertThat(TEXT.withMedia(Collections.nCopies(10, url)).media()).hasSize(10);
        assertThatThrownBy(() -> TEXT.withMedia(Collections.nCopies(11, url))).hasMessageStartingWith("'media' must");
    }

    @Test
    void too_long_a_name_of_a_carrier_is_refused() {
        assertThatThrownBy(() -> TEXT.withCarrierName("x".repeat(101)))
                .hasMessageStartingWith("'carrierName' must have 100");
    }

    @Test
    void it_tells_neither_text_nor_whole_numbers() {
        assertThat(TEXT).hasToString("InboundDraft[from=***0142, participants=1]");
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "+1919555" + (1000 + i)).toList();
    }
}
