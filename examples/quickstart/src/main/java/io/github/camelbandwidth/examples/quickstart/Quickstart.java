/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.examples.quickstart;

import io.github.camelbandwidth.simulator.Simulator;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Sends a few messages, shows what becomes of them, and goes on until it is stopped. */
public final class Quickstart {
    private static final Duration BEFORE_THE_HINT = Duration.ofSeconds(5);

    private Quickstart() {}

    /** Settings are properties: see application.properties. */
    public static void main(String[] args) throws InterruptedException {
        int exitCode = run(Map.of(), System.out::println);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * Runs until stopped, or with {@code quickstart.once=true} until the first round is over.
     *
     * @return the exit code
     */
    static int run(Map<String, String> properties, Consumer<String> out) throws InterruptedException {
        try (App app = App.start(properties, out)) {
            out.accept(greeting(app));
            app.sendFirstRound();
            if (app.settings().get("quickstart.once").map(Boolean::parseBoolean).orElse(false)) {
                return finish(app, out);
            }
            app.progress().await(BEFORE_THE_HINT);
            out.accept("Send another:      " + curl(app));
            out.accept("Stop with Ctrl-C.");
            Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
            new CountDownLatch(1).await();
            return 0;
        } catch (StartFailure e) {
            out.accept(e.getMessage());
            return 1;
        }
    }

    private static String greeting(App app) {
        Simulator simulator = app.simulator();
        return simulator == null
                ? "Sending with your account. Its messaging application needs a callback URL that leads to "
                        + app.url(app.settings().required("quickstart.webhook-path"))
                : "Sending to the simulator at " + simulator.baseUrl() + ": no text message leaves this machine.";
    }

    /** A line that works as it stands; without {@code to}, the message goes to {@code quickstart.to}. */
    static String curl(App app) {
        return "curl --data-urlencode \"text=Hello again\" " + app.url("/send");
    }

    private static int finish(App app, Consumer<String> out) throws InterruptedException {
        int missing = app.progress().await(Duration.ofSeconds(app.settings().number("quickstart.wait")));
        int refused = app.progress().refused();
        if (missing > 0) {
            out.accept("Failed: " + missing + " of the events expected have not come.");
        }
        if (refused > 0) {
            out.accept("Failed: " + refused + " of the messages were not accepted.");
        }
        if (missing > 0 || refused > 0) {
            return 1;
        }
        out.accept("Done: every message has ended, and every event has come.");
        return 0;
    }
}
