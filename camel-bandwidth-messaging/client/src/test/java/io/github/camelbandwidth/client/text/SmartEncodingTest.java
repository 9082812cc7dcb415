/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartEncodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "It\u2019s \u201Chere\u201D|It's \"here\"",
                "\u00ABoui\u00BB \u2039non\u203A|\"oui\" 'non'",
                "9\u201312, \u22125, wait\u2014what|9-12, -5, wait-what",
                "soon\u2026|soon...",
                "1\u00A0000\u202F\u20AC|1 000 \u20AC",
                "so\u00ADft\u200B ware\uFEFF|soft ware",
                "call \u202A919 555\u202C now|call 919 555 now",
                "\u2022 one|* one",
                "\uFF11\uFF12\uFF1A\uFF13\uFF10|12:30",
                "o\uFB03ce|office",
                "2\u00D73|2x3",
                "2\u20443|2/3",
                "caffe\u0300 Zu\u0308rich|caff\u00E8 Z\u00FCrich",
                "5 \u212B, 3 \u2126|5 \u00C5, 3 \u03A9"
            })
    void what_looks_like_a_plain_character_becomes_one(String text, String plain) {
        assertThat(SmartEncoding.of(text).text()).isEqualTo(plain);
    }

    @Test
    void tabs_and_line_separators_become_blanks_and_line_ends() {
        assertThat(SmartEncoding.of("a\tb\u2028c").text()).isEqualTo("a b\nc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0142aska",
                "fa\u00E7ade",
                "\u0391\u0398\u0397\u039D\u0391",
                "\u041C\u041E\u0421\u041A\u0412\u0410",
                "password a`b\u00B4c",
                "1\u00BD kg",
                "\u202Eabc\u202C",
                "\uD83D\uDE00",
                "\uD83D"
            })
    void what_would_lose_a_meaning_stays(String text) {
        assertThat(SmartEncoding.of(text)).isEqualTo(new SmartEncoding(text, Map.of()));
    }

    @Test
    void nothing_is_replaced_where_something_else_forces_ucs_2() {
        String text = "It\u2019s \u0142aska\u2026";

        assertThat(SmartEncoding.of(text)).isEqualTo(new SmartEncoding(text, Map.of()));
    }

    @Test
    void nothing_is_replaced_where_it_would_take_more_segments() {
        String dots = "\u2026".repeat(70);

        assertThat(SmartEncoding.of(dots)).isEqualTo(new SmartEncoding(dots, Map.of()));
        assertThat(SmartEncoding.of("\u2026".repeat(53)).text()).isEqualTo(".".repeat(159));
    }

    @Test
    void it_tells_what_was_replaced_and_how_often() {
        assertThat(SmartEncoding.of("\u2018a\u2019 \u2018b\u2019 e\u0300").replaced())
                .containsExactly(Map.entry("U+2018", 2), Map.entry("U+2019", 2), Map.entry("U+0300", 1));
    }

    @Test
    void its_string_tells_what_was_replaced_and_not_the_text() {
        assertThat(SmartEncoding.of("It\u2019s")).hasToString("SmartEncoding[replaced={U+2019=1}]");
    }

    @Property
    void a_text_of_gsm_7_is_never_changed(@ForAll("gsm7") String text) {
        assertThat(SmartEncoding.of(text)).isEqualTo(new SmartEncoding(text, Map.of()));
    }

    @Property
    void it_never_takes_more_segments(@ForAll("texts") String text) {
        assertThat(Segments.of(SmartEncoding.of(text).text()).count())
                .isLessThanOrEqualTo(Segments.of(text).count());
    }

    @Property
    void what_is_changed_is_gsm_7_and_says_so(@ForAll("texts") String text) {
        SmartEncoding smart = SmartEncoding.of(text);

        if (smart.text().equals(text)) {
            assertThat(smart.replaced()).isEmpty();
        } else {
            assertThat(Encoding.of(smart.text())).isEqualTo(Encoding.GSM_7);
            assertThat(smart.replaced()).isNotEmpty();
        }
    }

    @Property
    void a_second_time_changes_nothing(@ForAll("texts") String text) {
        String once = SmartEncoding.of(text).text();

        assertThat(SmartEncoding.of(once)).isEqualTo(new SmartEncoding(once, Map.of()));
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_texts_of_these_tests_are_changed_and_left_alone(@ForAll("texts") String text) {
        Statistics.collect(SmartEncoding.of(text).replaced().isEmpty());
        Statistics.coverage(checker -> {
            checker.check(true).percentage(percent -> percent >= 5);
            checker.check(false).percentage(percent -> percent >= 5);
        });
    }

    @Provide
    Arbitrary<String> gsm7() {
        return Arbitraries.of(Gsm7Tables.BASIC, Gsm7Tables.EXTENSION)
                .flatMap(table -> Arbitraries.of(
                        Arrays.stream(table).mapToObj(Character::toString).toList()))
                .list()
                .ofMaxSize(400)
                .map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.chars().range(' ', '~').map(String::valueOf);
        Arbitrary<String> typography = Arbitraries.of(
                "\u2018", "\u2019", "\u201C", "\u2013", "\u2026", "\u00A0", "\u200B", "\uFF21", "e\u0301");
        Arbitrary<String> other = Arbitraries.of("\u0142", "\uD83D\uDE00", "`", "\u0391");
        Arbitrary<String> lucky = Arbitraries.frequencyOf(
                        Tuple.of(20, plain.filter(character -> !character.equals("`"))), Tuple.of(3, typography))
                .list()
                .ofMaxSize(300)
                .map(all -> String.join("", all));
        return Arbitraries.oneOf(
                lucky,
                lucky,
                Arbitraries.oneOf(plain, typography, other)
                        .list()
                        .ofMaxSize(300)
                        .map(all -> String.join("", all)));
    }
}
