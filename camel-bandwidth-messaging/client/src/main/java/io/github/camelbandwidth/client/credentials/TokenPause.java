/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;

/**
 * How long a token endpoint that gave no token is left alone. Every send needs a token: without a pause, an endpoint
 * that refuses because it was asked too often would be asked as often as there are sends.
 *
 * @param failures how many fetches have failed one after the other, at least 1
 * @param failure how the last one failed
 * @param end the endpoint is not asked before
 */
record TokenPause(int failures, Throwable failure, Instant end) {
    private static final Duration FIRST = Duration.ofSeconds(2);

    /** Doubled that often at most: 32 seconds, since sends fail for as long although the endpoint may be well again. */
    private static final int MOST_DOUBLINGS = 4;

    /** What the endpoint itself may ask for: a mistake in its header must not stop sends for a day. */
    private static final Duration MOST_ASKED = Duration.ofMinutes(5);

    static TokenPause after(int failures, Throwable failure, Instant now) {
        Duration own = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Throwable reason =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        Duration asked = reason instanceof CredentialsException refused ? refused.retryAfter() : Duration.ZERO;
        Duration bounded = asked.compareTo(MOST_ASKED) < 0 ? asked : MOST_ASKED;
        return new TokenPause(failures, reason, now.plus(own.compareTo(bounded) < 0 ? bounded : own));
    }
}
