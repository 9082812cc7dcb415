/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Costs and limits are counted here a second time, one UTF-16 unit after the other, without a look at the code. */
class SegmentsPropertyTest {
    @Property
    void the_joined_parts_are_the_text(@ForAll("texts") String text) {
        assertThat(String.join("", Segments.of(text).parts())).isEqualTo(text);
    }

    @Property
    void every_part_fits_into_its_segment(@ForAll("texts") String text) {
        Segments segments = Segments.of(text);
        boolean gsm7 = isGsm7(text);
        int limit = segments.count() == 1 ? single(gsm7) : concatenated(gsm7);

        assertThat(segments.parts()).allMatch(part -> cost(part, gsm7) <= limit);
    }

    @Property
    void no_part_of_a_text_that_is_not_empty_is_empty(@ForAll("texts") String text) {
        if (!text.isEmpty()) {
            assertThat(Segments.of(text).parts()).noneMatch(String::isEmpty);
        }
    }

    @Property
    void no_part_begins_or_ends_inside_a_surrogate_pair(@ForAll("texts") String text) {
        int border = 0;
        for (String part : Segments.of(text).parts()) {
            assertThat(isInsideSurrogatePair(text, border)).isFalse();
            border += part.length();
        }
    }

    @Property
    void the_encoding_is_gsm_7_exactly_if_every_character_has_a_place_in_it(@ForAll("texts") String text) {
        assertThat(Segments.of(text).encoding()).isEqualTo(isGsm7(text) ? Encoding.GSM_7 : Encoding.UCS_2);
    }

    @Property
    void there_is_a_single_segment_exactly_if_the_text_fits_into_160_septets_or_70_units(@ForAll("texts") String text) {
        boolean gsm7 = isGsm7(text);

        assertThat(Segments.of(text).count() == 1).isEqualTo(cost(text, gsm7) <= single(gsm7));
    }

    @Property
    void no_legal_cut_has_fewer_segments(@ForAll("texts") String text) {
        assertThat(Segments.of(text).count()).isEqualTo(fewest(text));
    }

    @Property
    void its_string_is_made_of_the_encoding_and_the_count_and_never_of_the_text(@ForAll("texts") String text) {
        Segments segments = Segments.of(text);

        assertThat(segments).hasToString("Segments[" + segments.encoding() + ", " + segments.count() + "]");
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_texts_of_these_tests_are_of_both_encodings_and_of_one_and_more_segments(@ForAll("texts") String text) {
        boolean gsm7 = isGsm7(text);
        int segments = fewest(text);

        Statistics.collect(gsm7, segments == 1 ? "one" : "more");
        Statistics.coverage(checker -> {
            for (boolean encoding : new boolean[] {true, false}) {
                for (String count : new String[] {"one", "more"}) {
                    checker.check(encoding, count).percentage(percent -> percent >= 5);
                }
            }
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> basic = oneOf(Gsm7Tables.BASIC);
        Arbitrary<String> extension = oneOf(Gsm7Tables.EXTENSION);
        Arbitrary<String> bmp = Arbitraries.chars()
                .range('\u0000', '\uD7FF')
                .range('\uE000', '\uFFFF')
                .map(String::valueOf);
        Arbitrary<String> emoji =
                Arbitraries.integers().between(0x1F300, 0x1FAFF).map(Character::toString);
        // Two of these in a row can be a pair; that is meant.
        Arbitrary<String> surrogate =
                Arbitraries.chars().range('\uD800', '\uDFFF').map(String::valueOf);
        return Arbitraries.oneOf(
                textOf(basic, 340),
                textOf(Arbitraries.frequencyOf(Tuple.of(9, basic), Tuple.of(1, extension)), 340),
                textOf(Arbitraries.frequencyOf(Tuple.of(1, basic), Tuple.of(1, extension)), 340),
                textOf(Arbitraries.frequencyOf(Tuple.of(1, basic), Tuple.of(1, emoji)), 150),
                textOf(Arbitraries.frequencyOf(Tuple.of(1, surrogate), Tuple.of(1, emoji)), 150),
                textOf(Arbitraries.oneOf(basic, extension, bmp, emoji, surrogate), 150));
    }

    private static Arbitrary<String> oneOf(int[] codePoints) {
        return Arbitraries.of(
                Arrays.stream(codePoints).mapToObj(Character::toString).toList());
    }

    private static Arbitrary<String> textOf(Arbitrary<String> characters, int longest) {
        // jqwik likes short lists, which would all be one segment.
        return characters
                .list()
                .ofMaxSize(longest)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(all -> String.join("", all));
    }

    /** The fewest segments of all legal cuts: {@code best[end]} is the answer for the text before {@code end}. */
    private static int fewest(String text) {
        boolean gsm7 = isGsm7(text);
        if (cost(text, gsm7) <= single(gsm7)) {
            return 1;
        }
        int[] best = new int[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            best[end] = Integer.MAX_VALUE;
            int used = 0;
            for (int start = end - 1; start >= 0; start--) {
                used += cost(text.charAt(start), gsm7);
                if (used > concatenated(gsm7)) {
                    break;
                }
                if (!isInsideSurrogatePair(text, start)) {
                    best[end] = Math.min(best[end], best[start] + 1);
                }
            }
        }
        return best[text.length()];
    }

    /** A border is inside a pair exactly if a high half meets a low one there. */
    private static boolean isInsideSurrogatePair(String text, int border) {
        return border > 0
                && border < text.length()
                && Character.isSurrogatePair(text.charAt(border - 1), text.charAt(border));
    }

    private static boolean isGsm7(String text) {
        return text.chars().allMatch(unit -> Gsm7Tables.isBasic(unit) || Gsm7Tables.isExtension(unit));
    }

    private static int cost(String text, boolean gsm7) {
        return text.chars().map(unit -> cost(unit, gsm7)).sum();
    }

    private static int cost(int unit, boolean gsm7) {
        return gsm7 && Gsm7Tables.isExtension(unit) ? 2 : 1;
    }

    private static int single(boolean gsm7) {
        return gsm7 ? 160 : 70;
    }

    private static int concatenated(boolean gsm7) {
        return gsm7 ? 153 : 67;
    }
}
