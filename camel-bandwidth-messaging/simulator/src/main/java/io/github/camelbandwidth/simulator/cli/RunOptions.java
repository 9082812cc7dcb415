/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.webhook.RetryPlan;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how messages and webhooks fare. Durations are ISO 8601, such as PT1.5S. */
final class RunOptions {
    private static final WebhookSettings DEFAULTS = WebhookSettings.defaults();

    @Option(
            names = "--realistic",
            description = "Send 60 segments a minute and let 15 minutes of them wait; without it there is no limit.")
    private boolean realistic;

    @Option(
            names = "--segments-per-minute",
            paramLabel = "NUMBER",
            description = "Send as many segments a minute and let 15 minutes of them wait.")
    private @Nullable Integer segmentsPerMinute;

    @Option(names = "--receipts", description = "MMS and group messages have delivery receipts.")
    private boolean receipts;

    @Option(
            names = "--latency",
            paramLabel = "DURATION",
            description = "How long a message takes for each of its three steps.")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--webhook-timeout",
            paramLabel = "DURATION",
            description = "How long a receiver has to answer, at most an hour.")
    private Duration webhookTimeout = DEFAULTS.timeout();

    @Option(
            names = "--webhook-give-up-after",
            paramLabel = "DURATION",
            description = "For how long an event is tried again; PT0S for one attempt.")
    private Duration webhookGiveUpAfter = DEFAULTS.plan().giveUpAfter();

    @Option(
            names = "--events-per-webhook",
            paramLabel = "NUMBER",
            description = "How many events of the same moment go in one array.")
    private int eventsPerWebhook = DEFAULTS.eventsPerWebhook();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "What chance comes from; the same seed gives the same waits.")
    private long seed = DEFAULTS.seed();

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

    /** {@code settings} with what was asked for. */
    SimulatorSettings applyTo(SimulatorSettings settings) {
        RetryPlan usual = DEFAULTS.plan();
        RetryPlan plan =
                new RetryPlan(usual.firstDelay(), usual.factor(), usual.maxDelay(), webhookGiveUpAfter, usual.jitter());
        return settings.withRates(rates())
                .withReceipts(receipts)
                .withLatency(latency)
                .withMaxMessages(maxMessages)
                .withMaxAttempts(maxAttempts)
                .withWebhooks(DEFAULTS.withPlan(plan)
                        .withTimeout(webhookTimeout)
                        .withEventsPerWebhook(eventsPerWebhook)
                        .withSeed(seed));
    }

    private Rates rates() {
        Rates usual = realistic ? Rates.realistic() : Rates.unlimited();
        return segmentsPerMinute == null ? usual : new Rates(segmentsPerMinute, null, usual.queueMinutes());
    }
}
