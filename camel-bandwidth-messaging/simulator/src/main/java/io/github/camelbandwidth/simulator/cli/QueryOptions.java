/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import io.github.camelbandwidth.simulator.query.QuerySettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what queries find and tell, and how often one may ask. */
final class QueryOptions {
    private static final QuerySettings DEFAULTS = QuerySettings.defaults();

    @Option(
            names = "--query-unheard-shown",
            description = "Queries find messages before an event about them was taken with 2xx.")
    private boolean unheardShown;

    @Option(
            names = "--query-quality-metrics",
            paramLabel = "BOOLEAN",
            arity = "1",
            description = "Whether queries tell latencies: true or false.")
    private boolean qualityMetrics = DEFAULTS.qualityMetrics();

    @Option(names = "--query-carrier-name", paramLabel = "NAME", description = "The carrier that queries name.")
    private String carrierName = DEFAULTS.carrierName();

    @Option(names = "--query-campaign-class", paramLabel = "CLASS", description = "The campaign's class in queries.")
    private @Nullable String campaignClass;

    @Option(names = "--query-campaign-id", paramLabel = "ID", description = "The campaign that queries name.")
    private @Nullable String campaignId;

    @Option(names = "--query-location", paramLabel = "ID", description = "The location that queries name.")
    private @Nullable String location;

    @Option(
            names = "--query-limit",
            paramLabel = "NUMBER",
            description = "How many queries one source address may make within the window.")
    private int requests = DEFAULTS.requests();

    @Option(names = "--query-window", paramLabel = "DURATION", description = "The window of that limit.")
    private Duration window = DEFAULTS.window();

    QuerySettings settings() {
        return new QuerySettings(
                unheardShown, qualityMetrics, carrierName, campaignClass, campaignId, location, requests, window);
    }
}
