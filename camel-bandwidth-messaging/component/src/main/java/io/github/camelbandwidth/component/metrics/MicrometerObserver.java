/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import io.github.camelbandwidth.component.observe.Arrival;
import io.github.camelbandwidth.component.observe.Asked;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Origin;
import io.github.camelbandwidth.component.observe.SendEnd;
import io.github.camelbandwidth.component.observe.SendObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Measures sends with Micrometer. Every tag has few values: no ids, no numbers. */
final class MicrometerObserver implements SendObserver, AutoCloseable {
    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final Tags context;
    private final Observations observations;
    private final Map<Origin, AtomicInteger> active = new ConcurrentHashMap<>();
    private final Set<Meter> meters = ConcurrentHashMap.newKeySet();
    private final LineMeters lines;

    MicrometerObserver(MeterRegistry registry, String context, Observations observations) {
        this.registry = registry;
        this.context = Tags.of("camelContext", context);
        this.observations = observations;
        this.lines = new LineMeters(registry, this.context, observations, meters);
    }

    /** Makes the meters that are read and not told. */
    void start() {
        keep(Gauge.builder(Metric.SILENT.meter(), observations, Observations::silent)
                .description(Metric.SILENT.description())
                .baseUnit(Metric.SILENT.unit())
                .tags(context)
                .register(registry));
        keep(FunctionCounter.builder(Metric.MISSED.meter(), observations, Observations::missed)
                .description(Metric.MISSED.description())
                .baseUnit(Metric.MISSED.unit())
                .tags(context)
                .register(registry));
    }

    @Override
    public void began(Origin origin) {
        active.computeIfAbsent(origin, this::active).incrementAndGet();
        lines.watch(origin.account());
    }

    private AtomicInteger active(Origin origin) {
        AtomicInteger count = new AtomicInteger();
        keep(Gauge.builder(Metric.ACTIVE.meter(), count, AtomicInteger::get)
                .description(Metric.ACTIVE.description())
                .baseUnit(Metric.ACTIVE.unit())
                .tags(tags(origin))
                .register(registry));
        return count;
    }

    @Override
    public void asked(Asked asked) {
        Tags origin = tags(asked.origin());
        count(Metric.REQUESTS, origin, asked.tries());
        count(Metric.THROTTLED, origin, asked.throttled());
        if (asked.accepted()) {
            time(Metric.ACCEPT_TIME, origin, asked.took());
        }
    }

    @Override
    public void ended(SendEnd end) {
        Tags origin = tags(end.origin());
        active.computeIfAbsent(end.origin(), this::active).decrementAndGet();
        count(
                Metric.SENDS,
                origin.and(
                        "outcome",
                        end.verdict().word(),
                        "sent",
                        end.verdict().sent().name().toLowerCase(Locale.ROOT),
                        "status",
                        end.status() == null ? NONE : end.status().toString()),
                1);
        Integer expected = end.expected();
        Integer counted = end.counted();
        if (expected != null && counted != null) {
            count(Metric.SEGMENTS, origin, counted);
            count(Metric.SEGMENTS_EXPECTED, origin, expected);
            count(Metric.MISCOUNTED, origin, expected.equals(counted) ? 0 : 1);
        }
    }

    @Override
    public void arrived(Arrival arrival) {
        Tags status = context.and("status", arrival.delivery().status().word());
        count(Metric.DELIVERIES, status.and("code", code(arrival.delivery().errorCode())), 1);
        Duration took = arrival.took();
        if (took != null) {
            time(Metric.DELIVERY_TIME, status, took);
        }
    }

    /** Codes have four digits; whatever else comes must not make meters without end. */
    private static String code(@Nullable Integer code) {
        if (code == null) {
            return NONE;
        }
        return code >= 1000 && code <= 9999 ? code.toString() : "other";
    }

    private Tags tags(Origin origin) {
        return context.and("account", origin.account(), "resource", origin.resource());
    }

    private void count(Metric metric, Tags tags, int times) {
        Counter counter = Counter.builder(metric.meter())
                .description(metric.description())
                .baseUnit(metric.unit())
                .tags(tags)
                .register(registry);
        keep(counter);
        counter.increment(times);
    }

    private void time(Metric metric, Tags tags, Duration took) {
        Timer timer = Timer.builder(metric.meter())
                .description(metric.description())
                .tags(tags)
                .register(registry);
        keep(timer);
        timer.record(took);
    }

    private void keep(Meter meter) {
        meters.add(meter);
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
        meters.clear();
    }
}
