/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What events say of a message that was sent, and how long an exchange waits for them. */
@UriParams
public class DeliveryConfiguration implements Cloneable {

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description = "Whether the exchange goes on only when it is known of every recipient whether the message"
                    + " arrived, or when deliveryTimeout has passed. Events must come to a consumer in the same Camel"
                    + " context.")
    private boolean awaitDelivery;

    @UriParam(label = "producer", defaultValue = "120000", javaType = "java.time.Duration")
    @Metadata(
            description = "How long awaitDelivery waits for events, counted from the API's answer; of whom none came by"
                    + " then, that is unknown.")
    private long deliveryTimeout = 120_000;

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description = "Whether the exchange fails with MessageNotDeliveredException unless every recipient is known"
                    + " to have the message. Needs awaitDelivery.")
    private boolean failOnUndelivered;

    @UriParam(defaultValue = "false")
    @Metadata(
            description = "Whether the account has delivery receipts for MMS and group messages, a feature one must ask"
                    + " the vendor for. Without them message-delivered of such a message says that the MMS centre has"
                    + " it; whether it arrived is unknown.")
    private boolean mmsReceipts;

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description = "Whether a send whose outcome is unknown waits for an event that proves that it was sent."
                    + " For that 22 or 23 characters are put behind the tag of each message, which the consumer takes"
                    + " off again; the tag may then have 1001 of its own. No event proves nothing: it stays unknown.")
    private boolean resolveUnknown;

    @UriParam(label = "producer", defaultValue = "120000", javaType = "java.time.Duration")
    @Metadata(description = "How long resolveUnknown waits for such an event.")
    private long resolveTimeout = 120_000;

    public boolean isAwaitDelivery() {
        return awaitDelivery;
    }

    public void setAwaitDelivery(boolean awaitDelivery) {
        this.awaitDelivery = awaitDelivery;
    }

    public long getDeliveryTimeout() {
        return deliveryTimeout;
    }

    public void setDeliveryTimeout(long deliveryTimeout) {
        this.deliveryTimeout = deliveryTimeout;
    }

    public boolean isFailOnUndelivered() {
        return failOnUndelivered;
    }

    public void setFailOnUndelivered(boolean failOnUndelivered) {
        this.failOnUndelivered = failOnUndelivered;
    }

    public boolean isMmsReceipts() {
        return mmsReceipts;
    }

    public void setMmsReceipts(boolean mmsReceipts) {
        this.mmsReceipts = mmsReceipts;
    }

    public boolean isResolveUnknown() {
        return resolveUnknown;
    }

    public void setResolveUnknown(boolean resolveUnknown) {
        this.resolveUnknown = resolveUnknown;
    }

    public long getResolveTimeout() {
        return resolveTimeout;
    }

    public void setResolveTimeout(long resolveTimeout) {
        this.resolveTimeout = resolveTimeout;
    }

    /**
     * Tells what cannot be meant.
     *
     * @throws IllegalArgumentException saying what would be right
     */
    public void check() {
        OptionChecks.positive("deliveryTimeout", deliveryTimeout);
        OptionChecks.positive("resolveTimeout", resolveTimeout);
        OptionChecks.require(
                !failOnUndelivered || awaitDelivery,
                "failOnUndelivered=true would never fail anything without awaitDelivery=true: set both or neither");
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public DeliveryConfiguration copy() {
        try {
            return (DeliveryConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
