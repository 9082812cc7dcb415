/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a webhook that was not acknowledged is tried again. The vendor documents the 24 hours; the intervals are not
 * published, so the ones here are an assumption.
 *
 * @param firstDelay between the first attempt and the second; 1 ms or more
 * @param factor by which each delay is longer than the one before; 1 or more
 * @param maxDelay which no delay exceeds; not less than {@code firstDelay}, 366 days at most
 * @param giveUpAfter the age of an event after which no attempt begins any more; zero means one attempt only;
 *     366 days at most
 * @param jitter by which part of it a delay may be shorter by chance, so that not all events come back at once; 0 to 1
 */
public record RetryPlan(Duration firstDelay, double factor, Duration maxDelay, Duration giveUpAfter, double jitter) {

    /** Refuses values out of their range. */
    public RetryPlan {
        Span.check("The longest delay", maxDelay);
        Span.check("The time to give up", giveUpAfter);
        if (firstDelay.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("The first delay is 1 ms or more");
        }
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The factor is 1 or more");
        }
        if (maxDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("The longest delay is not less than the first");
        }
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("The jitter is 0 or more and less than 1");
        }
    }

    /** A plan without jitter. */
    public RetryPlan(Duration firstDelay, double factor, Duration maxDelay, Duration giveUpAfter) {
        this(firstDelay, factor, maxDelay, giveUpAfter, 0);
    }

    /** 1 second, doubled each time up to 15 minutes, for 24 hours; each up to a fifth shorter by chance. */
    public static RetryPlan defaults() {
        return new RetryPlan(Duration.ofSeconds(1), 2, Duration.ofMinutes(15), Duration.ofHours(24), 0.2);
    }

    /**
     * When to try again, or nothing when it is time to give up.
     *
     * @param since when the event came into being
     * @param attempts how many have failed, 1 or more
     * @param now when the last of them ended
     * @param luck between 0 for no jitter and 1 for all of it
     */
    Optional<Instant> next(Instant since, int attempts, Instant now, double luck) {
        Duration shorter = Duration.ofNanos((long) (delayAfter(attempts).toNanos() * jitter * luck));
        Instant next = now.plus(delayAfter(attempts)).minus(shorter);
        return next.isAfter(since.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }

    Duration delayAfter(int attempts) {
        double millis = firstDelay.toMillis() * Math.pow(factor, attempts - 1.0);
        return millis >= maxDelay.toMillis() ? maxDelay : Duration.ofMillis((long) millis);
    }
}
