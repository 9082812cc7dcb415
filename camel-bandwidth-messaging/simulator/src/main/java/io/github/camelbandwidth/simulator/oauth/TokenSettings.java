/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.oauth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How access tokens are given out. Begin with {@link #defaults()}.
 *
 * @param lifetime how long a token is good for by the simulator's time, in whole seconds, 1 or more
 * @param perMinute how many tokens are given out in any minute, 1 or more, for all clients together; null for no limit
 * @param maxLive how many tokens are good at once, 1 or more; the oldest makes room for a new one
 */
public record TokenSettings(Duration lifetime, @Nullable Integer perMinute, int maxLive) {

    /** Refuses values out of their range. */
    public TokenSettings {
        if (lifetime.toSeconds() < 1 || lifetime.toNanosPart() != 0) {
            throw new IllegalArgumentException("The lifetime of a token must be 1 second or more, in whole seconds");
        }
        if (perMinute != null && perMinute < 1) {
            throw new IllegalArgumentException("The number of tokens in a minute must be 1 or more");
        }
        if (maxLive < 1) {
            throw new IllegalArgumentException("The number of live tokens must be 1 or more");
        }
    }

    /** An hour, as many as one likes, 10,000 at once. */
    public static TokenSettings defaults() {
        return new TokenSettings(Duration.ofHours(1), null, 10_000);
    }

    /** The same with tokens that are good for longer or shorter. */
    public TokenSettings withLifetime(Duration changed) {
        return new TokenSettings(changed, perMinute, maxLive);
    }

    /** The same with more or fewer tokens in any minute; null for no limit. */
    public TokenSettings withPerMinute(@Nullable Integer changed) {
        return new TokenSettings(lifetime, changed, maxLive);
    }

    /** The same with more or fewer tokens that are good at once. */
    public TokenSettings withMaxLive(int changed) {
        return new TokenSettings(lifetime, perMinute, changed);
    }
}
