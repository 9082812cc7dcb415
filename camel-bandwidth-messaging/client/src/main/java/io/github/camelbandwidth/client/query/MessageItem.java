/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.camelbandwidth.client.json.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was found: what is known about it, never its text. Any field may be missing.
 *
 * @param sourceTn who sent it
 * @param destinationTn who was to get it
 * @param messageStatus such as {@code DELIVERED}; others than the documented ones occur
 * @param messageDirection {@code INBOUND} or {@code OUTBOUND}
 * @param messageType such as {@code sms}
 * @param errorCode of a failure
 * @param receiveTime when the API took it
 * @param messageSize in bytes, headers included
 * @param messageLength of its text
 * @param bwLatency seconds in the vendor's network, where the account has that feature
 * @param carrierLatency seconds in the carrier's network, where the account has that feature
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageItem(
        @Nullable String messageId,
        @Nullable String accountId,
        @Nullable String sourceTn,
        @Nullable String destinationTn,
        @Nullable String messageStatus,
        @Nullable String messageDirection,
        @Nullable String messageType,
        @Nullable Integer segmentCount,
        @Nullable Integer errorCode,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable
        Instant receiveTime,

        @Nullable String carrierName,
        @Nullable Integer messageSize,
        @Nullable Integer messageLength,
        @Nullable Integer attachmentCount,
        @Nullable Integer recipientCount,
        @Nullable String campaignClass,
        @Nullable String campaignId,
        @Nullable Integer bwLatency,
        @Nullable Integer carrierLatency,
        @Nullable String callingNumberCountryA3,
        @Nullable String calledNumberCountryA3,
        @Nullable String product,
        @Nullable String location) {

    static MessageItem of(Fields fields) {
        return new MessageItem(
                fields.string("messageId"),
                fields.string("accountId"),
                fields.string("sourceTn"),
                fields.string("destinationTn"),
                fields.string("messageStatus"),
                fields.string("messageDirection"),
                fields.string("messageType"),
                fields.integer("segmentCount"),
                fields.integer("errorCode"),
                fields.instant("receiveTime"),
                fields.string("carrierName"),
                fields.integer("messageSize"),
                fields.integer("messageLength"),
                fields.integer("attachmentCount"),
                fields.integer("recipientCount"),
                fields.string("campaignClass"),
                fields.string("campaignId"),
                fields.integer("bwLatency"),
                fields.integer("carrierLatency"),
                fields.string("callingNumberCountryA3"),
                fields.string("calledNumberCountryA3"),
                fields.string("product"),
                fields.string("location"));
    }

    /** Fit for a log: without numbers. */
    @Override
    public String toString() {
        return "MessageItem[" + messageId + ", " + messageStatus + ", " + messageDirection + ", " + receiveTime + "]";
    }
}
