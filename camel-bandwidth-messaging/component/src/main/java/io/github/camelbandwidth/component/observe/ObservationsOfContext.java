/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.time.Time;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/** The observations of each Camel context: a context may have the component under several names, and is seen as one. */
public final class ObservationsOfContext {
    private static final Lock LOCK = new ReentrantLock();

    private ObservationsOfContext() {}

    /** Those of that context; empty if nothing there has sent or received. */
    public static Optional<Observations> find(CamelContext context) {
        return Optional.ofNullable(context.getCamelContextExtension().getContextPlugin(Observations.class));
    }

    /**
     * Those of that context, made when they are first asked for.
     *
     * @param time of the component that asks; the first one's counts
     */
    public static Observations get(CamelContext context, Time time) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        LOCK.lock();
        try {
            Observations there = extension.getContextPlugin(Observations.class);
            if (there == null) {
                there = new Observations(time);
                extension.addContextPlugin(Observations.class, there);
            }
            return there;
        } finally {
            LOCK.unlock();
        }
    }
}
