/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.time.Duration;

/** What becomes of an event on its way to the application. */
public sealed interface EventEffect extends FaultEffect {

    @Override
    default boolean knows(MatchField field) {
        return field != MatchField.PATH && field != MatchField.METHOD;
    }

    /**
     * It comes later.
     *
     * @param by how much, of the simulator's time
     */
    record Delayed(Duration by) implements EventEffect {

        /** Refuses a negative duration and one of more than 366 days. */
        public Delayed {
            Effects.checkDuration("by", by);
        }
    }

    /**
     * It comes more than once, and is repeated each time until it is acknowledged.
     *
     * @param times how often it comes in all, 2 to 100; less often when too many events are under way already
     */
    record Duplicated(int times) implements EventEffect {
        private static final int MAX_TIMES = 100;

        /** Refuses a number out of its range. */
        public Duplicated {
            if (times < 2 || times > MAX_TIMES) {
                throw new IllegalArgumentException("'times' must be 2 to " + MAX_TIMES);
            }
        }

        /** Twice. */
        public Duplicated() {
            this(2);
        }
    }

    /**
     * It comes after the one that follows it: an event that does not end its message waits for the next of the same message
     * and recipient, an end for the next of the same application. That one must have been acknowledged or given up first.
     *
     * @param within the simulator's time after which it goes anyhow, since there may be no other
     */
    record Reordered(Duration within) implements EventEffect {
        private static final Duration PATIENCE = Duration.ofSeconds(10);

        /** Refuses a negative duration and one of more than 366 days. */
        public Reordered {
            Effects.checkDuration("within", within);
        }

        /** Within 10 seconds. */
        public Reordered() {
            this(PATIENCE);
        }
    }

    /** It never comes. */
    record Dropped() implements EventEffect {}
}
