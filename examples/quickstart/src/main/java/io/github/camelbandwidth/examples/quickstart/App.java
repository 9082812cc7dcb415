/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.examples.quickstart;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.SimulatorStartException;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.jspecify.annotations.Nullable;

/** The Camel application, and the simulator unless there is an account. */
final class App implements AutoCloseable {
    private static final Duration SIMULATED_STEP = Duration.ofMillis(150);

    private final Main main = new Main();
    private final Progress progress = new Progress();
    private final Consumer<String> out;
    private @Nullable Simulator simulator;

    private App(Consumer<String> out) {
        this.out = out;
    }

    /**
     * Starts it.
     *
     * @param properties before all other settings
     * @param out takes the lines for the person who watches
     * @throws StartFailure if that cannot be done with these settings
     */
    static App start(Map<String, String> properties, Consumer<String> out) {
        App app = new App(out);
        try {
            app.start(properties);
            return app;
        } catch (Exception e) {
            app.close();
            throw failure(e);
        }
    }

    private void start(Map<String, String> properties) throws Exception {
        main.setPropertyPlaceholderLocations(
                "file:my-account.properties;optional=true,classpath:application.properties");
        Settings.optionsIn(System.getenv()).forEach(main::addOverrideProperty);
        properties.forEach(main::addOverrideProperty);
        main.bind("console", new Console(out, progress));
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport configured) {
                chooseAccount(configured.getCamelContext());
            }
        });
        main.start();
        if (simulator != null) {
            simulator.callbackUrl(URI.create(url(settings().required("quickstart.webhook-path"))));
        }
    }

    /** Here Camel knows the properties, and has not given them to the component yet. */
    private void chooseAccount(CamelContext context) {
        Settings settings = new Settings(context.getPropertiesComponent());
        requireFreePort(settings.required("camel.server.host"), settings.number("camel.server.port"));
        if (!settings.simulator()) {
            settings.requireAccount();
            return;
        }
        settings.useSimulatorDefaults();
        Simulator started = startSimulator(settings);
        simulator = started;
        main.addOverrideProperty("camel.component.bandwidth-messaging.base-url", started.baseUrl());
        context.getPropertiesComponent().setOverrideProperties(main.getOverrideProperties());
    }

    /** Asked beforehand: Camel's server would wait for ever for a port that is taken. */
    private static void requireFreePort(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "Cannot listen on port " + port + " of " + host + ": " + e.getMessage()
                            + ". The application takes another port by -Dquickstart.port=...",
                    e);
        }
    }

    private static Simulator startSimulator(Settings settings) {
        try {
            return Simulator.start(SimulatorSettings.defaults()
                    .withPort(settings.number("quickstart.simulator-port"))
                    .withLatency(SIMULATED_STEP)
                    .withAccount(settings.requiredOption("account-id"))
                    .withUsername(settings.requiredOption("username"))
                    .withPassword(settings.requiredOption("password"))
                    .withApplicationId(settings.requiredOption("application-id"))
                    .withCallbackUsername(settings.requiredOption("webhook-username"))
                    .withCallbackPassword(settings.requiredOption("webhook-password")));
        } catch (SimulatorStartException e) {
            throw new StartFailure(
                    e.getMessage() + ". The simulator takes another port by -Dquickstart.simulator-port=...", e);
        }
    }

    private static StartFailure failure(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure known) {
                return known;
            }
        }
        return new StartFailure("Cannot start: " + e.getMessage(), e);
    }

    /** Sends the messages of the first round, one after the other; their events come meanwhile and later. */
    void sendFirstRound() {
        new FirstRound(template(), settings()).send();
        if (simulator != null) {
            answer(simulator);
        }
    }

    /** A person of the simulator's writes back, so that there is something to receive. */
    private void answer(Simulator simulator) {
        String person = settings().required("quickstart.to");
        String number = settings().requiredOption("from");
        simulator
                .inbound(InboundDraft.of(person, number, "See you there"))
                .forEach(message -> progress.accepted(message.id(), List.of(number)));
    }

    private ProducerTemplate template() {
        try {
            return main.getCamelTemplate();
        } catch (Exception e) {
            throw new StartFailure("Cannot send: " + e.getMessage(), e);
        }
    }

    Settings settings() {
        return new Settings(main.getCamelContext().getPropertiesComponent());
    }

    Progress progress() {
        return progress;
    }

    /** The simulator, if it runs. */
    @Nullable
    Simulator simulator() {
        return simulator;
    }

    /** Where the application serves a path, on the port it really has. */
    String url(String path) {
        VertxPlatformHttpServer server =
                Objects.requireNonNull(main.getCamelContext().hasService(VertxPlatformHttpServer.class));
        return "http://localhost:" + server.getServer().actualPort() + path;
    }

    @Override
    public void close() {
        main.stop();
        if (simulator != null) {
            simulator.close();
        }
    }
}
