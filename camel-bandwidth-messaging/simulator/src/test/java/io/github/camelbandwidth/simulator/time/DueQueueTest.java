/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueQueueTest {
    private static final Instant DUE = Instant.parse("2026-02-01T15:00:00Z");

    private final DueQueue queue = new DueQueue();
    private final List<String> done = new ArrayList<>();

    @Test
    void what_is_cancelled_does_not_stay_until_it_is_due() {
        List<DueQueue.Entry> entries = entries(1_000);
        entries.subList(0, 900).forEach(DueQueue.Entry::cancel);
        assertThat(queue.size()).isBetween(100, 200);
        runAll();
        assertThat(done).hasSize(100).startsWith("900").endsWith("999");
    }

    @Test
    void when_all_is_cancelled_nothing_is_left() {
        entries(1_000).forEach(DueQueue.Entry::cancel);
        assertThat(queue.size()).isZero();
        assertThat(queue.nextDue()).isNull();
    }

    @Test
    void what_is_cancelled_twice_counts_once() {
        List<DueQueue.Entry> entries = entries(10);
        IntStream.range(0, 10).forEach(again -> entries.get(9).cancel());
        assertThat(queue.size()).isEqualTo(10);
        runAll();
        assertThat(done).hasSize(9);
    }

    @Test
    void what_was_cleared_or_has_run_can_be_cancelled_without_effect_on_what_came_later() {
        List<DueQueue.Entry> cleared = entries(10);
        queue.clear();
        List<DueQueue.Entry> run = entries(10);
        runAll();
        entries(3);
        cleared.forEach(DueQueue.Entry::cancel);
        run.forEach(DueQueue.Entry::cancel);
        assertThat(queue.size()).isEqualTo(3);
    }

    private List<DueQueue.Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> queue.add(DUE.plusSeconds(i), () -> done.add(String.valueOf(i))))
                .toList();
    }

    private void runAll() {
        for (Runnable action = queue.takeDue(Instant.MAX); action != null; action = queue.takeDue(Instant.MAX)) {
            action.run();
        }
    }
}
