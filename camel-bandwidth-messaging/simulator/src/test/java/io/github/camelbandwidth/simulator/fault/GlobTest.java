/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "order,order,true",
        "order,orders,false",
        "'','',true",
        "'',a,false",
        "*,'',true",
        "**,anything,true",
        "a*,a,true",
        "a*a,a,false",
        "a*a,aa,true",
        "ab*ba,aba,false",
        "ab*ba,abba,true",
        "a*b*c,a-b-c,true",
        "a*b*c,a-c-b,false",
        "a*b*c,acbc,true",
        "*b*b,ab,false",
        "*b*b,abb,true",
        "a.c,abc,false",
        "order*,ORDER 1,false"
    })
    void a_star_stands_for_any_characters(String pattern, String given, boolean matches) {
        assertThat(new Glob(pattern).matches(given)).isEqualTo(matches);
    }

    @Test
    void a_star_stands_for_line_breaks_too() {
        assertThat(new Glob("a*c").matches("a\nb\nc")).isTrue();
    }

    @Test
    @Timeout(60)
    void many_stars_take_no_longer() {
        Glob glob = new Glob("*a".repeat(500) + "*b");
        assertThat(glob.matches("a".repeat(1024))).isFalse();
        assertThat(glob.matches("a".repeat(1024) + "b")).isTrue();
    }
}
