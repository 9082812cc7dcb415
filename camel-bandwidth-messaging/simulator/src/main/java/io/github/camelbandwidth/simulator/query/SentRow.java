/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import io.github.camelbandwidth.client.text.Segments;
import io.github.camelbandwidth.simulator.domain.Channel;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Recipient;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that was sent, for one of its recipients. */
record SentRow(Message message, Recipient recipient, QuerySettings settings) implements Row {

    @Override
    public String id() {
        return message.id() + recipient.number();
    }

    @Override
    public String messageId() {
        return message.id();
    }

    @Override
    public String accountId() {
        return message.accountId();
    }

    @Override
    public String sourceTn() {
        return message.from();
    }

    @Override
    public String destinationTn() {
        return recipient.number();
    }

    @Override
    public StatusWord status() {
        return StatusWord.of(recipient);
    }

    @Override
    public Direction direction() {
        return Direction.OUTBOUND;
    }

    @Override
    public MessageType type() {
        if (message.channel() == Channel.RBM) {
            return MessageType.RCS;
        }
        return message.draft().isMms() ? MessageType.MMS : MessageType.SMS;
    }

    @Override
    public int segmentCount() {
        return message.segmentCount();
    }

    @Override
    public @Nullable Integer errorCode() {
        return recipient.errorCode();
    }

    @Override
    public Instant receiveTime() {
        return message.time();
    }

    @Override
    public @Nullable String carrierName() {
        return recipient.course().handedOver() == null || type() == MessageType.MMS ? null : settings.carrierName();
    }

    @Override
    public @Nullable Integer messageSize() {
        return type() == MessageType.SMS ? Segments.of(text()).octets() : null;
    }

    @Override
    public int messageLength() {
        return text().length();
    }

    @Override
    public @Nullable Integer attachmentCount() {
        return type() == MessageType.SMS ? null : message.media().size();
    }

    @Override
    public int recipientCount() {
        return message.recipients().size();
    }

    @Override
    public @Nullable String campaignClass() {
        return settings.campaignClass();
    }

    @Override
    public @Nullable String campaignId() {
        return settings.campaignId();
    }

    @Override
    public @Nullable Long bwLatency() {
        return latency(message.time(), recipient.course().handedOver());
    }

    @Override
    public @Nullable Long carrierLatency() {
        return latency(recipient.course().handedOver(), recipient.course().ended());
    }

    @Override
    public @Nullable String callingCountry() {
        return Countries.of(message.from());
    }

    @Override
    public @Nullable String calledCountry() {
        return Countries.of(recipient.number());
    }

    @Override
    public Product product() {
        if (type() == MessageType.RCS) {
            return message.media().isEmpty() ? Product.RBM_RICH : Product.RBM_MEDIA;
        }
        return Product.of(message.from());
    }

    @Override
    public @Nullable String location() {
        return settings.location();
    }

    /** Without whole numbers. */
    @Override
    public String toString() {
        return "SentRow[" + message.id() + " to " + recipient + "]";
    }

    private String text() {
        String text = message.text();
        return text == null ? "" : text;
    }

    private @Nullable Long latency(@Nullable Instant from, @Nullable Instant to) {
        return settings.qualityMetrics() && from != null && to != null
                ? Duration.between(from, to).toSeconds()
                : null;
    }
}
