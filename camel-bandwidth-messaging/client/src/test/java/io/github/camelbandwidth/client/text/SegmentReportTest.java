/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.text.SegmentReport.Offender;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentReportTest {
    @ParameterizedTest
    @CsvSource({"0,160", "1,159", "160,0", "161,145", "306,0", "307,152"})
    void what_remains_counts_in_septets(int length, int remaining) {
        assertThat(SegmentReport.of("a".repeat(length)).remaining()).isEqualTo(remaining);
    }

    @ParameterizedTest
    @CsvSource({"1,69", "70,0", "71,63", "134,0", "135,66"})
    void what_remains_counts_in_units_where_a_character_is_not_of_gsm_7(int length, int remaining) {
        assertThat(SegmentReport.of("я".repeat(length)).remaining()).isEqualTo(remaining);
    }

    @Test
    void an_escape_pair_takes_two_of_what_remains() {
        assertThat(SegmentReport.of("€").remaining()).isEqualTo(158);
    }

    @Test
    void each_character_outside_gsm_7_is_named_with_its_place() {
        assertThat(SegmentReport.of("It\u2019s \uD83D\uDE00\u0142!").offenders())
                .containsExactly(new Offender(2, 0x2019), new Offender(5, 0x1F600), new Offender(7, 0x0142));
    }

    @Test
    void an_offender_says_what_it_is_as_unicode_does() {
        Offender offender = SegmentReport.of("It\u2019s").offenders().get(0);

        assertThat(offender.character()).isEqualTo("U+2019");
        assertThat(offender.name()).isEqualTo("RIGHT SINGLE QUOTATION MARK");
        assertThat(offender).hasToString("U+2019 at 2");
        assertThat(new Offender(0, 0x0378).name()).isEqualTo("UNASSIGNED");
    }

    @Test
    void its_string_does_not_tell_the_text() {
        assertThat(SegmentReport.of("я".repeat(71))).hasToString("SegmentReport[UCS_2, 2, 63 remaining, 71 offenders]");
    }

    @Property
    void it_agrees_with_the_segments(@ForAll String text) {
        SegmentReport report = SegmentReport.of(text);
        Segments segments = Segments.of(text);

        assertThat(report.encoding()).isEqualTo(segments.encoding());
        assertThat(report.count()).isEqualTo(segments.count());
        assertThat(report.offenders().isEmpty()).isEqualTo(segments.encoding() == Encoding.GSM_7);
        assertThat(report.offenders())
                .allMatch(offender -> text.codePointAt(offender.position()) == offender.codePoint());
    }

    @Property
    void as_many_characters_as_remain_fit_without_another_segment(@ForAll String text) {
        SegmentReport report = SegmentReport.of(text);

        assertThat(Segments.of(text + "a".repeat(report.remaining())).count()).isEqualTo(report.count());
        assertThat(Segments.of(text + "a".repeat(report.remaining() + 1)).count())
                .isEqualTo(report.count() + 1);
    }
}
