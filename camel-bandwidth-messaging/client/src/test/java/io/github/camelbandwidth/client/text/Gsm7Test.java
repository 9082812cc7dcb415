/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Gsm7Test {
    @Test
    void the_basic_table_has_127_characters_beside_the_escape() {
        assertThat(charactersOf(1)).hasSize(127).containsExactly(sorted(Gsm7Tables.BASIC));
    }

    @Test
    void the_extension_table_has_nine_characters_and_the_form_feed() {
        assertThat(charactersOf(2)).hasSize(10).containsExactly(sorted(Gsm7Tables.EXTENSION));
    }

    @Test
    void no_character_costs_anything_but_nothing_one_or_two() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).map(Gsm7::septets))
                .allMatch(septets -> septets >= 0 && septets <= 2);
    }

    @Test
    void the_escape_is_no_character() {
        assertThat(Gsm7.septets(0x1B)).isZero();
    }

    @Test
    void nul_is_not_the_at_sign_whose_septet_is_zero() {
        assertThat(Gsm7.septets(0)).isZero();
    }

    @Test
    void only_the_capital_c_has_a_cedilla() {
        assertThat(Gsm7.septets('Ç')).isOne();
        assertThat(Gsm7.septets('ç')).isZero();
    }

    @Test
    void a_supplementary_character_is_not_mistaken_for_the_one_in_its_low_sixteen_bits() {
        assertThat(Gsm7.septets(0x10000 + 'A')).isZero();
    }

    private static int[] charactersOf(int septets) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> Gsm7.septets(codePoint) == septets)
                .toArray();
    }

    private static int[] sorted(int[] codePoints) {
        return Arrays.stream(codePoints).sorted().toArray();
    }
}
