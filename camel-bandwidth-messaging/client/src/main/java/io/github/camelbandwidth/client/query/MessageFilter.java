/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.query;

import io.github.camelbandwidth.client.time.Rfc3339;
import java.util.Optional;
import java.util.stream.Stream;

/** What messages can be searched by; several narrow the search. */
public enum MessageFilter {
    /** Id of a message. */
    MESSAGE_ID("messageId", Kind.WORDS),
    /** Who sent it: a number, several with commas between (10 at most), or the beginning of one (5 characters). */
    SOURCE_TN("sourceTn", Kind.NUMBERS),
    /** Who was to get it, in the same ways. */
    DESTINATION_TN("destinationTn", Kind.NUMBERS),
    /** Such as {@code DELIVERED}; there are statuses the API's description does not list. */
    MESSAGE_STATUS("messageStatus", Kind.STATUS),
    /** {@code INBOUND} or {@code OUTBOUND}. */
    MESSAGE_DIRECTION("messageDirection", Kind.DIRECTION),
    /** Such as {@code Verizon}. */
    CARRIER_NAME("carrierName", Kind.WORDS),
    /** {@code sms}, {@code mms} or {@code rcs}. */
    MESSAGE_TYPE("messageType", Kind.TYPE),
    /** Code of a failure. */
    ERROR_CODE("errorCode", Kind.WHOLE_NUMBER),
    /** The API took it at this time or later. */
    FROM_DATE_TIME("fromDateTime", Kind.TIME),
    /** The API took it at this time or earlier. */
    TO_DATE_TIME("toDateTime", Kind.TIME),
    /** Id of a campaign. */
    CAMPAIGN_ID("campaignId", Kind.WORDS),
    /** At least so many seconds in the vendor's network. */
    FROM_BW_LATENCY("fromBwLatency", Kind.WHOLE_NUMBER),
    /** Whether it waits in the vendor's network. */
    BW_QUEUED("bwQueued", Kind.YES_OR_NO),
    /** Such as {@code TOLL_FREE}. */
    PRODUCT("product", Kind.STATUS),
    /** Id of a location. */
    LOCATION("location", Kind.WORDS),
    /** Whether it waits in the carrier's network. */
    CARRIER_QUEUED("carrierQueued", Kind.YES_OR_NO),
    /** At least so many seconds in the carrier's network. */
    FROM_CARRIER_LATENCY("fromCarrierLatency", Kind.WHOLE_NUMBER),
    /** Country of the sender, such as {@code USA}. */
    CALLING_NUMBER_COUNTRY_A3("callingNumberCountryA3", Kind.COUNTRY),
    /** Country of who was to get it, such as {@code USA}. */
    CALLED_NUMBER_COUNTRY_A3("calledNumberCountryA3", Kind.COUNTRY),
    /** At least so many segments. */
    FROM_SEGMENT_COUNT("fromSegmentCount", Kind.WHOLE_NUMBER),
    /** At most so many segments. */
    TO_SEGMENT_COUNT("toSegmentCount", Kind.WHOLE_NUMBER),
    /** At least this size in bytes. */
    FROM_MESSAGE_SIZE("fromMessageSize", Kind.WHOLE_NUMBER),
    /** At most this size in bytes. */
    TO_MESSAGE_SIZE("toMessageSize", Kind.WHOLE_NUMBER);

    private final String parameter;
    private final Kind kind;

    MessageFilter(String parameter, Kind kind) {
        this.parameter = parameter;
        this.kind = kind;
    }

    /** Its name in the query, as the API spells it. */
    public String parameter() {
        return parameter;
    }

    /** The filter of that name. */
    public static Optional<MessageFilter> of(String parameter) {
        return Stream.of(values())
                .filter(filter -> filter.parameter.equals(parameter))
                .findFirst();
    }

    /** What is wrong with a value, if something is; it never quotes the value. */
    Optional<String> fault(String value) {
        return kind.fits(value) ? Optional.empty() : Optional.of(kind.otherwise);
    }

    /** What a value must look like. */
    private enum Kind {
        WORDS(".*\\S.*", "must not be empty"),
        NUMBERS(
                "[^,]{5,}(,[^,]{5,}){0,9}",
                "must be a number in E.164, at most 10 of them with commas between, or the beginning of one of at least"
                        + " 5 characters"),
        STATUS("[A-Z][A-Z0-9_]*", "must be a word in capitals, such as DELIVERED"),
        DIRECTION("INBOUND|OUTBOUND", "must be INBOUND or OUTBOUND"),
        TYPE("sms|mms|rcs", "must be sms, mms or rcs"),
        COUNTRY("[A-Z]{3}", "must be three capitals, such as USA"),
        WHOLE_NUMBER("[0-9]{1,9}", "must be a whole number"),
        YES_OR_NO("true|false", "must be true or false"),
        TIME(".*", "must be a time with its offset, such as 2026-02-01T15:00:00Z") {
            @Override
            boolean fits(String value) {
                return Rfc3339.parse(value).isPresent();
            }
        };

        private final String pattern;
        private final String otherwise;

        Kind(String pattern, String otherwise) {
            this.pattern = pattern;
            this.otherwise = otherwise;
        }

        boolean fits(String value) {
            return value.matches(pattern);
        }
    }
}
