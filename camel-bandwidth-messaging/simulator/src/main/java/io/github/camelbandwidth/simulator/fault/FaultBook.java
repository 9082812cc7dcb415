/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules as they stand, with their counts. All rules of a kind count what fits them; the first of them that strikes
 * decides. Belongs to the loop.
 */
public final class FaultBook {
    private static final Logger LOG = LoggerFactory.getLogger(FaultBook.class);

    private final List<Runnable> changed = new ArrayList<>();
    private Faults faults = Faults.none();
    private List<Entry> entries = List.of();
    private boolean readsBodies;

    /** A book without rules. */
    public FaultBook() {}

    /** Puts other rules in the place of those there are, with counts of zero, and lets go what was held back. */
    public void put(Faults put) {
        SplittableRandom seeds = new SplittableRandom(put.seed());
        faults = put;
        entries = put.rules().stream()
                .map(rule -> new Entry(rule, seeds.nextLong()))
                .toList();
        readsBodies = put.rules().stream().anyMatch(FaultRule::readsBodies);
        LOG.debug("{} rules are in force", entries.size());
        changed.forEach(Runnable::run);
    }

    /** Runs {@code action} each time the rules were changed. */
    public void onChange(Runnable action) {
        changed.add(action);
    }

    /** The rules as they were put. */
    public Faults faults() {
        return faults;
    }

    /** What each rule has done, in their order. */
    public List<FaultCount> counts() {
        return entries.stream()
                .map(entry -> new FaultCount(entry.rule, entry.matched, entry.applied))
                .toList();
    }

    /** Whether there is no rule. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether a request must be read before all rules can be asked. */
    public boolean readsBodies() {
        return readsBodies;
    }

    /** What strikes {@code subject} among the effects of {@code kind}. */
    public <E extends FaultEffect> Optional<E> strike(Class<E> kind, Subject subject) {
        return choose(kind, subject, effect -> true).map(Strike::apply);
    }

    /**
     * What is to strike {@code subject} among the effects of {@code kind} that pass {@code filter}; the others do not count it.
     * It has not struck before it is applied.
     */
    public <E extends FaultEffect> Optional<Strike<E>> choose(Class<E> kind, Subject subject, Predicate<E> filter) {
        Optional<Entry> found = Optional.empty();
        for (Entry entry : entries) {
            boolean asked = kind.isInstance(entry.rule.effect()) && filter.test(kind.cast(entry.rule.effect()));
            if (asked && entry.strikes(subject) && found.isEmpty()) {
                found = Optional.of(entry);
            }
        }
        return found.map(entry -> new Strike<>(kind.cast(entry.rule.effect()), entry::apply));
    }

    private static final class Entry {
        private final FaultRule rule;
        private final long seed;
        private final Predicate<Subject> fits;
        private long matched;
        private long applied;

        private Entry(FaultRule rule, long seed) {
            this.rule = rule;
            this.seed = seed;
            this.fits = rule.match().fits();
        }

        private boolean strikes(Subject subject) {
            return fits.test(subject) && rule.match().turns().strikes(++matched, seed);
        }

        private void apply() {
            applied++;
            LOG.debug("A rule strikes: {}", rule.effect());
        }
    }
}
