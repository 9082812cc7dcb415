/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Tells messages how their wait ended, and counts. */
final class Tally {
    private final Time time;
    private final LongAdder passed = new LongAdder();
    private final LongAdder segments = new LongAdder();
    private final LongAdder waited = new LongAdder();
    private final Map<PaceException.Reason, LongAdder> refused = new ConcurrentHashMap<>();

    Tally(Time time) {
        this.time = time;
    }

    void pass(Ticket ticket) {
        passed.increment();
        segments.add(ticket.segments);
        waited.add(time.nanos() - ticket.since);
        ticket.turn.complete(null);
    }

    void refuse(Ticket ticket, PaceException why) {
        refused.computeIfAbsent(why.getReason(), first -> new LongAdder()).increment();
        ticket.turn.completeExceptionally(why);
    }

    long passed() {
        return passed.sum();
    }

    long segments() {
        return segments.sum();
    }

    Duration waited() {
        return Duration.ofNanos(waited.sum());
    }

    Map<PaceException.Reason, Long> refused() {
        Map<PaceException.Reason, Long> counts = new EnumMap<>(PaceException.Reason.class);
        for (PaceException.Reason reason : PaceException.Reason.values()) {
            LongAdder count = refused.get(reason);
            counts.put(reason, count == null ? 0 : count.sum());
        }
        return counts;
    }
}
