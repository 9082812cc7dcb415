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
            description =
                    "An attachment, or a collection or an array of them: URLs, or what carries bytes, which is uploaded"
                            + " first. Any makes the message an MMS.",
            javaType = "String or byte[] or java.nio.ByteBuffer or java.io.InputStream or java.io.File or"
                    + " java.nio.file.Path or org.apache.camel.WrappedFile or jakarta.activation.DataHandler or Collection"
                    + " or Object[]")
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
            enums = "send,list,upload,download,delete")
    public static final String OPERATION = "CamelBandwidthMessagingOperation";

    @Metadata(
            label = "producer",
            description =
                    "Set by the producer: the id of the message; every event of it carries the same. The operation list"
                            + " searches by it: right after a send it finds that message alone.",
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
                    "Set by the producer: how many requests it took; more than 1 if the first was not taken, and removed if"
                            + " nothing was sent now.",
            javaType = "Integer")
    public static final String TRIES = "CamelBandwidthMessagingTries";

    @Metadata(
            label = "producer",
            description =
                    "Set by the producer: true if nothing was sent now, since the message was sent before with the"
                            + " same idempotency key; body and headers are those of then. Removed otherwise.",
            javaType = "Boolean")
    public static final String REPEATED = "CamelBandwidthMessagingRepeated";

    @Metadata(
            label = "producer",
            description =
                    "Name of a media file, or its URL among the account's media; set by upload, download and delete,"
                            + " too.",
            javaType = "String or io.github.camelbandwidth.client.media.MediaId")
    public static final String MEDIA_ID = "CamelBandwidthMessagingMediaId";

    @Metadata(
            label = "producer",
            description = "Set by the producer: where an uploaded file lies. A message may name it as its media.",
            javaType = "String")
    public static final String MEDIA_URL = "CamelBandwidthMessagingMediaUrl";

    @Metadata(
            label = "producer",
            description =
                    "What the API is to say of caching when it gives an uploaded file back; set by download, too.",
            javaType = "String")
    public static final String CACHE_CONTROL = "CamelBandwidthMessagingCacheControl";

    @Metadata(
            label = "producer",
            description = "How many entries list gives at most, instead of the endpoint's option limit.",
            javaType = "Integer or String")
    public static final String LIMIT = "CamelBandwidthMessagingLimit";

    @Metadata(
            label = "producer",
            description =
                    "Set by the producer: how many messages a search finds in all, whatever the limit; not where the list"
                            + " is fetched as it is read.",
            javaType = "Integer")
    public static final String TOTAL_COUNT = "CamelBandwidthMessagingTotalCount";

    @Metadata(
            label = "producer",
            description =
                    "list searches by it: who sent it: a number, several with commas between them (10 at most), or the beginning of one.",
            javaType = "String or Collection or String[]")
    public static final String SOURCE_TN = "CamelBandwidthMessagingSourceTn";

    @Metadata(
            label = "producer",
            description = "list searches by it: who was to get it, in the same ways.",
            javaType = "String or Collection or String[]")
    public static final String DESTINATION_TN = "CamelBandwidthMessagingDestinationTn";

    @Metadata(label = "producer", description = "list searches by it: a status such as DELIVERED.", javaType = "String")
    public static final String MESSAGE_STATUS = "CamelBandwidthMessagingMessageStatus";

    @Metadata(label = "producer", description = "list searches by it: INBOUND or OUTBOUND.", javaType = "String")
    public static final String MESSAGE_DIRECTION = "CamelBandwidthMessagingMessageDirection";

    @Metadata(label = "producer", description = "list searches by it: a carrier such as Verizon.", javaType = "String")
    public static final String CARRIER_NAME = "CamelBandwidthMessagingCarrierName";

    @Metadata(label = "producer", description = "list searches by it: sms, mms or rcs.", javaType = "String")
    public static final String MESSAGE_TYPE = "CamelBandwidthMessagingMessageType";

    @Metadata(
            label = "producer",
            description = "Set by the producer with awaitDelivery: what became of the message at each recipient. As a"
                    + " text it is one word for all: delivered if every recipient has it, failed if one is known not to"
                    + " have it, otherwise unknown. Removed without awaitDelivery.",
            javaType = "io.github.camelbandwidth.component.api.DeliveryOutcome")
    public static final String OUTCOME = "CamelBandwidthMessagingOutcome";

    @Metadata(
            label = "producer",
            description = "Set by the producer with awaitDelivery: how far the message is known to have come to every"
                    + " recipient at least. Removed without awaitDelivery.",
            javaType = "String",
            enums = "handset,carrier,mms-centre,unknown")
    public static final String DELIVERED_TO = "CamelBandwidthMessagingDeliveredTo";

    @Metadata(
            label = "producer",
            description =
                    "Set by the producer with awaitDelivery: the code of the first recipient that has one, such as"
                            + " 4432; 9902 with the outcome unknown. Removed otherwise.",
            javaType = "Integer")
    public static final String DELIVERY_ERROR_CODE = "CamelBandwidthMessagingDeliveryErrorCode";

    @Metadata(
            label = "producer",
            description = "list searches by it: code of a failure.",
            javaType = "Integer or String")
    public static final String ERROR_CODE = "CamelBandwidthMessagingErrorCode";

    @Metadata(
            label = "producer",
            description = "list searches by it: taken by the API at this time or later.",
            javaType =
                    "String or java.time.Instant or java.time.OffsetDateTime or java.time.ZonedDateTime or java.util.Date")
    public static final String FROM_DATE_TIME = "CamelBandwidthMessagingFromDateTime";

    @Metadata(
            label = "producer",
            description =
                    "list searches by it: taken by the API at this time or earlier; 14 days after the other at most.",
            javaType =
                    "String or java.time.Instant or java.time.OffsetDateTime or java.time.ZonedDateTime or java.util.Date")
    public static final String TO_DATE_TIME = "CamelBandwidthMessagingToDateTime";

    @Metadata(label = "producer", description = "list searches by it: id of a campaign.", javaType = "String")
    public static final String CAMPAIGN_ID = "CamelBandwidthMessagingCampaignId";

    @Metadata(
            label = "producer",
            description = "list searches by it: at least so many seconds in the vendor's network.",
            javaType = "Integer or String")
    public static final String FROM_BW_LATENCY = "CamelBandwidthMessagingFromBwLatency";

    @Metadata(
            label = "producer",
            description = "list searches by it: whether it waits in the vendor's network.",
            javaType = "Boolean or String")
    public static final String BW_QUEUED = "CamelBandwidthMessagingBwQueued";

    @Metadata(
            label = "producer",
            description = "list searches by it: a product such as TOLL_FREE.",
            javaType = "String")
    public static final String PRODUCT = "CamelBandwidthMessagingProduct";

    @Metadata(label = "producer", description = "list searches by it: id of a location.", javaType = "String")
    public static final String LOCATION = "CamelBandwidthMessagingLocation";

    @Metadata(
            label = "producer",
            description = "list searches by it: whether it waits in the carrier's network.",
            javaType = "Boolean or String")
    public static final String CARRIER_QUEUED = "CamelBandwidthMessagingCarrierQueued";

    @Metadata(
            label = "producer",
            description = "list searches by it: at least so many seconds in the carrier's network.",
            javaType = "Integer or String")
    public static final String FROM_CARRIER_LATENCY = "CamelBandwidthMessagingFromCarrierLatency";

    @Metadata(
            label = "producer",
            description = "list searches by it: country of the sender, such as USA.",
            javaType = "String")
    public static final String CALLING_NUMBER_COUNTRY_A3 = "CamelBandwidthMessagingCallingNumberCountryA3";

    @Metadata(
            label = "producer",
            description = "list searches by it: country of who was to get it, such as USA.",
            javaType = "String")
    public static final String CALLED_NUMBER_COUNTRY_A3 = "CamelBandwidthMessagingCalledNumberCountryA3";

    @Metadata(
            label = "producer",
            description = "list searches by it: at least so many segments.",
            javaType = "Integer or String")
    public static final String FROM_SEGMENT_COUNT = "CamelBandwidthMessagingFromSegmentCount";

    @Metadata(
            label = "producer",
            description = "list searches by it: at most so many segments.",
            javaType = "Integer or String")
    public static final String TO_SEGMENT_COUNT = "CamelBandwidthMessagingToSegmentCount";

    @Metadata(
            label = "producer",
            description = "list searches by it: at least this size in bytes.",
            javaType = "Integer or String")
    public static final String FROM_MESSAGE_SIZE = "CamelBandwidthMessagingFromMessageSize";

    @Metadata(
            label = "producer",
            description = "list searches by it: at most this size in bytes.",
            javaType = "Integer or String")
    public static final String TO_MESSAGE_SIZE = "CamelBandwidthMessagingToMessageSize";

    @Metadata(
            label = "producer",
            description =
                    "Set by the producer: what smartEncoding replaced, each character by its code point as Unicode"
                            + " writes it, and how often. Removed where it replaced nothing.",
            javaType = "Map<String, Integer>")
    public static final String TEXT_REPLACED = "CamelBandwidthMessagingTextReplaced";

    @Metadata(
            label = "producer",
            description =
                    "Set by the producer: how many characters (of Java's, of which an emoji is two) onTooLong=CUT left off"
                            + " the end of the text. Removed where the text was not cut.",
            javaType = "Integer")
    public static final String TEXT_CUT = "CamelBandwidthMessagingTextCut";

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

    @Metadata(
            label = "consumer",
            description = "All whom the message went to; of a group message there are several.",
            javaType = "List<String>")
    public static final String EVENT_RECIPIENTS = "CamelBandwidthMessagingEventRecipients";

    @Metadata(
            label = "consumer",
            description = "The recipient's carrier, or the sender's of a received message, where the account has that"
                    + " feature.",
            javaType = "String")
    public static final String EVENT_CARRIER_NAME = "CamelBandwidthMessagingEventCarrierName";

    @Metadata(
            label = "consumer",
            description = "The message's place in the account's queue.",
            javaType = "String",
            enums = "default,high")
    public static final String EVENT_PRIORITY = "CamelBandwidthMessagingEventPriority";

    @Metadata(
            label = "consumer",
            description = "Over which channel a multi-channel message went.",
            javaType = "String",
            enums = "SMS,MMS,RBM")
    public static final String EVENT_CHANNEL = "CamelBandwidthMessagingEventChannel";

    @Metadata(
            label = "consumer",
            description =
                    "URLs of the message's attachments. Those of a received message take the account's credentials"
                            + " to read.",
            javaType = "List<String>")
    public static final String EVENT_MEDIA = "CamelBandwidthMessagingEventMedia";

    @Metadata(
            label = "consumer",
            description =
                    "With downloadMedia, the URLs of the attachments that could not be downloaded; not there if all"
                            + " came.",
            javaType = "List<String>")
    public static final String EVENT_MEDIA_MISSING = "CamelBandwidthMessagingEventMediaMissing";

    @Metadata(
            label = "consumer",
            description = "Whether the message arrived, on events that tell: delivered, failed and read. It is unknown"
                    + " after a failure with code 9902, and where message-delivered of an MMS comes without receipts"
                    + " (mmsReceipts).",
            javaType = "String",
            enums = "delivered,failed,unknown")
    public static final String EVENT_OUTCOME = "CamelBandwidthMessagingEventOutcome";

    @Metadata(
            label = "consumer",
            description = "How far the message is known to have come; beside CamelBandwidthMessagingEventOutcome.",
            javaType = "String",
            enums = "handset,carrier,mms-centre,unknown")
    public static final String EVENT_DELIVERED_TO = "CamelBandwidthMessagingEventDeliveredTo";

    @Metadata(
            label = "consumer",
            description = "What a person asks for whose whole message is a word such as STOP, START or HELP, or another"
                    + " that means the same.",
            javaType = "String",
            enums = "STOP,START,HELP")
    public static final String EVENT_KEYWORD = "CamelBandwidthMessagingEventKeyword";

    @Metadata(label = "consumer", description = "The words of the suggestion that a person chose.", javaType = "String")
    public static final String EVENT_SUGGESTION = "CamelBandwidthMessagingEventSuggestion";

    @Metadata(
            label = "consumer",
            description = "What the sender put behind the suggestion that a person chose, in Base64.",
            javaType = "String")
    public static final String EVENT_POSTBACK_DATA = "CamelBandwidthMessagingEventPostbackData";

    @Metadata(label = "consumer", description = "Id of the message that made the suggestion.", javaType = "String")
    public static final String EVENT_PAIRED_MESSAGE_ID = "CamelBandwidthMessagingEventPairedMessageId";

    @Metadata(
            label = "consumer",
            description = "Where a person is who was asked for it, in degrees.",
            javaType = "String")
    public static final String EVENT_LATITUDE = "CamelBandwidthMessagingEventLatitude";

    @Metadata(
            label = "consumer",
            description = "Where a person is who was asked for it, in degrees.",
            javaType = "String")
    public static final String EVENT_LONGITUDE = "CamelBandwidthMessagingEventLongitude";

    @Metadata(
            label = "consumer",
            description = "True on message-sending and message-sent if a later event of the same message and recipient"
                    + " has already come: the state it tells of is over. Not there otherwise.",
            javaType = "Boolean")
    public static final String EVENT_SUPERSEDED = "CamelBandwidthMessagingEventSuperseded";

    private BandwidthMessagingConstants() {}
}
