/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import java.time.Duration;
import java.time.Instant;

/**
 * What a query looks at: never more than 14 days. With both ends these; with one the 14 days that begin or end there; with
 * none the last 14 days.
 */
record DateRange(Instant from, Instant to) {
    private static final Duration MAX = Duration.ofDays(14);
    private static final String FROM = "fromDateTime";
    private static final String TO = "toDateTime";

    static DateRange read(Parameters parameters, Instant now) {
        Instant from = parameters.time(FROM).orElse(null);
        Instant to = parameters.time(TO).orElse(null);
        if (from == null) {
            Instant end = to == null ? now : to;
            return new DateRange(end.minus(MAX), end);
        }
        if (to == null) {
            return new DateRange(from, from.plus(MAX));
        }
        if (to.isBefore(from)) {
            parameters.error("'" + FROM + "' must not be after '" + TO + "'");
        } else if (Duration.between(from, to).compareTo(MAX) > 0) {
            parameters.error("'" + FROM + "' and '" + TO + "' must be no more than 14 days apart");
        }
        return new DateRange(from, to);
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }
}
