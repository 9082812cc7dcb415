/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Did it arrive? The one place that decides, by a single event. The API's description says of every
 * {@code message-delivered} that the handset has it. The vendor's other documents say less, and the lesser word counts
 * here: of a local number it means the carrier, of an MMS without receipts the MMS centre.
 */
public final class DeliveryTable {
    /** The receipt window of two hours went by: that says nothing about the handset. */
    private static final int NO_RECEIPT_CAME = 9902;

    /** Numbers of North America for which the vendor documents receipts of handsets. */
    private static final Pattern TOLL_FREE = Pattern.compile("\\+18(00|33|44|55|66|77|88)[0-9]{7}");

    /** What a message was when it left. */
    private enum Kind {
        SMS,
        MMS,
        RBM,
        NEW_TO_US
    }

    private DeliveryTable() {}

    /**
     * What the event says about its recipient.
     *
     * @param mmsReceipts whether the account has receipts for MMS and group messages, a feature one must ask for
     * @return empty if the event says nothing of whether the message arrived
     */
    public static Optional<Delivery> decide(MessageEvent event, boolean mmsReceipts) {
        if (event instanceof MessageEvent.Delivered) {
            return Optional.of(delivered(event.message(), mmsReceipts));
        }
        if (event instanceof MessageEvent.Failed) {
            return Optional.of(failed(event.fields().errorCode()));
        }
        // Not the last event of a message perhaps, but who has read it has it.
        return event instanceof MessageEvent.Read
                ? Optional.of(Delivery.delivered(DeliveredTo.HANDSET))
                : Optional.empty();
    }

    private static Delivery delivered(EventMessage message, boolean mmsReceipts) {
        return switch (kind(message)) {
            case RBM -> Delivery.delivered(DeliveredTo.HANDSET);
            case SMS -> Delivery.delivered(byReceipt(message));
            case MMS ->
                mmsReceipts
                        ? Delivery.delivered(byReceipt(message))
                        : new Delivery(DeliveryStatus.UNKNOWN, DeliveredTo.MMS_CENTRE, null);
            case NEW_TO_US -> Delivery.delivered(DeliveredTo.UNKNOWN);
        };
    }

    private static DeliveredTo byReceipt(EventMessage message) {
        String from = message.from();
        return from != null && TOLL_FREE.matcher(from).matches() ? DeliveredTo.HANDSET : DeliveredTo.CARRIER;
    }

    private static Kind kind(EventMessage message) {
        String channel = message.channel();
        if (channel == null) {
            // Media or several recipients make an MMS.
            return message.media().isEmpty() && message.to().size() < 2 ? Kind.SMS : Kind.MMS;
        }
        return switch (channel.toUpperCase(Locale.ROOT)) {
            case "SMS" -> Kind.SMS;
            case "MMS" -> Kind.MMS;
            case "RBM" -> Kind.RBM;
            default -> Kind.NEW_TO_US;
        };
    }

    private static Delivery failed(@Nullable Integer code) {
        boolean ambiguous = code != null && code == NO_RECEIPT_CAME;
        return new Delivery(ambiguous ? DeliveryStatus.UNKNOWN : DeliveryStatus.FAILED, DeliveredTo.UNKNOWN, code);
    }
}
