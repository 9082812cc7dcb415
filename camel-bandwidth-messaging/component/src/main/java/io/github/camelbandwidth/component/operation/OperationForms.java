/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.util.List;
import org.apache.camel.Exchange;

/** All operations there are: what is not here does not exist. */
final class OperationForms {
    private static final String MEDIA = "media";

    private OperationForms() {}

    static List<OperationForm> all() {
        return List.of(messages(), listMessages(), multiChannel(), upload(), download(), listMedia(), delete());
    }

    private static OperationForm messages() {
        return new OperationForm(
                Operations.MESSAGES,
                Operations.SEND,
                "the text, or the whole message: a `MessageRequest`, a Map, a `JsonNode`, or JSON where `Content-Type`"
                        + " says so",
                List.of(
                        BandwidthMessagingConstants.TO,
                        BandwidthMessagingConstants.FROM,
                        BandwidthMessagingConstants.MEDIA,
                        BandwidthMessagingConstants.TAG,
                        BandwidthMessagingConstants.PRIORITY,
                        BandwidthMessagingConstants.EXPIRATION,
                        BandwidthMessagingConstants.APPLICATION_ID,
                        BandwidthMessagingConstants.IDEMPOTENCY_KEY,
                        Exchange.CONTENT_TYPE),
                "a `MessageResponse`",
                List.of(
                        BandwidthMessagingConstants.MESSAGE_ID,
                        BandwidthMessagingConstants.SEGMENT_COUNT,
                        BandwidthMessagingConstants.TIME,
                        BandwidthMessagingConstants.TRIES,
                        BandwidthMessagingConstants.REPEATED,
                        BandwidthMessagingConstants.TEXT_REPLACED,
                        BandwidthMessagingConstants.TEXT_CUT,
                        BandwidthMessagingConstants.OUTCOME,
                        BandwidthMessagingConstants.DELIVERED_TO,
                        BandwidthMessagingConstants.DELIVERY_ERROR_CODE));
    }

    private static OperationForm listMessages() {
        return new OperationForm(
                Operations.MESSAGES,
                Operations.LIST,
                "nothing, or the search: a `MessageQuery`, a Map, a `JsonNode` or JSON; or the answer to a send",
                List.of(
                        BandwidthMessagingConstants.MESSAGE_ID,
                        BandwidthMessagingConstants.SOURCE_TN,
                        BandwidthMessagingConstants.DESTINATION_TN,
                        BandwidthMessagingConstants.MESSAGE_STATUS,
                        BandwidthMessagingConstants.MESSAGE_DIRECTION,
                        BandwidthMessagingConstants.CARRIER_NAME,
                        BandwidthMessagingConstants.MESSAGE_TYPE,
                        BandwidthMessagingConstants.ERROR_CODE,
                        BandwidthMessagingConstants.FROM_DATE_TIME,
                        BandwidthMessagingConstants.TO_DATE_TIME,
                        BandwidthMessagingConstants.CAMPAIGN_ID,
                        BandwidthMessagingConstants.FROM_BW_LATENCY,
                        BandwidthMessagingConstants.BW_QUEUED,
                        BandwidthMessagingConstants.PRODUCT,
                        BandwidthMessagingConstants.LOCATION,
                        BandwidthMessagingConstants.CARRIER_QUEUED,
                        BandwidthMessagingConstants.FROM_CARRIER_LATENCY,
                        BandwidthMessagingConstants.CALLING_NUMBER_COUNTRY_A3,
                        BandwidthMessagingConstants.CALLED_NUMBER_COUNTRY_A3,
                        BandwidthMessagingConstants.FROM_SEGMENT_COUNT,
                        BandwidthMessagingConstants.TO_SEGMENT_COUNT,
                        BandwidthMessagingConstants.FROM_MESSAGE_SIZE,
                        BandwidthMessagingConstants.TO_MESSAGE_SIZE,
                        BandwidthMessagingConstants.LIMIT),
                "a List of `MessageItem`, or an Iterator with `outputType=stream`",
                List.of(BandwidthMessagingConstants.TOTAL_COUNT));
    }

    private static OperationForm multiChannel() {
        return new OperationForm(
                Operations.MULTI_CHANNEL,
                Operations.SEND,
                "the text, which goes out on `channels`, or the whole message: a `MultiChannelRequest`, a Map, a"
                        + " `JsonNode`, or JSON where `Content-Type` says so",
                List.of(
                        BandwidthMessagingConstants.TO,
                        BandwidthMessagingConstants.FROM,
                        BandwidthMessagingConstants.RBM_FROM,
                        BandwidthMessagingConstants.CHANNELS,
                        BandwidthMessagingConstants.MEDIA,
                        BandwidthMessagingConstants.TAG,
                        BandwidthMessagingConstants.PRIORITY,
                        BandwidthMessagingConstants.EXPIRATION,
                        BandwidthMessagingConstants.APPLICATION_ID,
                        BandwidthMessagingConstants.IDEMPOTENCY_KEY,
                        Exchange.CONTENT_TYPE),
                "a `MultiChannelResponse`",
                List.of(
                        BandwidthMessagingConstants.MESSAGE_ID,
                        BandwidthMessagingConstants.TIME,
                        BandwidthMessagingConstants.TRIES,
                        BandwidthMessagingConstants.REPEATED,
                        BandwidthMessagingConstants.TEXT_REPLACED,
                        BandwidthMessagingConstants.TEXT_CUT,
                        BandwidthMessagingConstants.OUTCOME,
                        BandwidthMessagingConstants.DELIVERED_TO,
                        BandwidthMessagingConstants.DELIVERY_ERROR_CODE));
    }

    private static OperationForm upload() {
        return new OperationForm(
                MEDIA,
                "upload",
                "the file: bytes, a stream, a file, a `DataHandler`, a text, or a `MediaUpload`",
                List.of(
                        BandwidthMessagingConstants.MEDIA_ID,
                        BandwidthMessagingConstants.CACHE_CONTROL,
                        Exchange.CONTENT_TYPE,
                        Exchange.FILE_NAME),
                "a `MediaItem`",
                List.of(BandwidthMessagingConstants.MEDIA_ID, BandwidthMessagingConstants.MEDIA_URL));
    }

    private static OperationForm download() {
        return new OperationForm(
                MEDIA,
                "download",
                "which file, where no header says it: a name, a URL, a `MediaId` or a `MediaItem`",
                List.of(BandwidthMessagingConstants.MEDIA_ID),
                "a `StreamCache`",
                List.of(
                        BandwidthMessagingConstants.MEDIA_ID,
                        BandwidthMessagingConstants.CACHE_CONTROL,
                        Exchange.CONTENT_TYPE,
                        Exchange.CONTENT_LENGTH));
    }

    private static OperationForm listMedia() {
        return new OperationForm(
                MEDIA,
                Operations.LIST,
                "not read",
                List.of(BandwidthMessagingConstants.LIMIT),
                "a List of `MediaItem`, or an Iterator with `outputType=stream`",
                List.of());
    }

    private static OperationForm delete() {
        return new OperationForm(
                MEDIA,
                "delete",
                "which file, where no header says it: a name, a URL, a `MediaId` or a `MediaItem`",
                List.of(BandwidthMessagingConstants.MEDIA_ID),
                "as it was",
                List.of(BandwidthMessagingConstants.MEDIA_ID));
    }
}
