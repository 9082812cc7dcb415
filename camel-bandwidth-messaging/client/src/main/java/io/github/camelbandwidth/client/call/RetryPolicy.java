/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

import java.time.Duration;

/**
 * How often and for how long what is safe to repeat is repeated.
 *
 * @param maxTries how many tries there are at most, the first one included; 1 means no repeat. A try with a new token
 *     after a 401 does not count
 * @param total no try begins later than this after the first; one that has begun takes its own time. A query, a
 *     download or a deletion also waits for longer where the API asks for it
 * @param firstDelay about how long the wait before the second try is; it doubles with each further one. Where the API
 *     names a wait of its own, that one counts
 * @param serverErrors whether a send is repeated after a 500 or 503 in the API's own words, which means not sent, as
 *     well; what sends no message always is
 */
public record RetryPolicy(int maxTries, Duration total, Duration firstDelay, boolean serverErrors) {
    /** Doubling further than this makes no wait that any {@code total} has room for. */
    private static final int MOST_DOUBLINGS = 20;

    /** Refuses at once what cannot be meant. */
    public RetryPolicy {
        if (maxTries < 1) {
            throw new IllegalArgumentException("there must be at least 1 try, but there are " + maxTries);
        }
        if (total.isNegative() || firstDelay.isNegative()) {
            throw new IllegalArgumentException("times of a retry policy must not be negative");
        }
    }

    /** 3 tries within 20 seconds, about 1 and 2 seconds apart; server errors are not repeated. */
    public static RetryPolicy defaults() {
        return new RetryPolicy(3, Duration.ofSeconds(20), Duration.ofSeconds(1), false);
    }

    /** One try. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO, false);
    }

    /**
     * The wait after that many tries: half of it sure, half of it by chance, so that those who failed together do not
     * come back together.
     *
     * @param jitter at least 0, less than 1
     */
    Duration delay(int tries, double jitter) {
        double doubled = firstDelay.toMillis() * (double) (1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(Math.round(doubled * (0.5 + jitter / 2)));
    }
}
