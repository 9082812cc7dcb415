/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import static io.github.camelbandwidth.component.pace.PaceRig.NUMBER;
import static io.github.camelbandwidth.component.pace.PaceRig.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.component.pace.PaceException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who goes when, and who does not go at all. */
class PacerTest {
    private static final Rate TWO_A_SECOND = new Rate(2, 4);

    private final PaceRig rig = PaceRig.of(TWO_A_SECOND, null, 5);

    private void useTheBurst(PaceRig rig) {
        rig.enter("burst", NUMBER, 4);
        assertThat(rig.names()).containsExactly("burst");
        rig.passed.clear();
    }

    @Test
    void after_a_rest_a_burst_leaves_at_once_and_then_one_by_one() {
        IntStream.range(0, 6).forEach(i -> rig.enter("m" + i, NUMBER, 1));

        assertThat(rig.names()).containsExactly("m0", "m1", "m2", "m3");
        rig.seconds(0.499);
        assertThat(rig.names()).hasSize(4);
        rig.seconds(0.001);
        assertThat(rig.names()).hasSize(5);
        rig.seconds(0.5);
        assertThat(rig.names()).hasSize(6);
    }

    @Test
    void a_long_text_waits_for_all_its_segments() {
        useTheBurst(rig);
        rig.enter("long", NUMBER, 4);

        rig.seconds(1.999);
        assertThat(rig.names()).isEmpty();
        rig.seconds(0.001);
        assertThat(rig.names()).containsExactly("long");
    }

    @Test
    void a_long_text_at_the_head_is_not_overtaken_by_short_ones() {
        useTheBurst(rig);
        rig.enter("long", NUMBER, 4);
        rig.enter("short", OTHER_NUMBER, 1);

        rig.seconds(2.5);

        assertThat(rig.names()).containsExactly("long", "short");
    }

    @Test
    void high_goes_first_and_each_priority_in_order() {
        useTheBurst(rig);
        rig.enter("default 1", NUMBER, 1);
        rig.enter("default 2", NUMBER, 1);
        rig.enter("high 1", NUMBER, 1, Priority.HIGH, null);
        rig.enter("high 2", OTHER_NUMBER, 1, Priority.HIGH, null);

        rig.seconds(2);

        assertThat(rig.names()).containsExactly("high 1", "high 2", "default 1", "default 2");
    }

    @Test
    void what_was_saved_for_one_is_used_by_a_high_one_that_comes_meanwhile() {
        useTheBurst(rig);
        rig.enter("default", NUMBER, 2);
        rig.seconds(0.999);
        rig.enter("high", NUMBER, 2, Priority.HIGH, null);

        rig.seconds(0.001);

        assertThat(rig.names()).containsExactly("high");
        rig.seconds(1);
        assertThat(rig.names()).containsExactly("high", "default");
    }

    @Test
    void a_number_that_has_to_wait_holds_up_no_other() {
        PaceRig rig = PaceRig.of(null, TWO_A_SECOND, 5);
        rig.enter("burst", NUMBER, 4);
        rig.enter("waits", NUMBER, 2, Priority.HIGH, null);

        rig.enter("other", OTHER_NUMBER, 4);

        assertThat(rig.names()).containsExactly("burst", "other");
        rig.seconds(1);
        assertThat(rig.names()).containsExactly("burst", "other", "waits");
    }

    @Test
    void a_number_that_has_to_wait_keeps_nothing_of_the_account() {
        PaceRig rig = PaceRig.of(new Rate(10, 10), TWO_A_SECOND, 5);
        rig.enter("burst", NUMBER, 4);
        rig.enter("waits", NUMBER, 4);

        rig.enter("other", OTHER_NUMBER, 4);
        rig.seconds(0.2);
        rig.enter("third", "+19195550102", 4);

        assertThat(rig.names()).containsExactly("burst", "other", "third");
    }

