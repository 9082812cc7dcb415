/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.observe.Answered;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.ReceiveObserver;
import io.github.camelbandwidth.component.observe.Receiver;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** Measures what is received. Every tag has few values: no ids, no numbers, and of types those that are known. */
final class EventMeters implements ReceiveObserver {
    private final Meters meters;
    private final Observations observations;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    EventMeters(Meters meters, Observations observations) {
        this.meters = meters;
        this.observations = observations;
    }

    /** Makes the meters that are read and not told. */
    void start() {
        Tags context = meters.context();
        meters.gauge(Metric.SILENT, context, observations, Observations::silent);
        meters.counter(Metric.MISSED, context, observations, Observations::missed);
        meters.gauge(Metric.SILENCE, context, observations, all -> all.silence().toMillis() / 1000.0);
        meters.counter(Metric.TAKEOVERS, context, observations, all -> all.ledgerCounts()
                .takeovers());
        meters.counter(Metric.LATE_ENDS, context, observations, all -> all.ledgerCounts()
                .refused());
        watchReceivers();
    }

    /** Makes the meters of the consumers that run and have none yet. */
    void watchReceivers() {
        for (Receiver receiver : observations.receivers()) {
            String path = receiver.path();
            if (watched.add(path)) {
                Tags tags = meters.context().and("path", path);
                meters.gauge(Metric.EVENTS_ACTIVE, tags, observations, all -> sum(all, path, Receiver::busy));
                meters.gauge(Metric.EVENTS_ACTIVE_MAX, tags, observations, all -> sum(all, path, Receiver::places));
            }
        }
    }

    /** By the path, since a consumer that starts again is another one; 0 while none runs. */
    private static int sum(Observations all, String path, ToIntFunction<Receiver> figure) {
        return all.receivers().stream()
                .filter(receiver -> receiver.path().equals(path))
                .mapToInt(figure)
                .sum();
    }

    @Override
    public void received(MessageEvent event) {
        meters.count(Metric.RECEIVED, type(event), 1);
    }

    @Override
    public void filtered(MessageEvent event) {
        meters.count(Metric.FILTERED, type(event), 1);
    }

    @Override
    public void duplicate(MessageEvent event) {
        meters.count(Metric.DUPLICATES, type(event), 1);
    }

    @Override
    public void ran(MessageEvent event, boolean success, Duration took) {
        meters.time(Metric.EVENT_TIME, type(event).and("outcome", success ? "done" : "failed"), took);
    }

    @Override
    public void answered(Answered answer, Duration time) {
        meters.time(
                Metric.ANSWER_TIME,
                meters.context()
                        .and(
                                "reason",
                                answer.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                "status",
                                Integer.toString(answer.status())),
                time);
    }

    /** New types come without notice, and whoever may call could make them up. */
    private Tags type(MessageEvent event) {
        return meters.context().and("type", event instanceof MessageEvent.Unrecognized ? "other" : event.type());
    }
}
