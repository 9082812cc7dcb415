/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the API tells of one message and one recipient: never the text. Values are worked out when they are asked for, since
 * most rows are only looked at to be passed over.
 */
public interface Row {

    /** Different from every other row's, and the same for as long as the row is there. */
    String id();

    /** The message, the same in the rows of all its recipients. */
    String messageId();

    /** Whose message it is. */
    String accountId();

    /** The sender. */
    String sourceTn();

    /** The one recipient; of what came in, the number it came to. */
    String destinationTn();

    /** Where it stands, in the API's words; see {@link StatusWord}. */
    StatusWord status();

    /** {@code INBOUND} or {@code OUTBOUND}. */
    Direction direction();

    /** {@code sms}, {@code mms} or {@code rcs}. */
    MessageType type();

    /** 1 or more. */
    int segmentCount();

    /** Four digits on a failure, else null. */
    @Nullable
    Integer errorCode();

    /** When the API took it; of what came in, when the handset sent it. */
    Instant receiveTime();

    /** The carrier, once it has got it; of what came in, the handset's; null for an MMS. */
    @Nullable
    String carrierName();

    /** Content and headers of an SMS in bytes; null for what is no SMS, whose parts the simulator does not see. */
    @Nullable
    Integer messageSize();

    /** The text in characters. */
    int messageLength();

    /** How many media it has; null for an SMS. */
    @Nullable
    Integer attachmentCount();

    /** How many recipients the message has, of a group's those who are no application's, too. */
    int recipientCount();

    /** The class of the campaign, or null. */
    @Nullable
    String campaignClass();

    /** The campaign, or null. */
    @Nullable
    String campaignId();

    /** Seconds from the API to the carrier; null before that, without quality metrics and for what came in. */
    @Nullable
    Long bwLatency();

    /** Seconds from the carrier to the end; null before that, without quality metrics and for what came in. */
    @Nullable
    Long carrierLatency();

    /** The country of the sender by three letters, or null. */
    @Nullable
    String callingCountry();

    /** The country of the recipient by three letters, or null. */
    @Nullable
    String calledCountry();

    /** The product the account's number stands for, or null. */
    @Nullable
    Product product();

    /** The location, or null. */
    @Nullable
    String location();

    /** Which way a message goes. */
    enum Direction {
        /** From a handset to the account. */
        INBOUND,
        /** From the account to a handset. */
        OUTBOUND
    }

    /** The kinds of message, named as on the wire. */
    enum MessageType {
        /** Text alone. */
        SMS,
        /** Media or several recipients. */
        MMS,
        /** A rich message. */
        RCS
    }
}
