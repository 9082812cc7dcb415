/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.event.Delivery;
import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.client.text.Masking;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The message was sent, but it is not known of every recipient that it arrived ({@code failOnUndelivered=true}).
 * {@link #getStatus()} tells apart that one failed and that nobody knows. Sending it again texts those twice who have it.
 */
public final class MessageNotDeliveredException extends BandwidthMessagingException {
    private final String messageId;
    private final transient DeliveryOutcome outcome;

    public MessageNotDeliveredException(String messageId, DeliveryOutcome outcome) {
        super(
                "Message " + messageId + " was sent, but "
                        + (outcome.status() == DeliveryStatus.FAILED
                                ? "failed"
                                : "nobody knows whether it arrived everywhere")
                        + ": " + words(outcome),
                null,
                null,
                1);
        this.messageId = messageId;
        this.outcome = outcome;
    }

    private static String words(DeliveryOutcome outcome) {
        return outcome.recipients().entrySet().stream()
                .map(MessageNotDeliveredException::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Map.Entry<String, Delivery> one) {
        Integer code = one.getValue().errorCode();
        return Masking.number(one.getKey()) + " " + one.getValue().status()
                + (code == null ? "" : " with code " + code);
    }

    @Override
    public Sent getSent() {
        return Sent.YES;
    }

    /** The id of the message; every event of it carries the same. */
    public String getMessageId() {
        return messageId;
    }

    /** What became of it at each recipient. */
    public DeliveryOutcome getOutcome() {
        return outcome;
    }

    /** {@code FAILED} if it is known of one recipient at least, else {@code UNKNOWN}. */
    public DeliveryStatus getStatus() {
        return outcome.status();
    }

    /** The first error code among the recipients; null if there is none. */
    public @Nullable Integer getErrorCode() {
        return outcome.errorCode();
    }
}
