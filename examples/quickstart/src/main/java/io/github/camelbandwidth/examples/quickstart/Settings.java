/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.util.StringHelper;

/** The settings as Camel sees them: from system properties, environment variables and properties files. */
final class Settings {
    private static final String COMPONENT = "camel.component.bandwidth-messaging.";
    private static final List<String> ACCOUNT = List.of("base-url", "account-id", "username", "password");
    private static final List<String> NEEDED_TO_SEND =
            List.of("account-id", "username", "password", "application-id", "from");
    private static final List<String> NEEDED_TO_RECEIVE = List.of("webhook-username", "webhook-password");

    private static final String ENVIRONMENT = "CAMEL_COMPONENT_BANDWIDTH_MESSAGING_";

    private final PropertiesComponent properties;

    Settings(PropertiesComponent properties) {
        this.properties = properties;
    }

    /** Options of the component in environment variables: Camel itself looks there only for its own components. */
    static Map<String, String> optionsIn(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(ENVIRONMENT))
                .collect(Collectors.toMap(variable -> optionName(variable.getKey()), Map.Entry::getValue));
    }

    private static String optionName(String variable) {
        String name = variable.substring(ENVIRONMENT.length());
        return COMPONENT + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The simulator runs where nothing speaks of an account. */
    boolean simulator() {
        return get("quickstart.simulator").map(Boolean::parseBoolean).orElseGet(() -> ACCOUNT.stream()
                .allMatch(name -> option(name).isEmpty()));
    }

    /** Account and numbers of the simulator, for all that is not set. */
    void useSimulatorDefaults() {
        Properties defaults = new Properties();
        try (InputStream file = Settings.class.getResourceAsStream("/simulator.properties")) {
            defaults.load(Objects.requireNonNull(file, "simulator.properties"));
        } catch (IOException e) {
            throw new StartFailure("simulator.properties cannot be read: " + e.getMessage(), e);
        }
        properties.setInitialProperties(defaults);
    }

    /** Refuses to begin with half of an account; above all, nothing is ever sent to the simulator's numbers. */
    void requireAccount() {
        boolean anonymous = option("allow-anonymous").map(Boolean::parseBoolean).orElse(false);
        Stream<String> options =
                Stream.concat(NEEDED_TO_SEND.stream(), anonymous ? Stream.empty() : NEEDED_TO_RECEIVE.stream());
        List<String> missing = Stream.concat(
                        options.filter(name -> option(name).isEmpty()).map(name -> COMPONENT + name),
                        Stream.of("quickstart.to").filter(name -> get(name).isEmpty()))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartFailure("To send with an account of your own, these are needed too: "
                    + String.join(", ", missing) + " (application.properties of the quickstart tells how)");
        }
    }

    /** An option of the component, spelled with dashes or in camel case. */
    Optional<String> option(String name) {
        return get(COMPONENT + name).or(() -> get(COMPONENT + StringHelper.dashToCamelCase(name)));
    }

    String requiredOption(String name) {
        return option(name).orElseThrow(() -> new StartFailure(COMPONENT + name + " is not set"));
    }

    /** Empty if it is not set, or set to nothing. */
    Optional<String> get(String name) {
        return properties.resolveProperty(name).map(String::trim).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return get(name).orElseThrow(() -> new StartFailure(name + " is not set"));
    }

    int number(String name) {
        String value = required(name);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new StartFailure(name + " must be a number, but is '" + value + "'", e);
        }
    }
}
