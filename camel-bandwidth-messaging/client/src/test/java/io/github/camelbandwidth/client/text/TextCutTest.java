/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCutTest {
    /** The family of the texts below. */
    private static final int LONGEST_CHARACTER = 8;

    @ParameterizedTest
    @CsvSource({"1,160", "2,306", "3,459", "13,1989"})
    void as_much_stays_as_the_segments_hold(int segments, int length) {
        assertThat(TextCut.toFit("a".repeat(3000), segments)).contains("a".repeat(length));
    }

    @Test
    void a_text_that_fits_stays_whole() {
        assertThat(TextCut.toFit("a".repeat(160), 1)).contains("a".repeat(160));
        assertThat(TextCut.toFit("", 1)).contains("");
    }

    @Test
    void an_escape_pair_is_not_cut() {
        assertThat(TextCut.toFit("a".repeat(159) + "€", 1)).contains("a".repeat(159));
    }

    @Test
    void what_forced_ucs_2_may_be_what_is_cut_off() {
        assertThat(TextCut.toFit("a".repeat(100) + "\uD83D\uDE00", 1)).contains("a".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00",
                "e\u0302\u0301",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83C\uDDE9\uD83C\uDDEA",
                "\uD83D\uDC4D\uD83C\uDFFD",
                "1\uFE0F\u20E3"
            })
    void what_people_see_as_one_character_is_not_cut(String character) {
        String before = "я".repeat(71 - character.length());

        assertThat(TextCut.toFit(before + character + "я", 1)).contains(before);
    }

    @Test
    void there_is_no_beginning_where_the_first_character_alone_is_too_long() {
        assertThat(TextCut.toFit("e" + "\u0302".repeat(80), 1)).isEmpty();
    }

    @Property
    void what_is_left_is_a_beginning_that_fits(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 4) int most) {
        Optional<String> cut = TextCut.toFit(text, most);

        assertThat(cut).isPresent();
        assertThat(text).startsWith(cut.orElseThrow());
        assertThat(Segments.of(cut.orElseThrow()).count()).isLessThanOrEqualTo(most);
    }

    @Property
    void no_longer_beginning_fits_but_for_a_part_of_one_character(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 4) int most) {
        int length = TextCut.toFit(text, most).orElseThrow().length();

        for (int longer = length + LONGEST_CHARACTER; longer <= text.length(); longer++) {
            assertThat(Segments.of(text.substring(0, longer)).count()).isGreaterThan(most);
        }
    }

    @Property
    void no_surrogate_pair_is_cut(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 4) int most) {
        String cut = TextCut.toFit(text, most).orElseThrow();

        assertThat(cut.isEmpty() || !Character.isHighSurrogate(cut.charAt(cut.length() - 1)))
                .isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequency(
                        Tuple.of(60, "a"),
                        Tuple.of(20, "€"),
                        Tuple.of(3, "\uD83D\uDE00"),
                        Tuple.of(2, "я"),
                        Tuple.of(1, "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"))
                .list()
                .ofMaxSize(700)
                .map(all -> String.join("", all));
    }
}
