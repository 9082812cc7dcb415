/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import io.github.camelbandwidth.client.message.FieldChecks;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.MessageRules;
import io.github.camelbandwidth.client.message.NumberRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documented limits of a request, so that a bad one is told at once and costs no call. */
public final class MultiChannelRules {
    /** At most this many channels. */
    public static final int MAX_CHANNELS = 4;

    private final FieldChecks checks;

    private MultiChannelRules(NumberRule numbers) {
        this.checks = new FieldChecks(numbers);
    }

    /**
     * What is wrong with the request, each fault by the path of its field; empty if nothing is.
     *
     * @param now the present, by which an expiration has passed or not
     */
    public static List<FieldError> check(MultiChannelRequest request, Instant now) {
        return check(request, now, NumberRule.E164);
    }

    /**
     * The same with a rule of one's own for numbers.
     *
     * @param now the present, by which an expiration has passed or not
     * @param numbers what recipients, and senders that are numbers, have to be
     */
    public static List<FieldError> check(MultiChannelRequest request, Instant now, NumberRule numbers) {
        MultiChannelRules rules = new MultiChannelRules(numbers);
        rules.to(request.to());
        rules.channels(request.channelList());
        rules.checks.tag(request.tag());
        rules.checks.expiration(request.expiration(), now);
        return rules.checks.errors();
    }

    private void to(@Nullable String to) {
        if (to == null || to.isBlank()) {
            checks.present("to", to, "is missing: who is to get the message?");
        } else {
            checks.number("to", to, "");
        }
    }

    private void channels(List<ChannelMessage> channels) {
        checks.require(
                !channels.isEmpty() && channels.size() <= MAX_CHANNELS,
                "channelList",
                "has " + channels.size() + " channels where there must be 1 to " + MAX_CHANNELS);
        for (int i = 0; i < channels.size(); i++) {
            channel("channelList[" + i + "].", channels.get(i));
        }
    }

    private void channel(String path, ChannelMessage channel) {
        checks.present(
                path + "applicationId",
                channel.applicationId(),
                "is missing: it names the application that owns 'from'");
        from(path + "from", channel);
        String content = path + "content";
        if (channel.content() instanceof ChannelContent.Sms sms) {
            checks.present(content + ".text", sms.text(), "is missing: what is the message?");
            checks.words(content + ".text", sms.text(), MessageRules.MAX_TEXT);
        } else if (channel.content() instanceof ChannelContent.Mms mms) {
            mms(content, mms);
        } else if (channel.content() instanceof RbmContent rbm) {
            new RbmRules(checks).check(content, rbm);
        } else {
            checks.require(false, content, "is missing: what is the message?");
        }
    }

    /** The names of RBM agents follow no rule that is published. */
    private void from(String path, ChannelMessage channel) {
        String from = channel.from();
        checks.present(path, from, "is missing: who sends on this channel?");
        if (from != null && !from.isBlank() && channel.channel() != ChannelKind.RBM) {
            checks.sender(path, from);
        }
    }

    private void mms(String path, ChannelContent.Mms mms) {
        checks.require(
                !mms.media().isEmpty() || (mms.text() != null && !mms.text().isEmpty()),
                path,
                "has neither text nor media: what is the message?");
        checks.words(path + ".text", mms.text(), MessageRules.MAX_TEXT);
        for (int i = 0; i < mms.media().size(); i++) {
            new RbmRules(checks).file(path + ".media[" + i + "]", mms.media().get(i));
        }
    }
}
