/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.camelbandwidth.client.message.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever comes whenever: what leaves is what a bucket allows, no more and no less. */
class PacePropertyTest {
    /** What Bucket4j rounds by, a billionth of a second at a time. */
    private static final double ROUNDING = 1e-6;

    /** For so many seconds a number's tokens may lie beside its bucket. */
    private static final double GRACE = 0.01;

    /** A message that comes so long after the one before. */
    record Arrival(int afterMillis, int number, int segments, boolean high, boolean calledOff) {
        String sender() {
            return "+1919555010" + number;
        }
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_500),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(9, false), net.jqwik.api.Tuple.of(1, true)))
                .as(Arrival::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Rate> rates() {
        return Combinators.combine(
                        Arbitraries.of(0.5, 1.0, 2.5, 5.0, 7.125),
                        Arbitraries.integers().between(8, 20))
                .as((rate, burst) -> new Rate(rate, burst));
    }

    private static int play(PaceRig rig, List<Arrival> arrivals) {
        int stay = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            rig.seconds(arrival.afterMillis() / 1_000.0);
            Place place = rig.enter(
                    String.valueOf(i),
                    arrival.sender(),
                    arrival.segments(),
                    arrival.high() ? Priority.HIGH : Priority.DEFAULT,
                    null);
            if (arrival.calledOff()) {
                place.callOff();
            }
            stay += place.turn().isCompletedExceptionally() ? 0 : 1;
        }
        rig.seconds(2_000);
        return stay;
    }

    @Property(tries = 300)
    void in_no_span_of_time_more_leaves_than_the_burst_and_what_the_rate_gives_in_it(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll("rates") Rate account, @ForAll("rates") Rate number) {
        PaceRig rig = PaceRig.of(account, number, 1_000);

        int stayed = play(rig, arrivals);

        assertThat(rig.passed).as("everybody who stays has a turn").hasSize(stayed);
        assertKept(rig.passed, account);
        for (int i = 0; i < 3; i++) {
            String sender = "+1919555010" + i;
            assertKept(
                    rig.passed.stream()
                            .filter(passed -> passed.number().equals(sender))
                            .toList(),
                    number);
        }
    }

    private static void assertKept(List<PaceRig.Passed> passed, Rate rate) {
        for (int from = 0; from < passed.size(); from++) {
            long segments = 0;
            for (int to = from; to < passed.size(); to++) {
                segments += passed.get(to).segments();
                double seconds =
                        passed.get(to).at().minus(passed.get(from).at()).toNanos() / 1e9;
                assertThat((double) segments)
                        .isLessThanOrEqualTo(
                                (double) rate.burst() + rate.segmentsPerSecond() * (seconds + GRACE) + ROUNDING);
            }
        }
    }

    @Property(tries = 300)
    void of_one_number_and_priority_nobody_overtakes(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll("rates") Rate account, @ForAll("rates") Rate number) {
        PaceRig rig = PaceRig.of(account, number, 1_000);

        play(rig, arrivals);

        List<Integer> order = rig.names().stream().map(Integer::valueOf).toList();
        for (int i = 0; i < order.size(); i++) {
            Arrival earlier = arrivals.get(order.get(i));
            for (int later : order.subList(i + 1, order.size())) {
                boolean alike = arrivals.get(later).number() == earlier.number()
                        && arrivals.get(later).high() == earlier.high();
                assertThat(alike && later < order.get(i)).isFalse();
            }
        }
    }

    @Property(tries = 300)
    void each_message_of_a_line_leaves_at_the_moment_arithmetic_says(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll("rates") Rate rate) {
        List<Arrival> alike = arrivals.stream()
                .map(arrival -> new Arrival(arrival.afterMillis(), 0, arrival.segments(), false, false))
                .toList();
        PaceRig ofAccount = PaceRig.of(rate, null, 1_000);
        PaceRig ofNumber = PaceRig.of(null, rate, 1_000);

        play(ofAccount, alike);
        play(ofNumber, alike);

        List<Double> expected = expected(alike, rate);
        IntStream.range(0, alike.size()).forEach(i -> {
            assertThat(seconds(ofAccount, i)).isCloseTo(expected.get(i), within(ROUNDING));
            assertThat(seconds(ofNumber, i)).isCloseTo(expected.get(i), within(ROUNDING));
        });
    }

    private static double seconds(PaceRig rig, int i) {
        return rig.passed.get(i).at().toNanos() / 1e9;
    }

    private static List<Double> expected(List<Arrival> arrivals, Rate rate) {
        List<Double> times = new ArrayList<>();
        double tokens = (double) rate.burst();
        double at = 0;
        double comes = 0;
        for (Arrival arrival : arrivals) {
            comes += arrival.afterMillis() / 1_000.0;
            double from = Math.max(at, comes);
            tokens = Math.min((double) rate.burst(), tokens + (from - at) * rate.segmentsPerSecond());
            double wait = Math.max(0, (arrival.segments() - tokens) / rate.segmentsPerSecond());
            at = from + wait;
            tokens = tokens + wait * rate.segmentsPerSecond() - arrival.segments();
            times.add(at);
        }
        return times;
    }
}
