/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of a request. */
public sealed interface HttpEffect extends FaultEffect {

    @Override
    default boolean knows(MatchField field) {
        return field != MatchField.TYPE;
    }

    /** Whether it is about sends alone, since nothing else is taken now and done later. */
    default boolean isOfSends() {
        return false;
    }

    /** How a request is answered, if at all. */
    sealed interface Ending extends HttpEffect {}

    /**
     * An error instead of doing what was asked for: nothing is taken.
     *
     * @param status 400 to 599
     * @param body what comes with it
     * @param retryAfter the seconds in {@code Retry-After}, 0 or more; null for no such header
     */
    record Status(int status, ErrorBody body, @Nullable Integer retryAfter) implements Ending {

        /** Refuses what is no error, and a negative number of seconds. */
        public Status {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("'status' must be 400 to 599");
            }
            if (retryAfter != null && retryAfter < 0) {
                throw new IllegalArgumentException("'retryAfter' must be 0 or more seconds");
            }
        }

        /** With the body whoever answers with that status gives it. */
        public Status(int status) {
            this(status, ErrorBody.usual(), null);
        }
    }

    /** Nothing is taken and nothing answered; the connection stays open until the client, the rules or the simulator end. */
    record NoAnswer() implements Ending {}

    /** The connection is reset, and nothing is taken. */
    record Reset() implements Ending {}

    /** A send is taken, and the connection is reset instead of an answer. */
    record AnswerLost() implements Ending {
        @Override
        public boolean isOfSends() {
            return true;
        }
    }

    /** A send is taken, and the connection ends after half the body of the answer. */
    record HalfAnswer() implements Ending {
        @Override
        public boolean isOfSends() {
            return true;
        }
    }

    /**
     * The answer comes later. A send is taken at once and begins its way once it is answered; everything else waits.
     *
     * @param delay of the simulator's time; with the system's clock that is real time
     */
    record SlowAnswer(Duration delay) implements HttpEffect {

        /** Refuses a negative duration and one of more than 366 days. */
        public SlowAnswer {
            Effects.checkDuration("delay", delay);
        }
    }

    /**
     * A send is answered once the first event of its message has been posted, or it has ended without one.
     *
     * @param within the simulator's time after which it is answered anyhow
     */
    record EventFirst(Duration within) implements HttpEffect {
        private static final Duration PATIENCE = Duration.ofSeconds(5);

        /** Refuses a negative duration and one of more than 366 days. */
        public EventFirst {
            Effects.checkDuration("within", within);
        }

        /** Within 5 seconds. */
        public EventFirst() {
            this(PATIENCE);
        }

        @Override
        public boolean isOfSends() {
            return true;
        }
    }
}
