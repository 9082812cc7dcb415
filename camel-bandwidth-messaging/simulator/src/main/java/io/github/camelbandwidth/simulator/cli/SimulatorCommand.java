/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.SimulatorStartException;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options, and what is done with them. */
@Command(
        name = "bandwidth-simulator",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        showDefaultValues = true,
        sortOptions = false,
        description = {
            "Simulates Bandwidth's Messaging API v2 on this machine. No message leaves it.",
            "A recipient +1555555 followed by four digits fails with these as its error code.",
            ""
        },
        footer = {
            "",
            "What the command line does not say may come from the environment (BANDWIDTH_SIMULATOR_PORT for --port), and after"
                    + " that from the file of --config (a line port=8085).",
            "Durations are ISO 8601: PT0.5S, PT10M, PT24H."
        })
final class SimulatorCommand implements Callable<Integer> {
    private static final SimulatorSettings DEFAULTS = SimulatorSettings.defaults();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = Configuration.CONFIG,
            paramLabel = "FILE",
            description = "Properties file with more options, named as here without the dashes.")
    private @Nullable Path config;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 takes any free one.")
    private int port = DEFAULTS.port();

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on.")
    private String host = DEFAULTS.host();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "What others reach it by, host and port alone; media URLs begin with it.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--callback-url",
            paramLabel = "URL",
            description = "Where events go; without it nobody hears them.")
    private @Nullable URI callbackUrl;

    @Option(
            names = "--inbound-callback-url",
            paramLabel = "URL",
            description = "Where inbound messages go; without it they go where the other events go.")
    private @Nullable URI inboundCallbackUrl;

    @Option(names = "--callback-username", paramLabel = "NAME", description = "User sent with every webhook.")
    private @Nullable String callbackUsername;

    @Option(names = "--callback-password", paramLabel = "PASSWORD", description = "Password sent with every webhook.")
    private @Nullable String callbackPassword;

    @Option(
            names = "--callback-challenge",
            description = "Send user and password of webhooks only when the receiver asks for them.")
    private boolean callbackChallenge;

    @Option(names = "--account", paramLabel = "ID", description = "The account.")
    private String account = DEFAULTS.account();

    @Option(names = "--username", paramLabel = "NAME", description = "User that calls of the API must carry.")
    private String username = DEFAULTS.username();

    @Option(names = "--password", paramLabel = "PASSWORD", description = "Password that calls of the API must carry.")
    private String password = DEFAULTS.password();

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            description = "OAuth 2.0 client of the account, client-id unless given.")
    private @Nullable String clientId;

    @Option(
            names = "--client-secret",
            paramLabel = "SECRET",
            description = "Secret of that client, client-secret unless given.")
    private @Nullable String clientSecret;

    @Option(names = "--application", paramLabel = "ID", description = "The account's application.")
    private String application = DEFAULTS.applicationId();

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            split = ",",
            description = "Numbers of the application, in E.164, short codes or sender ids; commas between them.")
    private Set<String> numbers = new LinkedHashSet<>();

    @Option(
            names = "--strict-numbers",
            description = "Fail messages from a number that does not belong to the application they are sent with.")
    private boolean strictNumbers;

    @Mixin
    private RateOptions rates = new RateOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private WebhookOptions webhooks = new WebhookOptions();

    @Mixin
    private MediaOptions media = new MediaOptions();

    @Mixin
    private TokenOptions tokens = new TokenOptions();

    @Mixin
    private QueryOptions queries = new QueryOptions();

    /** Starts the simulator and stays until the thread is interrupted or the program is told to end. */
    @Override
    public Integer call() throws InterruptedException {
        CommandLine commandLine = commandLine();
        PrintWriter out = commandLine.getOut();
        try (Simulator simulator = Simulator.start(settings(), SimulatorTime.system(), new ConsoleListener(out))) {
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "bandwidth-simulator-shutdown"));
            out.println("Bandwidth simulator listens on " + simulator.baseUrl() + " (account " + account
                    + "); look inside at " + simulator.pageUrl());
            if (callbackUrl == null && inboundCallbackUrl == null) {
                out.println("No --callback-url: nobody hears what becomes of the messages.");
            }
            out.flush();
            new CountDownLatch(1).await();
            return CommandLine.ExitCode.OK;
        } catch (SimulatorStartException e) {
            commandLine.getErr().println(e.getMessage());
            commandLine.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Nullable
    Path config() {
        return config;
    }

    SimulatorSettings settings() {
        if (callbackPassword != null && callbackUsername == null) {
            throw new ParameterException(commandLine(), "--callback-password needs a --callback-username");
        }
        try {
            return run.applyTo(withClient(DEFAULTS))
                    .withHost(host)
                    .withPort(port)
                    .withPublicUrl(publicUrl)
                    .withAccount(account)
                    .withUsername(username)
                    .withPassword(password)
                    .withApplicationId(application)
                    .withNumbers(numbers)
                    .withStrictNumbers(strictNumbers)
                    .withCallbackUrl(callbackUrl)
                    .withInboundCallbackUrl(inboundCallbackUrl)
                    .withCallbackUsername(callbackUsername)
                    .withCallbackPassword(callbackPassword)
                    .withCallbackChallenge(callbackChallenge)
                    .withRates(rates.settings())
                    .withWebhooks(webhooks.settings())
                    .withMedia(media.settings())
                    .withTokens(tokens.settings())
                    .withQueries(queries.settings());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private SimulatorSettings withClient(SimulatorSettings settings) {
        if (clientId == null && clientSecret == null) {
            return settings;
        }
        if (clientId == null || clientSecret == null) {
            throw new ParameterException(commandLine(), "--client-id and --client-secret need each other");
        }
        return settings.withClientCredentials(new Credentials(clientId, clientSecret));
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Not run by picocli");
        }
        return spec.commandLine();
    }
}
