/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Reads the command line a second time, once it is known which file says the rest. */
record Configured(Map<String, String> environment) implements IExecutionStrategy {

    @Override
    public int execute(ParseResult first) {
        // The help shows defaults: what came from elsewhere may be a password.
        if (first.isUsageHelpRequested() || first.isVersionHelpRequested()) {
            return new RunLast().execute(first);
        }
        CommandLine commandLine = first.commandSpec().commandLine();
        SimulatorCommand command = commandLine.getCommand();
        Configuration configuration = Configuration.of(commandLine, environment, command.config());
        commandLine.setDefaultValueProvider(configuration);
        return new RunLast().execute(parse(commandLine, first, configuration));
    }

    private static ParseResult parse(CommandLine commandLine, ParseResult first, Configuration configuration) {
        try {
            return commandLine.parseArgs(first.originalArgs().toArray(String[]::new));
        } catch (ParameterException e) {
            String source = e.getArgSpec() == null ? "" : " (from " + configuration.source(e.getArgSpec()) + ")";
            throw new ParameterException(commandLine, e.getMessage() + source, e);
        }
    }
}