    @Test
    void both_the_number_and_the_account_have_to_let_it_go() {
        PaceRig rig = PaceRig.of(new Rate(1, 4), TWO_A_SECOND, 5);
        rig.enter("burst", NUMBER, 4);

        rig.enter("next", OTHER_NUMBER, 4);

        rig.seconds(3.999);
        assertThat(rig.names()).containsExactly("burst");
        rig.seconds(0.001);
        assertThat(rig.names()).containsExactly("burst", "next");
    }

    @Test
    void what_a_number_has_saved_does_not_come_on_top_of_its_full_bucket() {
        PaceRig rig = PaceRig.of(new Rate(0.5, 4), TWO_A_SECOND, 20);
        rig.enter("burst", NUMBER, 4);
        rig.enter("saved for", NUMBER, 4);
        IntStream.range(0, 2).forEach(i -> rig.enter("high " + i, OTHER_NUMBER, 4, Priority.HIGH, null));

        rig.seconds(24);

        assertThat(rig.names()).containsExactly("burst", "high 0", "high 1", "saved for");
    }

    @Test
    void a_full_line_refuses_and_names_the_option() {
        useTheBurst(rig);
        IntStream.range(0, 5).forEach(i -> rig.enter("m" + i, NUMBER, 1));

        PaceException refusal = PaceRig.refusal(rig.enter("too many", NUMBER, 1, Priority.HIGH, null));

        assertThat(refusal.getReason()).isEqualTo(Reason.LINE_FULL);
        assertThat(refusal)
                .hasMessageContaining("5 messages of this account wait")
                .hasMessageContaining("paceLine");
        rig.seconds(0.5);
        assertThat(rig.enter("now there is room", NUMBER, 1).turn()).isNotDone();
    }

    @Test
    void a_message_whose_expiration_passes_in_the_line_is_refused_then() {
        useTheBurst(rig);
        Instant soon = rig.time.now().plusMillis(300);
        Place place = rig.enter("late", NUMBER, 1, Priority.DEFAULT, soon);

        rig.seconds(0.299);
        assertThat(place.turn()).isNotDone();
        rig.seconds(0.001);

        assertThat(PaceRig.refusal(place).getReason()).isEqualTo(Reason.EXPIRED);
        assertThat(rig.pacer.state().waiting()).isZero();
    }

    @Test
    void a_message_that_comes_expired_takes_no_place_and_no_tokens() {
        Place place = rig.enter("late", NUMBER, 4, Priority.DEFAULT, rig.time.now());

        assertThat(PaceRig.refusal(place).getReason()).isEqualTo(Reason.EXPIRED);
        rig.enter("in time", NUMBER, 4);
        assertThat(rig.names()).containsExactly("in time");
    }

    @Test
    void a_message_may_expire_in_another_millennium() {
        useTheBurst(rig);
        rig.enter("patient", NUMBER, 1, Priority.DEFAULT, Instant.MAX);

        rig.seconds(0.5);

        assertThat(rig.names()).containsExactly("patient");
    }

    @Test
    void what_passes_in_time_leaves_no_timer() {
        rig.enter("in time", NUMBER, 1, Priority.DEFAULT, rig.time.now().plusSeconds(60));

        assertThat(rig.names()).containsExactly("in time");
        assertThat(rig.time.pending()).isZero();
    }

    @Test
    void what_is_called_off_ends_at_once_and_the_tokens_saved_for_it_go_to_the_next() {
        useTheBurst(rig);
        Place place = rig.enter("called off", NUMBER, 4);
        rig.enter("next", OTHER_NUMBER, 1);
        rig.seconds(1.5);

        place.callOff();

        assertThat(PaceRig.refusal(place).getReason()).isEqualTo(Reason.CALLED_OFF);
        assertThat(rig.names()).containsExactly("next");
    }

    @Test
    void a_short_high_one_does_not_wait_for_what_a_long_default_one_needs() {
        useTheBurst(rig);
        rig.enter("long", NUMBER, 4);
        rig.seconds(0.5);

        rig.enter("code", OTHER_NUMBER, 1, Priority.HIGH, null);

        assertThat(rig.names()).containsExactly("code");
        rig.seconds(1.999);
        assertThat(rig.names()).containsExactly("code");
        rig.seconds(0.001);
        assertThat(rig.names()).containsExactly("code", "long");
    }

