/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import io.github.camelbandwidth.client.text.Segments;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message that came in, at the one number of an application it came to. It has no campaign, latencies or error. */
record ReceivedRow(InboundMessage message, QuerySettings settings) implements Row {

    @Override
    public String id() {
        return message.id() + message.owner();
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
        return message.owner();
    }

    @Override
    public StatusWord status() {
        return StatusWord.RECEIVED;
    }

    @Override
    public Direction direction() {
        return Direction.INBOUND;
    }

    @Override
    public MessageType type() {
        return isMms() ? MessageType.MMS : MessageType.SMS;
    }

    @Override
    public int segmentCount() {
        return message.segmentCount();
    }

    @Override
    public @Nullable Integer errorCode() {
        return null;
    }

    @Override
    public Instant receiveTime() {
        return message.time();
    }

    @Override
    public @Nullable String carrierName() {
        return isMms() ? null : Objects.requireNonNullElse(message.content().carrierName(), settings.carrierName());
    }

    @Override
    public @Nullable Integer messageSize() {
        return isMms() ? null : Segments.of(text()).octets();
    }

    @Override
    public int messageLength() {
        return text().length();
    }

    @Override
    public @Nullable Integer attachmentCount() {
        return isMms() ? message.media().size() : null;
    }

    @Override
    public int recipientCount() {
        return message.to().size();
    }

    @Override
    public @Nullable String campaignClass() {
        return null;
    }

    @Override
    public @Nullable String campaignId() {
        return null;
    }

    @Override
    public @Nullable Long bwLatency() {
        return null;
    }

    @Override
    public @Nullable Long carrierLatency() {
        return null;
    }

    @Override
    public @Nullable String callingCountry() {
        return Countries.of(message.from());
    }

    @Override
    public @Nullable String calledCountry() {
        return Countries.of(message.owner());
    }

    @Override
    public Product product() {
        return Product.of(message.owner());
    }

    @Override
    public @Nullable String location() {
        return settings.location();
    }

    /** Without whole numbers. */
    @Override
    public String toString() {
        return "ReceivedRow[" + message + "]";
    }

    private boolean isMms() {
        return message.content().isMms();
    }

    private String text() {
        return Objects.requireNonNullElse(message.text(), "");
    }
}
