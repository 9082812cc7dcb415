/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who waits, and who is next: of the first message of each number that is not blocked, the first. May be used from any
 * thread. Times are those of {@code Time.nanos()}.
 */
final class WaitingLine {
    private final int bound;
    private final Function<String, Allowance> allowances;
    private final Map<String, NumberLine> lines = new HashMap<>();
    private final TreeMap<Ticket, NumberLine> heads = new TreeMap<>(Ticket.ORDER);
    private final PriorityQueue<NumberLine> blocked =
            new PriorityQueue<>((one, other) -> Long.compare(one.until - other.until, 0));
    private final Set<NumberLine> empty = new LinkedHashSet<>();
    private int size;

    WaitingLine(int bound, Function<String, Allowance> allowances) {
        this.bound = bound;
        this.allowances = allowances;
    }

    /** False if the line is full. */
    synchronized boolean add(Ticket ticket) {
        if (size >= bound) {
            return false;
        }
        NumberLine line =
                lines.computeIfAbsent(ticket.number, number -> new NumberLine(number, allowances.apply(number)));
        change(line, () -> line.tickets.add(ticket));
        size++;
        return true;
    }

    /** Lets one go, for whatever reason; false if it has gone already. */
    synchronized boolean remove(Ticket ticket) {
        NumberLine line = lines.get(ticket.number);
        if (line == null || !line.tickets.contains(ticket)) {
            return false;
        }
        change(line, () -> line.tickets.remove(ticket));
        size--;
        return true;
    }

    private void change(NumberLine line, Runnable change) {
        Ticket before = line.head();
        change.run();
        Ticket head = line.head();
        if (head == before) {
            return;
        }
        if (before != null) {
            heads.remove(before);
        }
        if (head == null) {
            empty.add(line);
            return;
        }
        empty.remove(line);
        // It was blocked for another one, which may have been longer.
        blocked.remove(line);
        heads.put(head, line);
    }

    /** Who is next, with its number's line; null if nobody can be. */
    synchronized Map.@Nullable Entry<Ticket, NumberLine> first(long now) {
        while (!blocked.isEmpty() && blocked.element().until - now <= 0) {
            NumberLine line = blocked.remove();
            Ticket head = line.head();
            if (head != null) {
                heads.put(head, line);
            }
        }
        return heads.firstEntry();
    }

    /** Passes over a number until then, unless another one has become its head meanwhile. */
    synchronized void block(NumberLine line, Ticket head, long until) {
        if (line.head() != head) {
            return;
        }
        heads.remove(head);
        line.until = until;
        blocked.add(line);
    }

    /** In how many nanoseconds the next number is not blocked any more; negative if none is. */
    synchronized long nextUnblocked(long now) {
        return blocked.isEmpty() ? -1 : Math.max(0, blocked.element().until - now);
    }

    /** Forgets numbers of which nobody waits. */
    synchronized List<NumberLine> takeEmpty() {
        List<NumberLine> taken = List.copyOf(empty);
        taken.forEach(line -> lines.remove(line.number));
        blocked.removeAll(empty);
        empty.clear();
        return taken;
    }

    /** Everybody. */
    synchronized List<Ticket> all() {
        return lines.values().stream().flatMap(line -> line.tickets.stream()).toList();
    }

    /** Everybody of one number. */
    synchronized List<Ticket> of(NumberLine line) {
        return new ArrayList<>(line.tickets);
    }

    /** How long the oldest has waited; 0 if there is none. */
    synchronized long longestWait(long now) {
        return lines.values().stream()
                .flatMap(line -> line.tickets.stream())
                .mapToLong(ticket -> now - ticket.since)
                .max()
                .orElse(0);
    }

    synchronized int size() {
        return size;
    }
}
