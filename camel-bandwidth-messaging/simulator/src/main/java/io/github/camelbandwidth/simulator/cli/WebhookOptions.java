/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import io.github.camelbandwidth.simulator.webhook.RetryPlan;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how events are brought to their receivers. */
final class WebhookOptions {
    private static final WebhookSettings DEFAULTS = WebhookSettings.defaults();

    @Option(
            names = "--webhook-timeout",
            paramLabel = "DURATION",
            description = "How long a receiver has to answer, at most an hour.")
    private Duration timeout = DEFAULTS.timeout();

    @Option(
            names = "--webhook-first-delay",
            paramLabel = "DURATION",
            description = "How long after the first attempt the second comes.")
    private Duration firstDelay = DEFAULTS.plan().firstDelay();

    @Option(
            names = "--webhook-delay-factor",
            paramLabel = "NUMBER",
            description = "By which each wait is longer than the one before, 1 or more.")
    private double factor = DEFAULTS.plan().factor();

    @Option(names = "--webhook-max-delay", paramLabel = "DURATION", description = "The longest wait between attempts.")
    private Duration maxDelay = DEFAULTS.plan().maxDelay();

    @Option(
            names = "--webhook-jitter",
            paramLabel = "NUMBER",
            description = "By which part of it a wait may be shorter by chance, 0 or more and less than 1.")
    private double jitter = DEFAULTS.plan().jitter();

    @Option(
            names = "--webhook-give-up-after",
            paramLabel = "DURATION",
            description = "For how long an event is tried again; PT0S for one attempt.")
    private Duration giveUpAfter = DEFAULTS.plan().giveUpAfter();

    @Option(
            names = "--webhooks-in-flight",
            paramLabel = "NUMBER",
            description = "How many webhooks are under way at once; the rest waits in order.")
    private int maxInFlight = DEFAULTS.maxInFlight();

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

    WebhookSettings settings() {
        RetryPlan plan = new RetryPlan(firstDelay, factor, maxDelay, giveUpAfter, jitter);
        return new WebhookSettings(plan, timeout, maxInFlight, eventsPerWebhook, seed);
    }
}
