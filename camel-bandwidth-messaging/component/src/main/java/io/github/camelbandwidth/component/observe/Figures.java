/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.DeliveryStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts for a person who looks: since the context was made, and the last sends one by one. */
public final class Figures implements SendObserver {
    static final int LAST_SENDS = 20;
    /** There are about a hundred; a sender of events who makes up codes must not fill the memory. */
    private static final int MOST_CODES = 500;

    private final Map<Origin, Account> accounts = new ConcurrentHashMap<>();
    private final Map<DeliveryStatus, LongAdder> arrivals = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> codes = new ConcurrentSkipListMap<>();
    private final Deque<SendEnd> last = new ArrayDeque<>();

    /** The counts of one origin. */
    private static final class Account {
        final LongAdder begun = new LongAdder();
        final Map<Verdict, LongAdder> ended = new ConcurrentHashMap<>();
        final LongAdder tries = new LongAdder();
        final LongAdder throttled = new LongAdder();
        final LongAdder expected = new LongAdder();
        final LongAdder counted = new LongAdder();
        final LongAdder miscounted = new LongAdder();

        Sends sends() {
            Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
            ended.forEach((verdict, count) -> verdicts.put(verdict, count.sum()));
            long over = verdicts.values().stream().mapToLong(Long::longValue).sum();
            return new Sends(
                    // Read after the ends, so that it is never fewer.
                    Math.max(0, begun.sum() - over),
                    verdicts,
                    tries.sum(),
                    throttled.sum(),
                    expected.sum(),
                    counted.sum(),
                    miscounted.sum());
        }
    }

    /**
     * What was counted of one origin.
     *
     * @param inFlight how many have begun and not ended
     * @param ended how many have, by how
     * @param tries how many requests were made
     * @param throttled how many of them were answered with 429
     * @param expected segments as we count them, of messages whose segments the API counts too
     * @param counted segments as the API counts them, of the same messages
     * @param miscounted how many messages the two counts differ on
     */
    public record Sends(
            long inFlight,
            Map<Verdict, Long> ended,
            long tries,
            long throttled,
            long expected,
            long counted,
            long miscounted) {
        public Sends {
            ended = Map.copyOf(ended);
        }
    }

    private Account of(Origin origin) {
        return accounts.computeIfAbsent(origin, first -> new Account());
    }

    @Override
    public void began(Origin origin) {
        of(origin).begun.increment();
    }

    @Override
    public void asked(Asked asked) {
        Account account = of(asked.origin());
        account.tries.add(asked.tries());
        account.throttled.add(asked.throttled());
    }

    @Override
    public void ended(SendEnd end) {
        Account account = of(end.origin());
        count(account.ended, end.verdict());
        Integer ours = end.expected();
        Integer theirs = end.counted();
        if (ours != null && theirs != null) {
            account.expected.add(ours);
            account.counted.add(theirs);
            account.miscounted.add(ours.equals(theirs) ? 0 : 1);
        }
        synchronized (last) {
            last.addFirst(end);
            if (last.size() > LAST_SENDS) {
                last.removeLast();
            }
        }
    }

    @Override
    public void arrived(Arrival arrival) {
        count(arrivals, arrival.delivery().status());
        Integer code = arrival.delivery().errorCode();
        if (code != null && (codes.size() < MOST_CODES || codes.containsKey(code))) {
            count(codes, code);
        }
    }

    private static <K> void count(Map<K, LongAdder> counts, K what) {
        counts.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    /** What was counted, by account and resource. */
    public Map<Origin, Sends> sends() {
        Map<Origin, Sends> all = new ConcurrentHashMap<>();
        accounts.forEach((origin, account) -> all.put(origin, account.sends()));
        return all;
    }

    /** How many final events there were, by what they say. */
    public Map<DeliveryStatus, Long> arrivals() {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        arrivals.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    /** How many final events had which error code. */
    public Map<Integer, Long> codes() {
        Map<Integer, Long> counts = new TreeMap<>();
        codes.forEach((code, count) -> counts.put(code, count.sum()));
        return counts;
    }

    /** The last sends, the newest first. */
    public List<SendEnd> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
