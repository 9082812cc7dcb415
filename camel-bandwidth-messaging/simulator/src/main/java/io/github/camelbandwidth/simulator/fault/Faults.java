/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that shall go wrong.
 *
 * @param seed what chance comes from: the same seed and the same order of requests give the same run
 * @param rules in the order in which they are asked, 1,000 at most
 */
public record Faults(long seed, List<FaultRule> rules) {
    private static final int MAX_RULES = 1_000;

    /** Keeps a copy of the list. */
    public Faults {
        rules = List.copyOf(rules);
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException("There may be " + MAX_RULES + " rules, not " + rules.size());
        }
    }

    /** Nothing. */
    public static Faults none() {
        return new Faults(0, List.of());
    }

    /** These rules, with seed 0. */
    public static Faults of(FaultRule... rules) {
        return new Faults(0, List.of(rules));
    }

    /** The same with one more rule behind the others. */
    public Faults and(FaultMatch match, FaultEffect effect) {
        return new Faults(
                seed,
                Stream.concat(rules.stream(), Stream.of(new FaultRule(match, effect)))
                        .toList());
    }

    /** The same with other chance. */
    public Faults withSeed(long changed) {
        return new Faults(changed, rules);
    }
}
