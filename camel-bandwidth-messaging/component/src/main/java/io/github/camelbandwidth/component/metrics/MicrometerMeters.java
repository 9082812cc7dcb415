/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import io.github.camelbandwidth.component.observe.Observations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.service.ServiceSupport;

/** The meters of one Camel context; they leave the meter registry with it. */
final class MicrometerMeters extends ServiceSupport {
    /** Where camel-micrometer looks and binds. */
    private static final String REGISTRY = "metricsRegistry";

    private final Observations observations;
    private final MicrometerObserver observer;

    private MicrometerMeters(Observations observations, MicrometerObserver observer) {
        this.observations = observations;
        this.observer = observer;
    }

    static void attach(CamelContext context, Observations observations) {
        if (context.hasService(MicrometerMeters.class) == null) {
            registry(context.getRegistry())
                    .ifPresent(registry -> start(
                            context,
                            new MicrometerMeters(
                                    observations, new MicrometerObserver(registry, context.getName(), observations))));
        }
    }

    private static void start(CamelContext context, MicrometerMeters meters) {
        try {
            context.addService(meters, true, true);
        } catch (Exception e) {
            throw new RuntimeCamelException("The meters cannot be started", e);
        }
    }

    /** The one camel-micrometer would take; but none is made, since nobody would read it. */
    private static Optional<MeterRegistry> registry(Registry beans) {
        return one(beans, CompositeMeterRegistry.class)
                .map(MeterRegistry.class::cast)
                .or(() -> one(beans, MeterRegistry.class));
    }

    private static <T extends MeterRegistry> Optional<T> one(Registry beans, Class<T> type) {
        T named = beans.lookupByNameAndType(REGISTRY, type);
        if (named != null) {
            return Optional.of(named);
        }
        Set<T> all = beans.findByType(type);
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    @Override
    protected void doStart() {
        observer.start();
        observations.add(observer);
    }

    @Override
    protected void doStop() {
        observations.remove(observer);
        observer.close();
    }
}
