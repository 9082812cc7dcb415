/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.client.time.Time;
import java.util.HashMap;
import java.util.Map;

/**
 * Buckets of numbers in this JVM. One that is full again is as good as a new one, so it is forgotten: whatever senders a
 * route thinks of, there are no more than have sent a short while ago. Belongs to the dispatcher.
 */
final class LocalBuckets implements NumberBuckets {
    private static final int FEW = 1_000;

    private final Rate rate;
    private final Time time;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private int sweepAt = FEW;

    LocalBuckets(Rate rate, Time time) {
        this.rate = rate;
        this.time = time;
    }

    @Override
    public Bucket of(String number) {
        if (buckets.size() >= sweepAt) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= rate.burst());
            sweepAt = Math.max(FEW, 2 * buckets.size());
        }
        return buckets.computeIfAbsent(number, unknown -> rate.bucket(time));
    }

    int size() {
        return buckets.size();
    }
}
