/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.pace.PaceException;
import io.github.camelbandwidth.component.pace.PaceState;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** The meters of the waiting lines. The lines count by themselves; they are looked at when somebody reads the meters. */
final class LineMeters {
    private final Meters meters;
    private final Observations observations;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    /** Watches nothing yet. */
    LineMeters(Meters meters, Observations observations) {
        this.meters = meters;
        this.observations = observations;
    }

    /** Makes the meters of an account as soon as it has a pace. */
    void watch(String account) {
        if (!watched.contains(account) && observations.line(account).isPresent() && watched.add(account)) {
            register(account, meters.context().and("account", account));
        }
    }

    private void register(String account, Tags tags) {
        meters.gauge(Metric.LINE, tags, observations, of(account, PaceState::waiting));
        meters.timer(
                Metric.LINE_TIME,
                tags,
                observations,
                all -> all.line(account).map(PaceState::passed).orElse(0L),
                of(account, state -> state.waited().toNanos()));
        for (PaceException.Reason reason : PaceException.Reason.values()) {
            meters.counter(
                    Metric.LINE_REFUSED,
                    tags.and("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    observations,
                    of(account, state -> state.refused().getOrDefault(reason, 0L)));
        }
    }

    private static ToDoubleFunction<Observations> of(String account, ToDoubleFunction<PaceState> figure) {
        return all -> all.line(account).map(figure::applyAsDouble).orElse(0.0);
    }
}
