/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.EventConfiguration;
import java.util.Set;
import org.apache.camel.support.PatternHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which events run the route: those that are as each of these says. Where one says nothing, all are: also those whose
 * type nobody knows yet.
 *
 * @param types names of types, or beginnings with a star behind them
 * @param direction {@code in} or {@code out}
 * @param numbers of the account
 * @param applications ids
 * @param tag as Camel matches patterns
 */
record EventFilter(
        Set<String> types,
        @Nullable String direction,
        Set<String> numbers,
        Set<String> applications,
        @Nullable String tag) {

    /** The event has two names, the second of them its former one. */
    private static final String LOCATION = "requested-location-response";

    private static final String FORMERLY = "request-location-response";

    static EventFilter of(EventConfiguration options) {
        return new EventFilter(
                options.types(),
                options.getEventDirection(),
                options.numbers(),
                options.applications(),
                options.getEventTag());
    }

    boolean passes(MessageEvent event) {
        return (types.isEmpty() || types.stream().anyMatch(type -> isOfType(event, type)))
                && (direction == null || direction.equals(EventParties.direction(event)))
                && (numbers.isEmpty() || EventParties.ours(event).stream().anyMatch(numbers::contains))
                && (applications.isEmpty()
                        || isOfAny(applications, event.message().applicationId()))
                && (tag == null || PatternHelper.matchPattern(event.message().tag(), tag));
    }

    private static boolean isOfAny(Set<String> wanted, @Nullable String value) {
        return value != null && wanted.contains(value);
    }

    private static boolean isOfType(MessageEvent event, String wanted) {
        return wanted.endsWith("*")
                ? event.type().startsWith(wanted.substring(0, wanted.length() - 1))
                : today(event.type()).equals(today(wanted));
    }

    private static String today(String type) {
        return type.equals(FORMERLY) ? LOCATION : type;
    }
}
