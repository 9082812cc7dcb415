/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.multichannel.ChannelContent;
import io.github.camelbandwidth.client.multichannel.ChannelMessage;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.text.Segments;
import org.jspecify.annotations.Nullable;

/** What a pace has to know of a request. Of several channels it is the first, which is tried before the others. */
final class PacedRequest {
    private PacedRequest() {}

    /** Who sends; null if nobody is named. */
    static @Nullable String number(SendRequest request) {
        if (request instanceof MultiChannelRequest several) {
            ChannelMessage first = first(several);
            return first == null ? null : first.from();
        }
        return ((MessageRequest) request).from();
    }

    /** How many segments rates and queues count: those of the text for an SMS, 1 for anything else. */
    static int segments(SendRequest request) {
        if (request instanceof MultiChannelRequest several) {
            ChannelMessage first = first(several);
            return first != null && first.content() instanceof ChannelContent.Sms sms ? ofText(sms.text()) : 1;
        }
        MessageRequest one = (MessageRequest) request;
        return one.media().isEmpty() && one.to().size() <= 1 ? ofText(one.text()) : 1;
    }

    private static @Nullable ChannelMessage first(MultiChannelRequest several) {
        return several.channelList().isEmpty() ? null : several.channelList().get(0);
    }

    private static int ofText(@Nullable String text) {
        return text == null ? 1 : Segments.of(text).count();
    }
}
