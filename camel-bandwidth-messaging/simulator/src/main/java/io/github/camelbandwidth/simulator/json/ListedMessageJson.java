/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.query.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message in a list: metadata, never the text. A value that is not known is null, an error code is left out then. */
public record ListedMessageJson(
        String messageId,
        String accountId,
        String sourceTn,
        String destinationTn,
        String messageStatus,
        String messageDirection,
        String messageType,
        int segmentCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer errorCode,
        String receiveTime,
        @Nullable String carrierName,
        @Nullable Integer messageSize,
        int messageLength,
        @Nullable Integer attachmentCount,
        int recipientCount,
        @Nullable String campaignClass,
        @Nullable String campaignId,
        @Nullable Long bwLatency,
        @Nullable Long carrierLatency,
        @Nullable String callingNumberCountryA3,
        @Nullable String calledNumberCountryA3,
        @Nullable String product,
        @Nullable String location) {

    static ListedMessageJson of(Row row) {
        var product = row.product();
        return new ListedMessageJson(
                row.messageId(),
                row.accountId(),
                row.sourceTn(),
                row.destinationTn(),
                row.status().name(),
                row.direction().name(),
                row.type().name().toLowerCase(Locale.ROOT),
                row.segmentCount(),
                row.errorCode(),
                Json.millis(row.receiveTime()),
                row.carrierName(),
                row.messageSize(),
                row.messageLength(),
                row.attachmentCount(),
                row.recipientCount(),
                row.campaignClass(),
                row.campaignId(),
                row.bwLatency(),
                row.carrierLatency(),
                row.callingCountry(),
                row.calledCountry(),
                product == null ? null : product.name(),
                row.location());
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "ListedMessageJson[" + messageId + "]";
    }
}
