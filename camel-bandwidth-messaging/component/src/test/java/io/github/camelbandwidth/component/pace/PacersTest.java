/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.testkit.HandMovedTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One account has one pace. */
class PacersTest {
    private static final String ACCOUNT = "http://localhost/users/9900000";
    private static final PaceSettings FIVE = settings(new Rate(5, 32));
    private static final PaceSettings SIX = settings(new Rate(6, 32));
    private static final PaceSettings NONE = settings(null);

    private final Pacers pacers = new Pacers(HandMovedTime::new);

    @AfterEach
    void close() {
        pacers.close();
    }

    private static PaceSettings settings(Rate account) {
        return new PaceSettings(account, null, null, null, 1_000);
    }

    @Test
    void those_who_name_the_same_figures_share_it() {
        pacers.join(ACCOUNT, FIVE);
        Pacer pacer = pacers.of(ACCOUNT).orElseThrow();

        pacers.join(ACCOUNT, settings(new Rate(5, 32)));

        assertThat(pacers.of(ACCOUNT)).containsSame(pacer);
    }

    @Test
    void those_who_name_none_are_paced_with_the_others() {
        pacers.join(ACCOUNT, NONE);
        assertThat(pacers.of(ACCOUNT)).isEmpty();

        pacers.join(ACCOUNT, FIVE);

        assertThat(pacers.of(ACCOUNT)).isPresent();
    }

    @Test
    void other_figures_are_refused_and_both_are_named() {
        pacers.join(ACCOUNT, FIVE);

        assertThatThrownBy(() -> pacers.join(ACCOUNT, SIX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one says account: 5 segments a second, burst 32; number: no pace; paceLine 1000")
                .hasMessageContaining("another one account: 6 segments a second, burst 32")
                .hasMessageContaining("Set segmentsPerSecond");
    }

    @Test
    void another_account_has_another_pace() {
        pacers.join(ACCOUNT, FIVE);

        pacers.join(ACCOUNT + "1", SIX);

        assertThat(pacers.states()).containsOnlyKeys(ACCOUNT, ACCOUNT + "1");
    }

    @Test
    void when_all_have_left_the_same_figures_go_on_with_the_same_buckets() {
        PaceMember member = pacers.join(ACCOUNT, FIVE);
        Pacer pacer = pacers.of(ACCOUNT).orElseThrow();
        member.close();
        member.close();

        pacers.join(ACCOUNT, FIVE);

        assertThat(pacers.of(ACCOUNT)).containsSame(pacer);
    }

    @Test
    void when_all_have_left_others_may_name_other_figures() {
        PaceMember one = pacers.join(ACCOUNT, FIVE);
        PaceMember two = pacers.join(ACCOUNT, FIVE);
        one.close();
        one.close();
        assertThatThrownBy(() -> pacers.join(ACCOUNT, SIX)).isInstanceOf(IllegalArgumentException.class);
        two.close();

        pacers.join(ACCOUNT, SIX);

        assertThat(pacers.of(ACCOUNT).orElseThrow().settings()).isEqualTo(SIX);
    }

    @Test
    void after_closing_it_begins_anew() {
        PaceMember old = pacers.join(ACCOUNT, FIVE);
        pacers.close();

        pacers.join(ACCOUNT, SIX);
        old.close();

        assertThatThrownBy(() -> pacers.join(ACCOUNT, FIVE)).isInstanceOf(IllegalArgumentException.class);
    }
}
