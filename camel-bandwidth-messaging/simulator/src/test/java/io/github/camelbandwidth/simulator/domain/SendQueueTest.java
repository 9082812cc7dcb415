/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;

class SendQueueTest {
    private static final Instant START = Instant.parse("2026-02-01T15:00:00Z");

    private final List<Message> waiting = new ArrayList<>();
    private final List<Departure> departures = new ArrayList<>();
    private int sent;

    @BeforeTry
    void forget() {
        waiting.clear();
        departures.clear();
        sent = 0;
    }

    @Provide
    Arbitrary<Rates> rates() {
        Arbitrary<Integer> rate = Arbitraries.integers().between(1, 200);
        return Combinators.combine(
                        rate.injectNull(0.2),
                        rate.injectNull(0.5),
                        Arbitraries.integers().between(1, 2))
                .as(Rates::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> send = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false))
                .as((sender, segments, high) -> new Step(sender, segments, high, Duration.ZERO));
        Arbitrary<Step> pass = Arbitraries.integers()
                .between(1, 20_000)
                .map(millis -> new Step(0, 0, false, Duration.ofMillis(millis)));
        return Arbitraries.frequencyOf(Tuple.of(3, send), Tuple.of(1, pass))
                .list()
                .ofMinSize(1)
                .ofMaxSize(120);
    }

    @Property(tries = 300)
    void whatever_is_sent_the_queue_keeps_its_capacity_its_rates_and_its_order_and_loses_nothing(
            @ForAll("rates") Rates rates, @ForAll("steps") List<Step> steps) {
        SendQueue queue = new SendQueue(rates);
        Instant now = START;
        for (Step step : steps) {
            now = now.plus(step.pass());
            if (step.segments() > 0) {
                offer(queue, step, rates);
            }
            drain(queue, rates, now);
        }
        for (Optional<Instant> next = queue.nextTurn(); next.isPresent(); next = queue.nextTurn()) {
            now = next.get().isAfter(now) ? next.get() : now;
            drain(queue, rates, now);
        }
        assertThat(waiting).isEmpty();
        assertThat(queue.segments()).isZero();
        assertThat(departures).hasSize(sent);
        assertPace(rates.segmentsPerMinute(), departure -> true);
        for (int sender = 0; sender < 3; sender++) {
            String from = sender(sender);
            assertPace(
                    rates.segmentsPerMinutePerNumber(),
                    departure -> departure.message().from().equals(from));
        }
    }

    @Example
    void a_full_queue_takes_no_high_priority_either() {
        SendQueue queue = new SendQueue(new Rates(1, null, 2));
        assertThat(queue.offer(message("a", 0, 2, false))).isTrue();
        assertThat(queue.offer(message("b", 0, 1, true))).isFalse();
    }

    @Example
    void what_was_removed_makes_room_and_does_not_leave() {
        SendQueue queue = new SendQueue(new Rates(1, null, 2));
        queue.offer(message("a", 0, 2, false));
        queue.open("a");
        assertThat(queue.remove("a")).isTrue();
        assertThat(queue.remove("a")).isFalse();
        assertThat(queue.poll(START)).isEmpty();
        assertThat(queue.offer(message("b", 0, 2, false))).isTrue();
    }

    @Example
    void a_new_rate_holds_for_what_waits_already() {
        SendQueue queue = new SendQueue(new Rates(1, null, 15));
        for (String id : List.of("a", "b")) {
            queue.offer(message(id, 0, 1, false));
            queue.open(id);
        }
        assertThat(queue.poll(START)).contains("a");
        assertThat(queue.nextTurn()).contains(START.plusSeconds(60));
        queue.rates(new Rates(60, null, 15));
        assertThat(queue.nextTurn()).contains(START.plusSeconds(1));
    }

    @Example
    void a_sender_that_waits_does_not_hold_up_another_one() {
        SendQueue queue = new SendQueue(new Rates(null, 1, 15));
        queue.offer(message("a", 0, 1, false));
        queue.offer(message("b", 0, 1, false));
        queue.offer(message("c", 1, 1, false));
        List.of("a", "b", "c").forEach(queue::open);
        assertThat(List.of(queue.poll(START), queue.poll(START), queue.poll(START)))
                .containsExactly(Optional.of("a"), Optional.of("c"), Optional.empty());
    }

    @Example
    void high_priority_of_a_sender_id_or_an_mms_does_not_overtake() {
        assertThat(draft("+19195550100", "Hi", true, List.of()).overtakes()).isTrue();
        assertThat(draft("12345", "Hi", true, List.of()).overtakes()).isTrue();
        assertThat(draft("Acme", "Hi", true, List.of()).overtakes()).isFalse();
        assertThat(draft("+19195550100", "Hi", true, List.of("https://media.example.com/a.png"))
                        .overtakes())
                .isFalse();
    }

    private void offer(SendQueue queue, Step step, Rates rates) {
        Message message = message("id" + sent, step.sender(), step.segments(), step.high());
        long before = queue.segments();
        boolean taken = queue.offer(message);
        assertThat(taken).isEqualTo(before + message.segmentCount() <= rates.capacity());
        assertThat(queue.segments()).isLessThanOrEqualTo(rates.capacity());
        if (taken) {
            sent++;
            waiting.add(message);
            queue.open(message.id());
        }
    }

    private void drain(SendQueue queue, Rates rates, Instant now) {
        for (Optional<String> id = queue.poll(now); id.isPresent(); id = queue.poll(now)) {
            String left = id.get();
            Message message = waiting.stream()
                    .filter(candidate -> candidate.id().equals(left))
                    .findFirst()
                    .orElseThrow();
            int place = waiting.indexOf(message);
            boolean overtakes = message.draft().overtakes();
            // Only a sender with a rate of its own may have had to let others go first.
            assertThat(waiting)
                    .filteredOn(other -> rates.segmentsPerMinutePerNumber() == null
                            || other.from().equals(message.from()))
                    .noneMatch(other -> other.draft().overtakes() == overtakes
                            ? waiting.indexOf(other) < place
                            : other.draft().overtakes());
            waiting.remove(message);
            departures.add(new Departure(message, now));
        }
    }

    private void assertPace(Integer segmentsPerMinute, Predicate<Departure> line) {
        List<Departure> left = departures.stream().filter(line).toList();
        for (int i = 1; segmentsPerMinute != null && i < left.size(); i++) {
            Departure before = left.get(i - 1);
            Duration between = Duration.between(before.time(), left.get(i).time());
            assertThat(between.multipliedBy(segmentsPerMinute))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(before.message().segmentCount()));
        }
    }

    private static Message message(String id, int sender, int segments, boolean high) {
        Draft draft = draft(sender(sender), "x".repeat(segments == 1 ? 1 : 153 * segments), high, List.of());
        Message message = Message.queued(id, START, draft, Account.of("9900000", new Credentials("user", "pass")));
        assertThat(message.segmentCount()).isEqualTo(segments);
        return message;
    }

    private static Draft draft(String from, String text, boolean high, List<String> media) {
        return new Draft(
                "9900000",
                "application",
                from,
                List.of("+19195550142"),
                text,
                media,
                null,
                high ? Priority.HIGH : null,
                null);
    }

    private static String sender(int number) {
        return "+1919555010" + number;
    }

    record Step(int sender, int segments, boolean high, Duration pass) {}

    private record Departure(Message message, Instant time) {}
}
