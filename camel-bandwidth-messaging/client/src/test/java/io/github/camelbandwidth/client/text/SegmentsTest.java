/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    private static final String EMOJI = "\uD83D\uDE00";
    private static final String HIGH = "\uD83D";
    private static final String LOW = "\uDE00";

    @Test
    void an_empty_text_is_one_empty_segment() {
        assertThat(Segments.of("")).isEqualTo(new Segments(Encoding.GSM_7, List.of("")));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4", "1530,10", "1531,11", "2048,14"})
    void one_segment_holds_160_septets_and_each_of_several_153(int length, int count) {
        Segments segments = Segments.of("a".repeat(length));

        assertThat(segments.encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(segments.count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "70,1", "71,2", "134,2", "135,3", "201,3", "202,4", "670,10", "671,11", "2048,31"})
    void one_segment_holds_70_units_and_each_of_several_67(int length, int count) {
        Segments segments = Segments.of("я".repeat(length));

        assertThat(segments.encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(segments.count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"a,1,1", "a,8,7", "a,160,140", "a,161,153", "я,1,2", "я,70,140", "я,71,154", "^,1,2"})
    void seven_bits_or_sixteen_travel_and_a_header_with_each_of_several_segments(
            String character, int length, int octets) {
        assertThat(Segments.of(character.repeat(length)).octets()).isEqualTo(octets);
    }

    @Test
    void the_first_of_several_segments_holds_153_septets_not_160() {
        assertThat(lengths("a".repeat(161))).containsExactly(153, 8);
    }

    @Test
    void the_first_of_several_segments_holds_67_units_not_70() {
        assertThat(lengths("я".repeat(71))).containsExactly(67, 4);
    }

    @Test
    void a_single_character_outside_gsm_7_puts_the_whole_text_into_ucs_2() {
        Segments segments = Segments.of("a".repeat(100) + "ç");

        assertThat(segments.encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(segments.parts()).containsExactly("a".repeat(67), "a".repeat(33) + "ç");
    }

    @Test
    void an_extension_character_leaves_the_text_in_gsm_7_and_costs_two_septets() {
        assertThat(Segments.of("€".repeat(80)).count()).isEqualTo(1);
        assertThat(Segments.of("€".repeat(80) + "a").parts()).containsExactly("€".repeat(76), "€€€€a");
        assertThat(Segments.of("€".repeat(81)).encoding()).isEqualTo(Encoding.GSM_7);
    }

    @Test
    void an_extension_character_costs_only_one_unit_in_ucs_2() {
        assertThat(Segments.of("€".repeat(69) + "я").count()).isEqualTo(1);
    }

    @Test
    void an_escape_pair_that_ends_on_septet_160_leaves_one_segment() {
        assertThat(Segments.of("a".repeat(158) + "€").count()).isEqualTo(1);
    }

    @Test
    void an_escape_pair_that_begins_on_septet_160_makes_two_segments() {
        assertThat(Segments.of("a".repeat(159) + "€").count()).isEqualTo(2);
    }

    @Test
    void an_escape_pair_that_ends_on_the_border_stays_in_its_segment() {
        String text = "a".repeat(151) + "€" + "b".repeat(20);

        assertThat(Segments.of(text).parts()).containsExactly("a".repeat(151) + "€", "b".repeat(20));
    }

    @Test
    void an_escape_pair_is_not_split_over_two_segments() {
        String text = "a".repeat(152) + "€" + "b".repeat(20);

        assertThat(Segments.of(text).parts()).containsExactly("a".repeat(152), "€" + "b".repeat(20));
    }

    @Test
    void the_septet_left_over_before_an_escape_pair_can_cost_a_segment() {
        String text = "a".repeat(152) + "€" + "b".repeat(152);

        assertThat(Segments.of(text).parts()).containsExactly("a".repeat(152), "€" + "b".repeat(151), "b");
    }

    @Test
    void a_surrogate_pair_that_ends_on_unit_70_leaves_one_segment() {
        assertThat(Segments.of(EMOJI.repeat(35)).count()).isEqualTo(1);
    }

    @Test
    void a_surrogate_pair_that_ends_on_the_border_stays_in_its_segment() {
        String text = "a".repeat(65) + EMOJI + "b".repeat(10);

        assertThat(Segments.of(text).parts()).containsExactly("a".repeat(65) + EMOJI, "b".repeat(10));
    }

    @Test
    void a_surrogate_pair_is_not_split_over_two_segments() {
        String text = "a".repeat(66) + EMOJI + "b".repeat(10);

        assertThat(Segments.of(text).parts()).containsExactly("a".repeat(66), EMOJI + "b".repeat(10));
    }

    @Test
    void each_of_several_segments_holds_33_emoji() {
        assertThat(lengths(EMOJI.repeat(67))).containsExactly(66, 66, 2);
    }

    @Test
    void a_surrogate_without_its_other_half_is_one_unit_of_ucs_2() {
        assertThat(Segments.of(HIGH)).isEqualTo(new Segments(Encoding.UCS_2, List.of(HIGH)));
        assertThat(Segments.of(LOW)).isEqualTo(new Segments(Encoding.UCS_2, List.of(LOW)));
        assertThat(lengths(HIGH.repeat(71))).containsExactly(67, 4);
        assertThat(lengths(LOW.repeat(71))).containsExactly(67, 4);
    }

    @Test
    void a_lone_surrogate_before_a_pair_does_not_take_the_pair_apart() {
        String text = "a".repeat(65) + HIGH + EMOJI + "b".repeat(10);

        assertThat(Segments.of(text).parts()).containsExactly("a".repeat(65) + HIGH, EMOJI + "b".repeat(10));
    }

    @Test
    void a_letter_followed_by_a_combining_accent_is_not_the_letter_of_the_table() {
        assertThat(Encoding.of("\u00E0")).isEqualTo(Encoding.GSM_7);
        assertThat(Encoding.of("a\u0300")).isEqualTo(Encoding.UCS_2);
    }

    @Test
    void there_are_never_no_segments() {
        assertThatThrownBy(() -> new Segments(Encoding.GSM_7, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_parts_do_not_change_with_the_list_they_came_in() {
        List<String> parts = new ArrayList<>(List.of("a"));
        Segments segments = new Segments(Encoding.GSM_7, parts);

        parts.add("b");

        assertThat(segments.parts()).containsExactly("a");
    }

    @Test
    void its_string_tells_the_encoding_and_the_count_and_not_the_text() {
        assertThat(Segments.of("я".repeat(71))).hasToString("Segments[UCS_2, 2]");
    }

    private static List<Integer> lengths(String text) {
        return Segments.of(text).parts().stream().map(String::length).toList();
    }
}
