/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.pace.PaceException;
import io.github.camelbandwidth.component.pace.PaceState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The meters of the waiting lines. The lines count by themselves; they are looked at when somebody reads the meters. */
final class LineMeters {
    private final MeterRegistry registry;
    private final Tags context;
    private final Observations observations;
    private final Set<Meter> meters;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    /**
     * Watches nothing yet.
     *
     * @param meters where the meters it makes are put
     */
    LineMeters(MeterRegistry registry, Tags context, Observations observations, Set<Meter> meters) {
        this.registry = registry;
        this.context = context;
        this.observations = observations;
        this.meters = meters;
    }

    /** Makes the meters of an account as soon as it has a pace. */
    void watch(String account) {
        if (!watched.contains(account) && observations.line(account).isPresent() && watched.add(account)) {
            register(account, context.and("account", account));
        }
    }

    private void register(String account, Tags tags) {
        meters.add(Gauge.builder(Metric.LINE.meter(), observations, of(account, PaceState::waiting))
                .description(Metric.LINE.description())
                .baseUnit(Metric.LINE.unit())
                .tags(tags)
                .register(registry));
        meters.add(FunctionTimer.builder(
                        Metric.LINE_TIME.meter(),
                        observations,
                        all -> all.line(account).map(PaceState::passed).orElse(0L),
                        of(account, state -> state.waited().toNanos()),
                        TimeUnit.NANOSECONDS)
                .description(Metric.LINE_TIME.description())
                .tags(tags)
                .register(registry));
        for (PaceException.Reason reason : PaceException.Reason.values()) {
            meters.add(FunctionCounter.builder(
                            Metric.LINE_REFUSED.meter(), observations, of(account, state -> state.refused()
                                    .getOrDefault(reason, 0L)))
                    .description(Metric.LINE_REFUSED.description())
                    .baseUnit(Metric.LINE_REFUSED.unit())
                    .tags(tags.and(
                            "reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .register(registry));
        }
    }

    private static ToDoubleFunction<Observations> of(String account, ToDoubleFunction<PaceState> figure) {
        return all -> all.line(account).map(figure::applyAsDouble).orElse(0.0);
    }
}
