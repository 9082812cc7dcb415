/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import static io.github.camelbandwidth.component.pace.PaceRig.NUMBER;
import static io.github.camelbandwidth.component.pace.PaceRig.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.component.pace.PaceException.Reason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A bucket that fails sends nothing too fast, and one that hangs holds nobody for ever. */
class BucketFailureTest {
    private final RuntimeException down = new IllegalStateException("no connection for +19195550142");

    private final FaultyBucket faulty = new FaultyBucket(Bucket.builder()
            .addLimit(limit -> limit.capacity(4).refillGreedy(2, Duration.ofSeconds(1)))
            .build());
    private final PaceRig rig = PaceRig.of(faulty.bucket(), null);

    @Test
    void while_it_fails_nothing_leaves_and_it_is_asked_once_a_second() {
        faulty.fail(down);
        rig.enter("first", NUMBER, 1);
        rig.enter("second", NUMBER, 1);
        rig.enter("third", OTHER_NUMBER, 1);

        rig.seconds(10);

        assertThat(rig.names()).isEmpty();
        assertThat(faulty.calls).hasValue(11);
    }

    @Test
    void when_it_works_again_all_goes_on() {
        faulty.fail(down);
        rig.enter("first", NUMBER, 1);
        rig.seconds(29);

        faulty.work();
        rig.seconds(0.999);
        assertThat(rig.names()).isEmpty();
        rig.seconds(0.001);

        assertThat(rig.names()).containsExactly("first");
        faulty.fail(down);
        Place next = rig.enter("next", NUMBER, 1);
        rig.seconds(29);
        assertThat(next.turn()).as("its patience begins anew").isNotDone();
    }

    @Test
    void after_thirty_seconds_those_who_wait_are_told_and_new_ones_at_once() {
        faulty.fail(down);
        Place first = rig.enter("first", NUMBER, 1);
        Place second = rig.enter("second", OTHER_NUMBER, 1);

        rig.seconds(29);
        assertThat(first.turn()).isNotDone();
        rig.seconds(1);

        assertThat(PaceRig.refusal(first))
                .hasMessageContaining("its bucket has failed for 30 seconds: ")
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("5550142")
                .hasCause(down)
                .extracting(PaceException::getReason)
                .isEqualTo(Reason.BUCKET);
        assertThat(PaceRig.refusal(second).getReason()).isEqualTo(Reason.BUCKET);
        assertThat(PaceRig.refusal(rig.enter("new", NUMBER, 1)).getReason()).isEqualTo(Reason.BUCKET);
    }

    @Test
    void after_a_long_failure_the_first_success_ends_it() {
        faulty.fail(down);
        rig.enter("lost", NUMBER, 1);
        rig.seconds(40);
        faulty.work();

        rig.seconds(1);
        rig.enter("next", NUMBER, 1);

        assertThat(rig.names()).containsExactly("next");
    }

    @Test
    void a_number_whose_bucket_fails_holds_up_no_other() {
        PaceRig rig = PaceRig.of(null, number -> {
            if (number.equals(NUMBER)) {
                throw down;
            }
            return faulty.bucket();
        });
        Place fails = rig.enter("fails", NUMBER, 1);
        rig.enter("other", OTHER_NUMBER, 1);

        assertThat(rig.names()).containsExactly("other");
        rig.seconds(30);
        assertThat(PaceRig.refusal(fails).getReason()).isEqualTo(Reason.BUCKET);
    }

    @Test
    void a_bucket_that_can_never_give_so_many_is_a_failure_and_no_eternal_wait() {
        Bucket never = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillIntervally(1, Duration.ofDays(36_500)))
                .build();
        PaceRig rig = PaceRig.of(never, null);

        Place place = rig.enter("never", NUMBER, Integer.MAX_VALUE);
        rig.seconds(30);

        assertThat(PaceRig.refusal(place)).hasMessageContaining("the reservation of so many tokens");
    }

    @Test
    void if_it_fails_when_tokens_are_given_back_they_are_lost_and_nothing_else() {
        rig.enter("burst", NUMBER, 4);
        Place place = rig.enter("called off", NUMBER, 4);
        faulty.fail(down);

        place.callOff();
        faulty.work();
        Place next = rig.enter("next", NUMBER, 1);

        assertThat(next.turn()).isNotDone();
        assertThat(rig.time.pending()).as("timers").isEqualTo(1);
    }

    @Test
    void a_bucket_that_hangs_blocks_the_dispatcher_and_nobody_else_and_those_who_wait_are_told() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        faulty.hang(answer);
        DispatcherThread thread = new DispatcherThread();
        PaceRig rig = new PaceRig(new PaceSettings(null, faulty.bucket(), null, null, 10), thread);
        try {
            Place first = rig.enter("first", NUMBER, 1);
            assertThat(faulty.asked.await(20, TimeUnit.SECONDS)).isTrue();
            Place second = rig.enter("second", NUMBER, 1);

            rig.seconds(29.999);
            assertThat(first.turn()).isNotDone();
            rig.seconds(0.001);

            assertThat(PaceRig.refusal(first)).hasMessageContaining("a bucket does not answer");
            assertThat(PaceRig.refusal(second).getReason()).isEqualTo(Reason.BUCKET);
            assertThat(PaceRig.refusal(rig.enter("third", NUMBER, 1)).getReason())
                    .isEqualTo(Reason.BUCKET);
            assertThat(rig.pacer.state().hanging()).isTrue();

            answer.countDown();
            assertThat(passesOnce(rig)).isTrue();
        } finally {
            answer.countDown();
            thread.end();
        }
    }

    /** The dispatcher notices on its own thread that the bucket has answered; until then messages are refused. */
    private static boolean passesOnce(PaceRig rig) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            try {
                rig.enter("after", NUMBER, 1).turn().get(20, TimeUnit.SECONDS);
                return true;
            } catch (ExecutionException e) {
                Thread.onSpinWait();
            }
        }
        return false;
    }
}
