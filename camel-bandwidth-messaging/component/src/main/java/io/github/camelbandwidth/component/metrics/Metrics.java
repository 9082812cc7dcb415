/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import io.github.camelbandwidth.component.observe.Observations;
import org.apache.camel.CamelContext;

/** The way to Micrometer, which an application need not have. */
public final class Metrics {
    private static final boolean MICROMETER = isThere("io.micrometer.core.instrument.MeterRegistry");

    private Metrics() {}

    /** Has the observations measured, if the application has Micrometer and a meter registry; once for each context. */
    public static void attach(CamelContext context, Observations observations) {
        if (MICROMETER) {
            MicrometerMeters.attach(context, observations);
        }
    }

    /** By our own class loader: what another one has is of no use to us. */
    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Metrics.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
