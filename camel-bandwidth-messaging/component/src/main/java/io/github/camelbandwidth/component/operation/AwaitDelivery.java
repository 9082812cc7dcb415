/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.DeliveryOutcome;
import io.github.camelbandwidth.component.api.MessageNotDeliveredException;
import io.github.camelbandwidth.component.config.DeliveryConfiguration;
import io.github.camelbandwidth.component.delivery.DeliveryTracker;
import io.github.camelbandwidth.component.delivery.EventHub;
import io.github.camelbandwidth.component.delivery.Listening;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.camel.Message;

/**
 * Waits until the final event of every recipient is in, or the time is over, or the route stops. The message is sent by
 * then, whatever comes of the wait.
 */
public final class AwaitDelivery implements AfterSend {
    private final EventHub hub;
    private final Deadline deadline;
    private final boolean mmsReceipts;
    private final boolean failOnUndelivered;

    /** Waits as these options say. */
    public AwaitDelivery(EventHub hub, Time time, DeliveryConfiguration options) {
        this.hub = hub;
        this.deadline = new Deadline(time, Duration.ofMillis(options.getDeliveryTimeout()));
        this.mmsReceipts = options.isMmsReceipts();
        this.failOnUndelivered = options.isFailOnUndelivered();
    }

    @Override
    public CompletionStage<Operation.Result> await(SendRequest request, SendResponse response, Waits waits) {
        hub.warnUnlessFed("awaitDelivery");
        return outcome(response.id(), recipients(request), waits)
                .thenCompose(outcome -> failOnUndelivered && outcome.status() != DeliveryStatus.DELIVERED
                        ? CompletableFuture.failedFuture(new MessageNotDeliveredException(response.id(), outcome))
                        : CompletableFuture.completedFuture(message -> write(outcome, message)));
    }

    private CompletionStage<DeliveryOutcome> outcome(String id, List<String> recipients, Waits waits) {
        DeliveryTracker tracker = new DeliveryTracker(recipients, mmsReceipts);
        Listening listening = hub.toMessage(id, tracker);
        CompletableFuture<DeliveryOutcome> outcome = waits.until(tracker.outcome(), tracker::end);
        return deadline.of(outcome, tracker::end).whenComplete((known, never) -> listening.end());
    }

    private static List<String> recipients(SendRequest request) {
        return request instanceof MultiChannelRequest several
                ? Stream.ofNullable(several.to()).toList()
                : ((MessageRequest) request).to();
    }

    private static void write(DeliveryOutcome outcome, Message message) {
        message.setHeader(BandwidthMessagingConstants.OUTCOME, outcome);
        message.setHeader(
                BandwidthMessagingConstants.DELIVERED_TO, outcome.deliveredTo().word());
        Integer code = outcome.errorCode();
        if (code != null) {
            message.setHeader(BandwidthMessagingConstants.DELIVERY_ERROR_CODE, code);
        }
    }
}
