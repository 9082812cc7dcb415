/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.prepare;

import io.github.camelbandwidth.client.message.FieldChecks;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageRules;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.multichannel.ChannelContent;
import io.github.camelbandwidth.client.multichannel.ChannelKind;
import io.github.camelbandwidth.client.multichannel.ChannelMessage;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelRules;
import io.github.camelbandwidth.component.config.CheckConfiguration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is done to a request before anything of it leaves: numbers to one form, texts to their size, all of it judged. */
public final class Preparation {
    private final CheckConfiguration options;
    private final PhoneNumbers numbers;
    private final Supplier<Instant> now;

    /**
     * Prepares by the options of one endpoint.
     *
     * @param now the present, by which an expiration has passed or not
     */
    public Preparation(CheckConfiguration options, Supplier<Instant> now) {
        this.options = options;
        this.numbers = new PhoneNumbers(options.getDefaultRegion());
        this.now = now;
    }

    /**
     * The request as it is to be sent.
     *
     * @throws InvalidMessageException with everything that is wrong with it
     */
    public Prepared prepare(SendRequest request) {
        Texts texts = new Texts(options);
        return request instanceof MessageRequest message
                ? judged(message(message, texts), texts)
                : judged(multiChannel((MultiChannelRequest) request, texts), texts);
    }

    private MessageRequest message(MessageRequest request, Texts texts) {
        MessageRequest normal = request.toBuilder()
                .to(request.to().stream().map(numbers::normalise).toList())
                .from(sender(request.from()))
                .build();
        return isSms(normal)
                ? normal.toBuilder().text(texts.sms("text", normal.text())).build()
                : normal;
    }

    private static boolean isSms(MessageRequest request) {
        return request.media().isEmpty() && request.to().size() <= 1;
    }

    private MultiChannelRequest multiChannel(MultiChannelRequest request, Texts texts) {
        String to = request.to();
        List<ChannelMessage> channels = new ArrayList<>();
        for (int i = 0; i < request.channelList().size(); i++) {
            channels.add(
                    channel("channelList[" + i + "].", request.channelList().get(i), texts));
        }
        return new MultiChannelRequest(
                to == null ? null : numbers.normalise(to),
                channels,
                request.tag(),
                request.priority(),
                request.expiration());
    }

    private ChannelMessage channel(String path, ChannelMessage channel, Texts texts) {
        ChannelContent content = channel.content() instanceof ChannelContent.Sms sms
                ? new ChannelContent.Sms(texts.sms(path + "content.text", sms.text()))
                : channel.content();
        // The names of RBM agents follow no rule that is published.
        String from = channel.channel() == ChannelKind.RBM ? channel.from() : sender(channel.from());
        return new ChannelMessage(from, channel.applicationId(), content);
    }

    private @Nullable String sender(@Nullable String from) {
        return from == null || FieldChecks.isShortCodeOrSenderId(from) ? from : numbers.normalise(from);
    }

    private Prepared judged(SendRequest request, Texts texts) {
        List<FieldError> errors = new ArrayList<>(faults(request));
        errors.addAll(texts.errors());
        if (!errors.isEmpty()) {
            throw new InvalidMessageException(errors);
        }
        return new Prepared(request, texts.headers());
    }

    private List<FieldError> faults(SendRequest request) {
        return request instanceof MessageRequest message
                ? MessageRules.check(message, now.get(), numbers)
                : MultiChannelRules.check((MultiChannelRequest) request, now.get(), numbers);
    }
}
