/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.client.time.Time;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from one bucket for the next message. It is taken ahead, into debt if need be, and used once the debt is
 * paid: to ask again and again until there is enough would starve long texts where others take from the same bucket.
 * Belongs to the dispatcher.
 */
final class Allowance {
    /** Timers and answers of buckets are late by less. */
    private static final long GRACE_NANOS = 10_000_000;

    private final @Nullable Supplier<Bucket> source;
    private @Nullable Bucket bucket;
    private long held;
    private long readyAt;

    /**
     * Of one bucket.
     *
     * @param source gives the bucket; called when it is first needed
     */
    Allowance(Supplier<Bucket> source) {
        this.source = source;
    }

    private Allowance() {
        this.source = null;
    }

    static Allowance unlimited() {
        return new Allowance();
    }

    /**
     * Sees to it that enough is held for {@code segments}.
     *
     * @return in how many nanoseconds it may be used; 0 for now
     */
    long reserve(long segments, Time time) {
        if (source == null) {
            return 0;
        }
        if (held < segments) {
            long wait = take(source, segments - held);
            // The time after the answer: a bucket far away has counted from a moment before it.
            long ready = time.nanos() + wait;
            readyAt = held == 0 ? ready : later(readyAt, ready);
            held = segments;
        }
        return Math.max(0, readyAt - time.nanos());
    }

    private long take(Supplier<Bucket> from, long segments) {
        Bucket taken = bucket;
        if (taken == null) {
            taken = from.get();
            bucket = taken;
        }
        return taken.consumeIgnoringRateLimits(segments);
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    /** Whether what is held may not be used yet. */
    boolean waits(long now) {
        return held > 0 && readyAt - now > 0;
    }

    /** Whether a wait is for more than these: somebody with less to say has come first meanwhile. */
    boolean waitsForMoreThan(long segments, long now) {
        return held > segments && waits(now);
    }

    /** Whether what is held could have been used for a while, in which its bucket may have filled up beside it. */
    boolean idles(long now) {
        return held > 0 && now - readyAt > GRACE_NANOS;
    }

    /** Uses some of what is held. */
    void spend(long segments) {
        if (source != null) {
            held -= segments;
        }
    }

    /** Puts back what is held and not needed, so that it does not come on top of a full bucket later. */
    void giveBack(BucketCalls calls) {
        long back = held;
        Bucket taken = bucket;
        held = 0;
        if (back > 0 && taken != null) {
            calls.run(() -> taken.addTokens(back));
        }
    }
}
