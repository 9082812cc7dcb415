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
    private final Meters meters;
    private final SendMeters sends;
    private final EventMeters events;

    private MicrometerMeters(Observations observations, Meters meters) {
        this.observations = observations;
        this.meters = meters;
        this.sends = new SendMeters(meters, observations);
        this.events = new EventMeters(meters, observations);
    }

    static void attach(CamelContext context, Observations observations) {
        MicrometerMeters there = context.hasService(MicrometerMeters.class);
        if (there != null) {
            there.events.watchReceivers();
            return;
        }
        registry(context.getRegistry())
                .ifPresent(registry ->
                        start(context, new MicrometerMeters(observations, new Meters(registry, context.getName()))));
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
        events.start();
        observations.add(sends);
        observations.add(events);
    }

    @Override
    protected void doStop() {
        observations.remove(sends);
        observations.remove(events);
        meters.close();
    }
}
