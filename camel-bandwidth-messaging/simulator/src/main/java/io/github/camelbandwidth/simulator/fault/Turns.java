/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.util.SplittableRandom;

/**
 * Which of the things that fit a rule it strikes.
 *
 * @param first the first of them, 1 or more
 * @param last the last of them, not less than {@code first}
 * @param every it strikes those alone whose number can be divided by this, 1 or more
 * @param probability with which it strikes each of those, 0 to 1
 */
public record Turns(long first, long last, long every, double probability) {
    private static final Turns ALL = new Turns(1, Long.MAX_VALUE, 1, 1);

    /** Refuses values out of their range. */
    public Turns {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("'nth' must be 1 or more, and a range must not end before it begins");
        }
        if (every < 1) {
            throw new IllegalArgumentException("'every' must be 1 or more");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("'probability' must be 0 to 1");
        }
    }

    /** Every one. */
    public static Turns all() {
        return ALL;
    }

    Turns withRange(long changedFirst, long changedLast) {
        return new Turns(changedFirst, changedLast, every, probability);
    }

    Turns withEvery(long changed) {
        return new Turns(first, last, changed, probability);
    }

    Turns withProbability(double changed) {
        return new Turns(first, last, every, changed);
    }

    /** Whether the {@code number}th strikes, where {@code seed} belongs to this rule alone: chance depends on nothing else. */
    boolean strikes(long number, long seed) {
        return number >= first
                && number <= last
                && number % every == 0
                && (probability == 1 || new SplittableRandom(seed + number).nextDouble() < probability);
    }
}
