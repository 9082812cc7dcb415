/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import org.apache.camel.spi.Metadata;

/**
 * Names of the headers. Those of events begin with {@code CamelBandwidthMessagingEvent} and are never read by the
 * producer: a status event that is sent on texts nobody.
 */
public final class BandwidthMessagingConstants {

    @Metadata(
            label = "producer",
            description = "Who gets the message: one number in E.164, several with commas between them, a collection or"
                    + " an array. Several make ONE group message, in which all see all numbers. One text for each is"
                    + " Camel's Split in front of this endpoint.",
            javaType = "String or Collection or String[]")
    public static final String TO = "CamelBandwidthMessagingTo";

    @Metadata(
            label = "producer",
            description =
                    "Who sends: a number of the account in E.164, a short code, or an alphanumeric sender id. Of a"
                            + " multi-channel message, on SMS and MMS where the channel itself names none.",
            javaType = "String")
    public static final String FROM = "CamelBandwidthMessagingFrom";

    @Metadata(
            label = "producer",
            description = "Multi-channel: the name of the RBM agent that sends on RBM, where the channel itself names"
                    + " none.",
            javaType = "String")
    public static final String RBM_FROM = "CamelBandwidthMessagingRbmFrom";

    @Metadata(
            label = "producer",
            description = "Multi-channel: on which channels a body that is a text goes out, in the order in which they"
                    + " are tried: RBM, SMS and MMS, with commas between them, a collection or an array.",
            javaType = "String or Collection or String[]")
    public static final String CHANNELS = "CamelBandwidthMessagingChannels";

    @Metadata(
            label = "producer",
            description = "URL of an attachment, or a collection or an array of them. Any makes the message an MMS.",
            javaType = "String or Collection or String[]")
    public static final String MEDIA = "CamelBandwidthMessagingMedia";

    @Metadata(
            label = "producer",
            description = "Comes back in every event of the message; at most 1024 characters, nothing personal.",
            javaType = "String")
    public static final String TAG = "CamelBandwidthMessagingTag";

    @Metadata(
            label = "producer",
            description = "Place in the account's queue: default or high.",
            javaType = "String or io.github.camelbandwidth.client.message.Priority",
            enums = "default,high")
    public static final String PRIORITY = "CamelBandwidthMessagingPriority";

    @Metadata(
            label = "producer",
            description =
                    "A message that is not sent by then fails with code 4360: a time with its offset, or a duration"
                            + " from now.",
            javaType = "String or java.time.Instant or java.time.OffsetDateTime or java.time.ZonedDateTime or"
                    + " java.util.Date or java.time.Duration")
    public static final String EXPIRATION = "CamelBandwidthMessagingExpiration";

    @Metadata(
            label = "producer",
            description =
                    "Id of the messaging application that the sender's number belongs to. Of a multi-channel message,"
                            + " where the channel itself names none.",
            javaType = "String")
    public static final String APPLICATION_ID = "CamelBandwidthMessagingApplicationId";

    @Metadata(
            label = "producer",
            description = "What makes this message one that is sent once, however often the route runs, instead of the"
                    + " endpoint's option idempotencyKey; such as the id of an order.",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelBandwidthMessagingIdempotencyKey";

    @Metadata(
            label = "producer",
            description = "What to do, instead of the endpoint's option operation.",
            javaType = "String",
            enums = "send")
    public static final String OPERATION = "CamelBandwidthMessagingOperation";

    @Metadata(
            label = "producer",
            description = "Set by the producer: the id of the message; every event of it carries the same.",
            javaType = "String")
    public static final String MESSAGE_ID = "CamelBandwidthMessagingMessageId";

    @Metadata(
            label = "producer",
            description = "Set by the producer: how many segments the API counted. Rates and queues count segments.",
            javaType = "Integer")
    public static final String SEGMENT_COUNT = "CamelBandwidthMessagingSegmentCount";

    @Metadata(
            label = "producer",
            description = "Set by the producer: when the API took the message.",
            javaType = "java.time.Instant")
    public static final String TIME = "CamelBandwidthMessagingTime";

    @Metadata(
            label = "producer",
            description =
                    "Set by the producer: true if nothing was sent now, since the message was sent before with the"
                            + " same idempotency key; body and headers are those of then. Removed otherwise.",
            javaType = "Boolean")
    public static final String REPEATED = "CamelBandwidthMessagingRepeated";

    @Metadata(
            label = "consumer",
            description = "Type of the event, such as message-delivered, message-failed or message-received.",
            javaType = "String")
    public static final String EVENT_TYPE = "CamelBandwidthMessagingEventType";

    @Metadata(
            label = "consumer",
            description = "Id of the message the event is about; the one the producer set when it was sent.",
            javaType = "String")
    public static final String EVENT_MESSAGE_ID = "CamelBandwidthMessagingEventMessageId";

    @Metadata(
            label = "consumer",
            description = "out for what became of a message of ours, in for what a person wrote.",
            javaType = "String",
            enums = "out,in")
    public static final String EVENT_DIRECTION = "CamelBandwidthMessagingEventDirection";

    @Metadata(
            label = "consumer",
            description = "The one number the event is about: the recipient; of an inbound message, the account's own.",
            javaType = "String")
    public static final String EVENT_TO = "CamelBandwidthMessagingEventTo";

    @Metadata(label = "consumer", description = "Who sent the message.", javaType = "String")
    public static final String EVENT_FROM = "CamelBandwidthMessagingEventFrom";

    @Metadata(label = "consumer", description = "The account's number.", javaType = "String")
    public static final String EVENT_OWNER = "CamelBandwidthMessagingEventOwner";

    @Metadata(label = "consumer", description = "The tag the message was sent with.", javaType = "String")
    public static final String EVENT_TAG = "CamelBandwidthMessagingEventTag";

    @Metadata(
            label = "consumer",
            description =
                    "Why a message failed: the documented code, such as 4432. 9902 means that no receipt came, not"
                            + " that the message did not arrive.",
            javaType = "Integer")
    public static final String EVENT_ERROR_CODE = "CamelBandwidthMessagingEventErrorCode";

    @Metadata(label = "consumer", description = "What the API says of the event, for a person.", javaType = "String")
    public static final String EVENT_DESCRIPTION = "CamelBandwidthMessagingEventDescription";

    @Metadata(label = "consumer", description = "How many segments the message has.", javaType = "Integer")
    public static final String EVENT_SEGMENT_COUNT = "CamelBandwidthMessagingEventSegmentCount";

    @Metadata(label = "consumer", description = "When it happened.", javaType = "java.time.Instant")
    public static final String EVENT_TIME = "CamelBandwidthMessagingEventTime";

    @Metadata(
            label = "consumer",
            description = "Id of the messaging application the message belongs to.",
            javaType = "String")
    public static final String EVENT_APPLICATION_ID = "CamelBandwidthMessagingEventApplicationId";

    private BandwidthMessagingConstants() {}
}
