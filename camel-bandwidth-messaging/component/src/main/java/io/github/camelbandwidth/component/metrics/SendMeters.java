/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import io.github.camelbandwidth.component.observe.Arrival;
import io.github.camelbandwidth.component.observe.Asked;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Origin;
import io.github.camelbandwidth.component.observe.SendEnd;
import io.github.camelbandwidth.component.observe.SendObserver;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Measures sends, and what became of them. Every tag has few values: no ids, no numbers. */
final class SendMeters implements SendObserver {
    private static final String NONE = "none";

    private final Meters meters;
    private final Map<Origin, AtomicInteger> active = new ConcurrentHashMap<>();
    private final LineMeters lines;

    SendMeters(Meters meters, Observations observations) {
        this.meters = meters;
        this.lines = new LineMeters(meters, observations);
    }

    @Override
    public void began(Origin origin) {
        active.computeIfAbsent(origin, this::active).incrementAndGet();
        lines.watch(origin.account());
    }

    private AtomicInteger active(Origin origin) {
        AtomicInteger count = new AtomicInteger();
        meters.gauge(Metric.ACTIVE, tags(origin), count, AtomicInteger::get);
        return count;
    }

    @Override
    public void asked(Asked asked) {
        Tags origin = tags(asked.origin());
        meters.count(Metric.REQUESTS, origin, asked.tries());
        meters.count(Metric.THROTTLED, origin, asked.throttled());
        if (asked.accepted()) {
            meters.time(Metric.ACCEPT_TIME, origin, asked.took());
        }
    }

    @Override
    public void ended(SendEnd end) {
        Tags origin = tags(end.origin());
        active.computeIfAbsent(end.origin(), this::active).decrementAndGet();
        meters.count(
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
            meters.count(Metric.SEGMENTS, origin, counted);
            meters.count(Metric.SEGMENTS_EXPECTED, origin, expected);
            meters.count(Metric.MISCOUNTED, origin, expected.equals(counted) ? 0 : 1);
        }
    }

    @Override
    public void arrived(Arrival arrival) {
        Tags status = meters.context().and("status", arrival.delivery().status().word());
        meters.count(
                Metric.DELIVERIES, status.and("code", code(arrival.delivery().errorCode())), 1);
        Duration took = arrival.took();
        if (took != null) {
            meters.time(Metric.DELIVERY_TIME, status, took);
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
        return meters.context().and("account", origin.account(), "resource", origin.resource());
    }
}
