/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How events are brought to their receivers. Begin with {@link #defaults()}.
 *
 * @param plan when they are tried again
 * @param timeout how long a receiver has to answer, in real time: 1 ms to 1 hour; at the vendor 10 seconds
 * @param maxInFlight how many requests are under way at once, 1 or more; the rest waits. One application and
 *     direction has no more than are left for all others, which is half of them when it is alone
 * @param eventsPerWebhook how many events of the same moment one body holds at most, 1 or more; at the vendor 1
 * @param seed what chance comes from: the same seed gives the same waits between attempts
 */
public record WebhookSettings(RetryPlan plan, Duration timeout, int maxInFlight, int eventsPerWebhook, long seed) {
    private static final Duration MAX_TIMEOUT = Duration.ofHours(1);

    /** Refuses values out of their range. */
    public WebhookSettings {
        if (timeout.toMillis() < 1 || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("The time to answer a webhook must be 1 ms to 1 hour");
        }
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("The number of webhooks in flight must be 1 or more");
        }
        if (eventsPerWebhook < 1) {
            throw new IllegalArgumentException("The number of events in a webhook must be 1 or more");
        }
    }

    /** {@link RetryPlan#defaults()}, 10 seconds to answer, 32 in flight, one event in each, seed 0. */
    public static WebhookSettings defaults() {
        return new WebhookSettings(RetryPlan.defaults(), Duration.ofSeconds(10), 32, 1, 0);
    }

    /** The same with another plan. */
    public WebhookSettings withPlan(RetryPlan changed) {
        return new WebhookSettings(changed, timeout, maxInFlight, eventsPerWebhook, seed);
    }

    /** The same with another time to answer. */
    public WebhookSettings withTimeout(Duration changed) {
        return new WebhookSettings(plan, changed, maxInFlight, eventsPerWebhook, seed);
    }

    /** The same with more or less of them under way at once. */
    public WebhookSettings withMaxInFlight(int changed) {
        return new WebhookSettings(plan, timeout, changed, eventsPerWebhook, seed);
    }

    /** The same with arrays of up to {@code changed} events. */
    public WebhookSettings withEventsPerWebhook(int changed) {
        return new WebhookSettings(plan, timeout, maxInFlight, changed, seed);
    }

    /** The same with other chance. */
    public WebhookSettings withSeed(long changed) {
        return new WebhookSettings(plan, timeout, maxInFlight, eventsPerWebhook, changed);
    }

    /** The seed of the delivery that is the {@code sequence}th of a run. */
    long seedOf(long sequence) {
        return new SplittableRandom(seed ^ (sequence << 20)).nextLong();
    }
}
