/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a bucket has failed. Times are those of {@code Time.nanos()}. Belongs to the dispatcher. */
final class Trouble {
    /** A database that fails over is back by then. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static final Duration RETRY = Duration.ofSeconds(1);

    private @Nullable RuntimeException last;
    private long since;
    private long retryAt;

    /** Why it failed last; null if it works. */
    @Nullable
    RuntimeException last() {
        return last;
    }

    /** It has failed; true if it had worked before. */
    boolean failed(RuntimeException failure, long now) {
        boolean first = last == null;
        if (first) {
            since = now;
        }
        last = failure;
        retryAt = now + RETRY.toNanos();
        return first;
    }

    /** It has worked; true if it had failed before. */
    boolean worked() {
        boolean ended = last != null;
        last = null;
        return ended;
    }

    /** In how many nanoseconds it may be asked again. */
    long pause(long now) {
        return last == null ? 0 : Math.max(0, retryAt - now);
    }

    /** Whether it has failed for so long that nobody is to wait any more. */
    boolean lasts(long now) {
        return last != null && now - since >= PATIENCE.toNanos();
    }
}
