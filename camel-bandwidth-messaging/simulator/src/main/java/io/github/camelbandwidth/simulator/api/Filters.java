/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.query.Product;
import io.github.camelbandwidth.simulator.query.Row;
import io.github.camelbandwidth.simulator.query.StatusWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a row must be like, one parameter after the other. A row without a value matches no filter by it. */
final class Filters {
    /** The names of all of them; a query must have one at least. */
    static final Set<String> NAMES = Set.of(
            "messageId",
            "sourceTn",
            "destinationTn",
            "messageStatus",
            "messageDirection",
            "carrierName",
            "messageType",
            "errorCode",
            "fromDateTime",
            "toDateTime",
            "campaignId",
            "fromBwLatency",
            "bwQueued",
            "product",
            "location",
            "carrierQueued",
            "fromCarrierLatency",
            "callingNumberCountryA3",
            "calledNumberCountryA3",
            "fromSegmentCount",
            "toSegmentCount",
            "fromMessageSize",
            "toMessageSize");

    private static final Set<String> METRICS = Set.of("fromBwLatency", "fromCarrierLatency", "carrierQueued");
    private static final int MAX_CODE = 9_999;

    private final Parameters parameters;
    private final List<Predicate<Row>> all = new ArrayList<>();

    private Filters(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * All of them as one.
     *
     * @param metrics whether the account may ask for latencies
     */
    static Predicate<Row> read(Parameters parameters, Instant now, boolean metrics) {
        Filters filters = new Filters(parameters);
        if (NAMES.stream().noneMatch(parameters::has)) {
            parameters.error("At least one filter is required, such as messageId or fromDateTime");
        }
        DateRange range = DateRange.read(parameters, now);
        filters.all.add(row -> range.contains(row.receiveTime()));
        filters.texts();
        filters.words();
        filters.numbers();
        filters.metrics(metrics);
        return filters.all.stream().reduce(row -> true, Predicate::and);
    }

    private void texts() {
        equal("messageId", Row::messageId);
        NumberFilter.read(parameters, "sourceTn").ifPresent(number -> all.add(row -> number.test(row.sourceTn())));
        NumberFilter.read(parameters, "destinationTn")
                .ifPresent(number -> all.add(row -> number.test(row.destinationTn())));
        equal("carrierName", Row::carrierName);
        equal("campaignId", Row::campaignId);
        equal("location", Row::location);
        country("callingNumberCountryA3", Row::callingCountry);
        country("calledNumberCountryA3", Row::calledCountry);
    }

    private void words() {
        word("messageStatus", StatusWord.values(), Row::status);
        word("messageDirection", Row.Direction.values(), Row::direction);
        word("product", Product.values(), Row::product);
        Stream<String> types = Stream.of(Row.MessageType.values()).map(Filters::lowerCase);
        parameters
                .word("messageType", types)
                .ifPresent(wanted -> all.add(row -> lowerCase(row.type()).equals(wanted)));
        parameters
                .flag("bwQueued")
                .ifPresent(wanted -> all.add(
                        row -> wanted == (row.status() == StatusWord.QUEUED || row.status() == StatusWord.SENDING)));
    }

    private void numbers() {
        parameters
                .integer("errorCode", 0, MAX_CODE)
                .ifPresent(wanted -> all.add(row -> wanted.equals(row.errorCode())));
        range("SegmentCount", Row::segmentCount);
        range("MessageSize", Row::messageSize);
    }

    private void metrics(boolean available) {
        if (!available) {
            METRICS.stream()
                    .filter(parameters::has)
                    .sorted()
                    .forEach(name -> parameters.error(
                            "'" + name + "' needs Advanced Quality Metrics, which this account" + " does not have"));
            return;
        }
        atLeast("fromBwLatency", Row::bwLatency);
        atLeast("fromCarrierLatency", Row::carrierLatency);
        parameters
                .flag("carrierQueued")
                .ifPresent(wanted -> all.add(row ->
                        row.direction() == Row.Direction.OUTBOUND && wanted == (row.status() == StatusWord.SENT)));
    }

    private void equal(String name, Function<Row, @Nullable String> value) {
        parameters.text(name).ifPresent(wanted -> all.add(row -> wanted.equals(value.apply(row))));
    }

    private void country(String name, Function<Row, @Nullable String> value) {
        if (parameters.text(name).filter(given -> !given.matches("[A-Z]{3}")).isPresent()) {
            parameters.error("'" + name + "' must be three capital letters such as USA");
        }
        equal(name, value);
    }

    private <E extends Enum<E>> void word(String name, E[] words, Function<Row, @Nullable E> value) {
        parameters
                .word(name, Stream.of(words).map(Enum::name))
                .ifPresent(wanted -> all.add(row -> {
                    E found = value.apply(row);
                    return found != null && found.name().equals(wanted);
                }));
    }

    private void range(String suffix, Function<Row, @Nullable Integer> value) {
        int from = parameters.integer("from" + suffix, 0, Integer.MAX_VALUE).orElse(0);
        int to = parameters.integer("to" + suffix, 0, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE);
        if (from > to) {
            parameters.error("'from" + suffix + "' must not be more than 'to" + suffix + "'");
        }
        if (parameters.has("from" + suffix) || parameters.has("to" + suffix)) {
            all.add(row -> {
                Integer found = value.apply(row);
                return found != null && found >= from && found <= to;
            });
        }
    }

    private void atLeast(String name, Function<Row, @Nullable Long> value) {
        parameters
                .integer(name, 0, Integer.MAX_VALUE)
                .ifPresent(wanted -> all.add(row -> {
                    Long found = value.apply(row);
                    return found != null && found >= wanted;
                }));
    }

    private static String lowerCase(Row.MessageType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
