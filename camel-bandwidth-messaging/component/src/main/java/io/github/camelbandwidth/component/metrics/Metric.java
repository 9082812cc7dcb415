/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.metrics;

import java.util.List;
import java.util.Locale;

/** Every meter there is: the one place for names, units and tags. The guide's table is held against it. */
public enum Metric {
    SENDS(Kind.COUNTER, "sends", "messages", "Sends that have ended, by how", Tags.ORIGIN + ", outcome, sent, status"),
    ACTIVE(Kind.GAUGE, "sends.active", "messages", "Sends that have begun and not ended", Tags.ORIGIN),
    ACCEPT_TIME(
            Kind.TIMER,
            "accept.time",
            "seconds",
            "From the first request of a send to its 202, repeats and the waits between them included",
            Tags.ORIGIN),
    REQUESTS(Kind.COUNTER, "requests", "requests", "Requests made for sends, repeats included", Tags.ORIGIN),
    THROTTLED(Kind.COUNTER, "requests.throttled", "requests", "Those of them answered with 429", Tags.ORIGIN),
    SEGMENTS(
            Kind.COUNTER, "segments", "segments", "Segments of accepted messages, as the API counts them", Tags.ORIGIN),
    SEGMENTS_EXPECTED(
            Kind.COUNTER,
            "segments.expected",
            "segments",
            "Segments of the same messages, as we count them",
            Tags.ORIGIN),
    MISCOUNTED(
            Kind.COUNTER, "segments.miscounted", "messages", "Messages on whose segments the two differ", Tags.ORIGIN),
    LINE(Kind.GAUGE, "line", "messages", "Messages that wait for their turn", Tags.ACCOUNT),
    LINE_TIME(Kind.TIMER, "line.time", "seconds", "How long they waited, of those that had their turn", Tags.ACCOUNT),
    LINE_REFUSED(
            Kind.COUNTER,
            "line.refused",
            "messages",
            "Messages that got no turn: they were not sent",
            Tags.ACCOUNT + ", reason"),
    DELIVERIES(
            Kind.COUNTER,
            "deliveries",
            "events",
            "Final events, one for each recipient",
            Tags.CONTEXT + ", status, code"),
    DELIVERY_TIME(
            Kind.TIMER,
            "delivery.time",
            "seconds",
            "From the 202 to the final event, of messages sent from here",
            Tags.CONTEXT + ", status"),
    SILENT(
            Kind.GAUGE,
            "events.awaited",
            "messages",
            "Messages sent from here of which no event has come so far",
            Tags.CONTEXT),
    MISSED(
            Kind.COUNTER,
            "events.missed",
            "messages",
            "Messages sent from here of which none came within 3 hours",
            Tags.CONTEXT),
    SILENCE(
            Kind.GAUGE,
            "events.silence",
            "seconds",
            "For how long messages have been sent from here and no event of any kind has come",
            Tags.CONTEXT),
    RECEIVED(Kind.COUNTER, "events.received", "events", "Events, each time they come", Tags.TYPE),
    FILTERED(Kind.COUNTER, "events.filtered", "events", "Those of them that no route wants", Tags.TYPE),
    DUPLICATES(Kind.COUNTER, "events.duplicates", "events", "Those of them that had run before", Tags.TYPE),
    EVENT_TIME(
            Kind.TIMER,
            "events.time",
            "seconds",
            "From the begin of the route of an event to its end, by how it ended",
            Tags.TYPE + ", outcome"),
    EVENTS_ACTIVE(Kind.GAUGE, "events.active", "events", "Events at work", Tags.PATH),
    EVENTS_ACTIVE_MAX(Kind.GAUGE, "events.active.max", "events", "How many may be: maxConcurrentEvents", Tags.PATH),
    ANSWER_TIME(
            Kind.TIMER,
            "answer.time",
            "seconds",
            "From a webhook call to its answer, by what it was answered and why",
            Tags.CONTEXT + ", reason, status"),
    TAKEOVERS(
            Kind.COUNTER,
            "ledger.takeovers",
            "runs",
            "Runs that were cut off, and that began again here",
            Tags.CONTEXT),
    LATE_ENDS(
            Kind.COUNTER,
            "ledger.refused",
            "runs",
            "Ends told so late that somebody else had taken over: what they end may have run twice",
            Tags.CONTEXT);

    /** What a meter can do. */
    enum Kind {
        COUNTER,
        GAUGE,
        TIMER
    }

    private static final class Tags {
        static final String CONTEXT = "camelContext";
        static final String ACCOUNT = CONTEXT + ", account";
        static final String TYPE = CONTEXT + ", type";
        static final String PATH = CONTEXT + ", path";
        static final String ORIGIN = ACCOUNT + ", resource";
    }

    private final Kind kind;
    private final String meter;
    private final String unit;
    private final String description;
    private final String tags;

    Metric(Kind kind, String meter, String unit, String description, String tags) {
        this.kind = kind;
        this.meter = "camel.bandwidth.messaging." + meter;
        this.unit = unit;
        this.description = description;
        this.tags = tags;
    }

    /** What it can do, such as {@code counter}. */
    public String kind() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Its name, with dots: each monitoring system writes it its own way. */
    public String meter() {
        return meter;
    }

    /** What it counts or measures in. */
    public String unit() {
        return unit;
    }

    /** What it says. */
    public String description() {
        return description;
    }

    /** The names of its tags. */
    public List<String> tags() {
        return List.of(tags.split(", "));
    }
}
