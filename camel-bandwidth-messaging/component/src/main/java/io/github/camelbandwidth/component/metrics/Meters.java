/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The meters of one Camel context: each as {@link Metric} has it, and all of them leave the registry together. */
final class Meters implements AutoCloseable {
    private final MeterRegistry registry;
    private final Tags context;
    private final Set<Meter> made = ConcurrentHashMap.newKeySet();

    Meters(MeterRegistry registry, String context) {
        this.registry = registry;
        this.context = Tags.of("camelContext", context);
    }

    /** The tag that every meter has. */
    Tags context() {
        return context;
    }

    void count(Metric metric, Tags tags, int times) {
        Counter counter = Counter.builder(metric.meter())
                .description(metric.description())
                .baseUnit(metric.unit())
                .tags(tags)
                .register(registry);
        made.add(counter);
        counter.increment(times);
    }

    void time(Metric metric, Tags tags, Duration took) {
        Timer timer = Timer.builder(metric.meter())
                .description(metric.description())
                .tags(tags)
                .register(registry);
        made.add(timer);
        timer.record(took);
    }

    /** One that is read when somebody looks. */
    <T> void gauge(Metric metric, Tags tags, T of, ToDoubleFunction<T> value) {
        made.add(Gauge.builder(metric.meter(), of, value)
                .description(metric.description())
                .baseUnit(metric.unit())
                .tags(tags)
                .register(registry));
    }

    /** One that others count, and that is read when somebody looks. */
    <T> void counter(Metric metric, Tags tags, T of, ToDoubleFunction<T> count) {
        made.add(FunctionCounter.builder(metric.meter(), of, count)
                .description(metric.description())
                .baseUnit(metric.unit())
                .tags(tags)
                .register(registry));
    }

    /** One that others time, in nanoseconds, and that is read when somebody looks. */
    <T> void timer(Metric metric, Tags tags, T of, ToLongFunction<T> count, ToDoubleFunction<T> nanos) {
        made.add(FunctionTimer.builder(metric.meter(), of, count, nanos, TimeUnit.NANOSECONDS)
                .description(metric.description())
                .tags(tags)
                .register(registry));
    }

    @Override
    public void close() {
        made.forEach(registry::remove);
        made.clear();
    }
}
