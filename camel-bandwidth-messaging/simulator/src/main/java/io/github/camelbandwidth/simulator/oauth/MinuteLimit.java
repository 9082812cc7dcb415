/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** So many in any minute and no more. */
final class MinuteLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final @Nullable Integer max;
    private final Deque<Instant> allowed = new ArrayDeque<>();

    MinuteLimit(@Nullable Integer max) {
        this.max = max;
    }

    /** Whether one more is allowed at {@code now}, which is then counted. */
    boolean allows(Instant now) {
        if (max == null) {
            return true;
        }
        while (!allowed.isEmpty() && !allowed.element().plus(MINUTE).isAfter(now)) {
            allowed.remove();
        }
        if (allowed.size() >= max) {
            return false;
        }
        allowed.add(now);
        return true;
    }

    void reset() {
        allowed.clear();
    }
}
