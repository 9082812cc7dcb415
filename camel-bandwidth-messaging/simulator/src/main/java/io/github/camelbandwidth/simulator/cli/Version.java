/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version the jar's manifest tells. */
final class Version implements IVersionProvider {

    /** One line. */
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {line(version)};
    }

    private static String line(@Nullable String version) {
        return "bandwidth-simulator " + (version == null ? "(not from a jar)" : version);
    }
}