    @Test
    void a_short_high_one_of_the_same_number_does_not_either() {
        PaceRig rig = PaceRig.of(null, TWO_A_SECOND, 5);
        useTheBurst(rig);
        rig.enter("long", NUMBER, 4);
        rig.seconds(0.5);

        rig.enter("code", NUMBER, 1, Priority.HIGH, null);

        assertThat(rig.names()).containsExactly("code");
        rig.seconds(2);
        assertThat(rig.names()).containsExactly("code", "long");
    }

    @Test
    void tokens_saved_for_nobody_any_more_go_back() {
        useTheBurst(rig);
        Place place = rig.enter("called off", NUMBER, 4);
        place.callOff();

        rig.seconds(2);
        rig.enter("next", NUMBER, 4);

        assertThat(rig.names()).containsExactly("next");
        assertThat(rig.time.pending()).isZero();
    }

    @Test
    void calling_off_after_the_turn_changes_nothing() {
        Place place = rig.enter("sent", NUMBER, 1);

        place.callOff();

        assertThat(place.turn()).isCompleted();
        assertThat(rig.pacer.state().refused().get(Reason.CALLED_OFF)).isZero();
    }

    @Test
    void closing_ends_every_wait_and_new_ones_at_once() {
        useTheBurst(rig);
        Place waiting = rig.enter("waiting", NUMBER, 1);

        rig.pacer.close();

        assertThat(PaceRig.refusal(waiting).getReason()).isEqualTo(Reason.CALLED_OFF);
        assertThat(PaceRig.refusal(rig.enter("new", NUMBER, 1)).getReason()).isEqualTo(Reason.CALLED_OFF);
        assertThat(rig.time.pending()).isZero();
    }

    @Test
    void its_state_says_who_waits_and_for_how_long_and_what_became_of_the_others() {
        useTheBurst(rig);
        rig.enter("waits 1 s", NUMBER, 2);
        rig.enter("waits", NUMBER, 3);
        rig.enter("expires", NUMBER, 1, Priority.DEFAULT, rig.time.now().plusSeconds(1));

        rig.seconds(1.5);

        PaceState state = rig.pacer.state();
        assertThat(state.waiting()).isEqualTo(1);
        assertThat(state.line()).isEqualTo(5);
        assertThat(state.longestWait()).isEqualTo(Duration.ofMillis(1500));
        assertThat(state.passed()).isEqualTo(2);
        assertThat(state.segments()).isEqualTo(6);
        assertThat(state.waited()).isEqualTo(Duration.ofSeconds(1));
        assertThat(state.refused()).containsEntry(Reason.EXPIRED, 1L).containsEntry(Reason.LINE_FULL, 0L);
        assertThat(state.hanging()).isFalse();
    }

    @Test
    void long_texts_of_one_node_and_short_ones_of_another_share_a_bucket_and_neither_starves() {
        Bucket shared = new Rate(2, 8).bucket(rig.time);
        PaceSettings settings = new PaceSettings(null, shared, null, null, 100);
        PaceRig one = new PaceRig(settings, rig.time);
        PaceRig other = new PaceRig(settings, rig.time);
        IntStream.range(0, 10).forEach(i -> one.enter("long", NUMBER, 8));
        IntStream.range(0, 90).forEach(i -> other.enter("short", OTHER_NUMBER, 1));

        rig.seconds(45);

        assertThat(one.passed).as("8 of each 9 segments").hasSize(10);
        assertThat(other.passed).hasSizeGreaterThan(8);
        assertThat(8 * one.passed.size() + other.passed.size()).isBetween(97, 98);
    }

    @Test
    void an_hour_at_a_third_of_a_segment_a_second_is_exact() {
        PaceRig rig = PaceRig.of(new Rate(0.333, 32), null, 2_000);
        IntStream.range(0, 2_000).forEach(i -> rig.enter("m" + i, NUMBER, 1));

        rig.seconds(3_600);

        assertThat(rig.names()).hasSize(32 + 1_198);
    }
}
