/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import java.util.SplittableRandom;

/**
 * How events are brought to their receivers.
 *
 * @param plan when they are tried again
 * @param maxInFlight how many requests are under way at once, 1 or more
 * @param eventsPerWebhook how many events one body holds at most, 1 or more
 * @param seed what the jitter of the intervals comes from
 */
public record WebhookSettings(RetryPlan plan, int maxInFlight, int eventsPerWebhook, long seed) {

    /** The seed of the delivery that is the {@code sequence}th of a run. */
    long seedOf(long sequence) {
        return new SplittableRandom(seed ^ (sequence << 20)).nextLong();
    }
}
