/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.APPLICATION_ID;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EXPIRATION;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.FROM;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.PRIORITY;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.RBM_FROM;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.TAG;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.TO;
import static io.github.camelbandwidth.component.operation.RequestReader.first;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.multichannel.ChannelKind;
import io.github.camelbandwidth.client.multichannel.ChannelMessage;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.config.MultiChannelConfiguration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request over several channels of a Camel message: headers before body before what endpoint and component say.
 * Only the sender and the application of a channel are the other way round: a channel that names its own keeps them,
 * since those of one channel would be wrong for another.
 */
public final class MultiChannelRequestReader implements Requests {
    private final Supplier<MessageRequest> defaults;
    private final MultiChannelConfiguration options;
    private final Supplier<Instant> now;

    /**
     * Reads for one endpoint.
     *
     * @param defaults what the endpoint and the component say of every message, asked for each
     * @param options what they say of channels
     * @param now the present, from which durations count
     */
    public MultiChannelRequestReader(
            Supplier<MessageRequest> defaults, MultiChannelConfiguration options, Supplier<Instant> now) {
        this.defaults = defaults;
        this.options = options;
        this.now = now;
    }

    @Override
    public MultiChannelRequest read(Message message) throws MessageNotSentException {
        HeaderReader headers = new HeaderReader(message, now);
        try {
            TextChannels channels = new TextChannels(headers, options.channelKinds());
            MultiChannelRequest body = new RequestBody<>(
                            MultiChannelRequest.class, MultiChannelRequest::of, channels::request)
                    .read(message);
            channels.requireUsed();
            MultiChannelRequest request = merge(headers, body);
            if (request.to() == null) {
                SentOnEvent.requireNoStatus(message);
            }
            return request;
        } catch (InvalidMessageException e) {
            throw new MessageNotSentException(e.fieldErrors());
        }
    }

    private MultiChannelRequest merge(HeaderReader headers, MultiChannelRequest body) {
        MessageRequest otherwise = defaults.get();
        String from = first(headers.text(FROM), null, otherwise.from());
        String rbmFrom = first(headers.text(RBM_FROM), null, options.getRbmFrom());
        String applicationId = first(headers.text(APPLICATION_ID), null, otherwise.applicationId());
        List<ChannelMessage> channels = body.channelList().stream()
                .map(channel -> new ChannelMessage(
                        channel.from() != null ? channel.from() : channel.channel() == ChannelKind.RBM ? rbmFrom : from,
                        channel.applicationId() != null ? channel.applicationId() : applicationId,
                        channel.content()))
                .toList();
        return new MultiChannelRequest(
                first(one(headers.numbers(TO)), body.to(), one(otherwise.to())),
                channels,
                first(headers.exactText(TAG), body.tag(), otherwise.tag()),
                first(headers.priority(PRIORITY), body.priority(), otherwise.priority()),
                first(headers.time(EXPIRATION), body.expiration(), otherwise.expiration()));
    }

    private static @Nullable String one(List<String> to) {
        long recipients = to.stream().distinct().count();
        if (recipients > 1) {
            throw new InvalidMessageException(List.of(new FieldError(
                    "header " + TO,
                    "has " + recipients + " recipients where a multi-channel message takes one; one message for each"
                            + " is a split before this step")));
        }
        return to.isEmpty() ? null : to.get(0);
    }
}
