/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list can be sorted by: the fields of its items. What has no value comes first. */
public final class SortField {
    /** When the API took it. */
    public static final SortField RECEIVE_TIME =
            numbered("receiveTime", row -> row.receiveTime().toEpochMilli());

    private static final List<SortField> ALL = List.of(
            RECEIVE_TIME,
            worded("messageId", Row::messageId),
            worded("sourceTn", Row::sourceTn),
            worded("destinationTn", Row::destinationTn),
            worded("messageStatus", row -> row.status().name()),
            worded("messageDirection", row -> row.direction().name()),
            worded("messageType", row -> row.type().name()),
            numbered("segmentCount", row -> (long) row.segmentCount()),
            numbered("errorCode", row -> widened(row.errorCode())),
            worded("carrierName", Row::carrierName),
            numbered("messageSize", row -> widened(row.messageSize())),
            numbered("messageLength", row -> (long) row.messageLength()),
            numbered("attachmentCount", row -> widened(row.attachmentCount())),
            numbered("recipientCount", row -> (long) row.recipientCount()),
            worded("campaignClass", Row::campaignClass),
            worded("campaignId", Row::campaignId),
            numbered("bwLatency", Row::bwLatency),
            numbered("carrierLatency", Row::carrierLatency),
            worded("callingNumberCountryA3", Row::callingCountry),
            worded("calledNumberCountryA3", Row::calledCountry),
            worded("product", row -> named(row.product())),
            worded("location", Row::location));

    private final String wireName;
    private final Function<Row, Place> place;

    private SortField(String wireName, Function<Row, Place> place) {
        this.wireName = wireName;
        this.place = place;
    }

    /** All there are. */
    public static List<SortField> all() {
        return ALL;
    }

    /** The field of that name on the wire. */
    public static Optional<SortField> named(String wireName) {
        return ALL.stream().filter(field -> field.wireName.equals(wireName)).findFirst();
    }

    /** The name on the wire. */
    public String wireName() {
        return wireName;
    }

    Place placeOf(Row row) {
        return place.apply(row);
    }

    private static SortField worded(String wireName, Function<Row, @Nullable String> value) {
        return new SortField(wireName, row -> {
            String text = value.apply(row);
            return new Place(text == null ? "" : text, 0, row.id());
        });
    }

    private static SortField numbered(String wireName, Function<Row, @Nullable Long> value) {
        return new SortField(wireName, row -> {
            Long number = value.apply(row);
            return new Place("", number == null ? Long.MIN_VALUE : number, row.id());
        });
    }

    private static @Nullable Long widened(@Nullable Integer value) {
        return value == null ? null : value.longValue();
    }

    private static @Nullable String named(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
