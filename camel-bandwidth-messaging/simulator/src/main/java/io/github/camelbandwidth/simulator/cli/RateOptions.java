/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import io.github.camelbandwidth.simulator.domain.Rates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how fast the account may send and how much may wait. */
final class RateOptions {
    @Option(
            names = "--realistic",
            description = "Send 60 segments a minute and let 15 minutes of them wait; without it there is no limit.")
    private boolean realistic;

    @Option(
            names = "--segments-per-minute",
            paramLabel = "NUMBER",
            description = "Send as many segments a minute and let --queue-minutes of them wait.")
    private @Nullable Integer segmentsPerMinute;

    @Option(
            names = "--segments-per-minute-per-number",
            paramLabel = "NUMBER",
            description =
                    "Send as many segments a minute from each number; without it a number has no limit of its own.")
    private @Nullable Integer segmentsPerMinutePerNumber;

    @Option(
            names = "--queue-minutes",
            paramLabel = "NUMBER",
            description = "How many minutes of the account's segments may wait.")
    private int queueMinutes = Rates.unlimited().queueMinutes();

    Rates settings() {
        Integer usual = (realistic ? Rates.realistic() : Rates.unlimited()).segmentsPerMinute();
        return new Rates(
                segmentsPerMinute == null ? usual : segmentsPerMinute, segmentsPerMinutePerNumber, queueMinutes);
    }
}
