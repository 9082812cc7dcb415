/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how messages fare and how much is remembered. Durations are ISO 8601, such as PT1.5S. */
final class RunOptions {
    @Option(names = "--receipts", description = "MMS and group messages have delivery receipts.")
    private boolean receipts;

    @Option(names = "--sent-events", description = "Announce message-sent of every recipient whose carrier has it.")
    private boolean sentEvents;

    @Option(
            names = "--latency",
            paramLabel = "DURATION",
            description = "How long a message takes for each of its three steps.")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--max-messages",
            paramLabel = "NUMBER",
            defaultValue = "100000",
            description = "How many messages are remembered; the oldest that have ended go first.")
    private int maxMessages;

    @Option(
            names = "--max-attempts",
            paramLabel = "NUMBER",
            defaultValue = "100000",
            description = "How many webhook attempts are remembered; the oldest go first.")
    private int maxAttempts;

    @Option(
            names = "--max-characters",
            paramLabel = "NUMBER",
            defaultValue = "16777216",
            description = "How many characters are remembered of messages, and of handsets and attempts as many.")
    private int maxCharacters;

    /** {@code settings} with what was asked for. */
    SimulatorSettings applyTo(SimulatorSettings settings) {
        return settings.withReceipts(receipts)
                .withSentEvents(sentEvents)
                .withLatency(latency)
                .withMaxMessages(maxMessages)
                .withMaxAttempts(maxAttempts)
                .withMaxCharacters(maxCharacters);
    }
}
