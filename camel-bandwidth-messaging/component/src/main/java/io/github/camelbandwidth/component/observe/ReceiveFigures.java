/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was received since the context was made. */
public final class ReceiveFigures implements ReceiveObserver {
    private final LongAdder received = new LongAdder();
    private final LongAdder filtered = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder succeeded = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Map<Answered, LongAdder> answers = new ConcurrentHashMap<>();

    /**
     * What was counted.
     *
     * @param received events, each time they came
     * @param filtered events that no route wanted
     * @param duplicates events that had run before
     * @param succeeded events whose route ended well
     * @param failed events whose route did not
     * @param answers calls, by how they were answered
     */
    public record Counts(
            long received, long filtered, long duplicates, long succeeded, long failed, Map<Answered, Long> answers) {
        public Counts {
            answers = Map.copyOf(answers);
        }
    }

    @Override
    public void received(MessageEvent event) {
        received.increment();
    }

    @Override
    public void filtered(MessageEvent event) {
        filtered.increment();
    }

    @Override
    public void duplicate(MessageEvent event) {
        duplicates.increment();
    }

    @Override
    public void ran(MessageEvent event, boolean success, Duration took) {
        (success ? succeeded : failed).increment();
    }

    @Override
    public void answered(Answered answer, Duration time) {
        answers.computeIfAbsent(answer, first -> new LongAdder()).increment();
    }

    /** The counts at this moment. */
    public Counts counts() {
        Map<Answered, Long> byAnswer = new EnumMap<>(Answered.class);
        answers.forEach((answer, count) -> byAnswer.put(answer, count.sum()));
        return new Counts(received.sum(), filtered.sum(), duplicates.sum(), succeeded.sum(), failed.sum(), byAnswer);
    }
}
