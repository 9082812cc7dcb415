/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one account has sent and the vendor has not: it leaves at the account's rate and that of each sender, high priority
 * first, in order within a priority. A sender that has to wait does not hold up the others.
 */
public final class SendQueue {
    private static final Comparator<Waiting> TURN =
            Comparator.comparing(Waiting::overtakes).reversed().thenComparingLong(Waiting::sequence);

    private final Map<String, Waiting> all = new HashMap<>();
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private Rates rates;
    private Pace pace = Pace.idle();
    private long segments;
    private long sequence;

    /** An empty queue. */
    public SendQueue(Rates rates) {
        this.rates = rates;
    }

    /** Changes the rates; what waits goes on waiting, even when it is now more than there is room for. */
    public void rates(Rates changed) {
        rates = changed;
    }

    /** Makes room for a message, which stays until it is let go, and says whether there was any: high priority has no more. */
    public boolean offer(Message message) {
        if (message.draft().queuedSegments() > rates.capacity() - segments) {
            return false;
        }
        segments += message.draft().queuedSegments();
        all.put(message.id(), new Waiting(message, sequence++));
        return true;
    }

    /** Lets a message that was offered leave when its turn comes. */
    public void open(String id) {
        Waiting waiting = all.get(id);
        if (waiting != null) {
            lanes.computeIfAbsent(waiting.from(), from -> new Lane()).add(waiting);
        }
    }

    /** Takes out the message whose turn it is at {@code now}, or gives nothing when all have to wait. */
    public Optional<String> poll(Instant now) {
        lanes.values().removeIf(lane -> lane.isEmpty() && !freeAt(lane).isAfter(now));
        if (freeAt().isAfter(now)) {
            return Optional.empty();
        }
        Optional<Waiting> next = lanes.values().stream()
                .filter(lane -> !freeAt(lane).isAfter(now))
                .flatMap(lane -> lane.head().stream())
                .min(TURN);
        next.ifPresent(waiting -> depart(waiting, now));
        return next.map(Waiting::id);
    }

    /** When {@link #poll} gives something at the earliest, as things stand; nothing when nobody waits. */
    public Optional<Instant> nextTurn() {
        return lanes.values().stream()
                .filter(lane -> !lane.isEmpty())
                .map(this::freeAt)
                .min(Comparator.naturalOrder())
                .map(lane -> lane.isAfter(freeAt()) ? lane : freeAt());
    }

    /** Takes a message out before its turn, and says whether it was there. */
    public boolean remove(String id) {
        Waiting waiting = all.remove(id);
        if (waiting == null) {
            return false;
        }
        segments -= waiting.segments();
        Lane lane = lanes.get(waiting.from());
        if (lane != null) {
            lane.remove(waiting);
        }
        return true;
    }

    /** Whether a message is there. */
    public boolean contains(String id) {
        return all.containsKey(id);
    }

    /** How many segments wait. */
    public long segments() {
        return segments;
    }

    private void depart(Waiting waiting, Instant now) {
        remove(waiting.id());
        pace = new Pace(now, waiting.segments());
        lanes.computeIfAbsent(waiting.from(), from -> new Lane()).pace(pace);
    }

    private Instant freeAt() {
        return pace.freeAt(rates.segmentsPerMinute());
    }

    private Instant freeAt(Lane lane) {
        return lane.pace().freeAt(rates.segmentsPerMinutePerNumber());
    }

    record Waiting(String id, String from, int segments, boolean overtakes, long sequence) {
        private Waiting(Message message, long sequence) {
            this(
                    message.id(),
                    message.from(),
                    message.draft().queuedSegments(),
                    message.draft().overtakes(),
                    sequence);
        }
    }
}
