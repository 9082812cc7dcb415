/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * Tells Camel of the secrets it does not know by their names. Camel Main prints all properties at its start, and masks
 * those on a list of its own, which has {@code password} but not {@code webhookPassword}. User names stay readable:
 * Camel masks whatever is part of a name it is told, and {@code camel.main.name} would be masked too.
 */
final class SecretOptions {
    private static final List<String> UNKNOWN_TO_CAMEL =
            List.of("webhookPassword", "webhookPreviousPassword", "webhookSecret");

    private SecretOptions() {}

    static void mask(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        try {
            Set<String> words = new LinkedHashSet<>();
            String known = extension.getAdditionalSensitiveKeywords();
            if (known != null && !known.isBlank()) {
                words.addAll(List.of(known.split(",", -1)));
            }
            words.addAll(UNKNOWN_TO_CAMEL);
            extension.setAdditionalSensitiveKeywords(String.join(",", words));
        } catch (NoSuchMethodError e) {
            // Camel 4.14 cannot be told: there, camel.main.autoConfigurationLogSummary=false keeps it out of the log.
        }
    }
}
