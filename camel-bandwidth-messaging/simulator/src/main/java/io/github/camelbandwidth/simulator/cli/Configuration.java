/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What options are when the command line does not say it: the environment first, then the file. An empty value counts not. */
final class Configuration implements IDefaultValueProvider {
    static final String CONFIG = "--config";

    private static final String PREFIX = "BANDWIDTH_SIMULATOR_";
    private static final Set<String> OF_THE_COMMAND_LINE_ALONE = Set.of("help", "version", "config");

    private final Map<String, String> environment;
    private final @Nullable Path file;
    private final Properties properties;

    private Configuration(Map<String, String> environment, @Nullable Path file, Properties properties) {
        this.environment = environment;
        this.file = file;
        this.properties = properties;
    }

    /** With {@code given} as the file, or the one the environment names, or none. */
    static Configuration of(CommandLine commandLine, Map<String, String> environment, @Nullable Path given) {
        String named = environment.getOrDefault(variable("config"), "");
        Path file = given != null || named.isEmpty() ? given : Path.of(named);
        Properties properties = file == null ? new Properties() : read(commandLine, file);
        if (file != null) {
            refuseUnknown(commandLine, file, properties);
        }
        return new Configuration(environment, file, properties);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String name = name(argument);
        if (OF_THE_COMMAND_LINE_ALONE.contains(name)) {
            return argument.defaultValue();
        }
        String value = environment.getOrDefault(variable(name), "");
        if (value.isEmpty()) {
            value = properties.getProperty(name, "").trim();
        }
        return value.isEmpty() ? argument.defaultValue() : value;
    }

    /** Where the value of an option that the command line does not give comes from, for people. */
    String source(ArgSpec argument) {
        String variable = variable(name(argument));
        return environment.getOrDefault(variable, "").isEmpty() ? String.valueOf(file) : variable;
    }

    private static Properties read(CommandLine commandLine, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new ParameterException(commandLine, "Cannot read " + file + ": there is no such file", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(commandLine, "Cannot read " + file + ": it is not a properties file", e);
        }
        return properties;
    }

    private static void refuseUnknown(CommandLine commandLine, Path file, Properties properties) {
        Set<String> known = names(commandLine.getCommandSpec());
        String unknown = properties.stringPropertyNames().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .collect(joining(", "));
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    commandLine,
                    "Unknown in " + file + ": " + unknown + ". There are: "
                            + known.stream().sorted().collect(joining(", ")));
        }
    }

    private static Set<String> names(CommandSpec spec) {
        return spec.options().stream()
                .map(Configuration::name)
                .filter(name -> !OF_THE_COMMAND_LINE_ALONE.contains(name))
                .collect(Collectors.toSet());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName().replaceFirst("^-+", "") : "";
    }

    private static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
