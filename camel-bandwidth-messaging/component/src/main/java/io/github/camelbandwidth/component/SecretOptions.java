/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * Tells Camel of the password it does not know by its name. Camel Main prints all properties at its start, and masks
 * those on a list of its own, which has {@code password} but not {@code webhookPassword}. The user name stays readable:
 * Camel masks whatever is part of a name it is told, and {@code camel.main.name} would be masked too.
 */
final class SecretOptions {
    private static final String UNKNOWN_TO_CAMEL = "webhookPassword";

    private SecretOptions() {}

    static void mask(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        try {
            String known = extension.getAdditionalSensitiveKeywords();
            if (known == null || !known.contains(UNKNOWN_TO_CAMEL)) {
                extension.setAdditionalSensitiveKeywords(
                        known == null || known.isBlank() ? UNKNOWN_TO_CAMEL : known + "," + UNKNOWN_TO_CAMEL);
            }
        } catch (NoSuchMethodError e) {
            // Camel 4.14 cannot be told: there, camel.main.autoConfigurationLogSummary=false keeps it out of the log.
        }
    }
}
