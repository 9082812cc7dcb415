/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import java.util.Map;
import picocli.CommandLine;

/** Starts the simulator from the command line. */
public final class Main {
    private Main() {}

    /** Runs until it is stopped; ends with 2 for a wrong option and 1 when it cannot start. */
    public static void main(String[] args) {
        // Netty would call sun.misc.Unsafe, of which JDK 24 and newer warn on the console.
        System.getProperties().putIfAbsent("io.netty.noUnsafe", "true");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return commandLine(System.getenv());
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new SimulatorCommand()).setExecutionStrategy(new Configured(environment));
    }
}
