/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import io.github.camelbandwidth.simulator.oauth.TokenSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how access tokens are given out. */
final class TokenOptions {
    private static final TokenSettings DEFAULTS = TokenSettings.defaults();

    @Option(
            names = "--token-lifetime",
            paramLabel = "DURATION",
            description = "How long a token is good for, in whole seconds.")
    private Duration lifetime = DEFAULTS.lifetime();

    @Option(
            names = "--tokens-per-minute",
            paramLabel = "NUMBER",
            description = "How many tokens are given out in any minute; without it there is no limit.")
    private @Nullable Integer perMinute;

    @Option(
            names = "--max-tokens",
            paramLabel = "NUMBER",
            description = "How many tokens are good at once; the oldest makes room for a new one.")
    private int maxLive = DEFAULTS.maxLive();

    TokenSettings settings() {
        return new TokenSettings(lifetime, perMinute, maxLive);
    }
}
