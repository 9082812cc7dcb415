/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.CHANNELS;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.MEDIA;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.multichannel.ChannelContent;
import io.github.camelbandwidth.client.multichannel.ChannelKind;
import io.github.camelbandwidth.client.multichannel.ChannelMessage;
import io.github.camelbandwidth.client.multichannel.MediaFile;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.RbmContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The easy way: a text, pictures or both, said on several channels alike. What one of the channels cannot say is an
 * error, or its reader would get half a message and nobody would know.
 */
final class TextChannels {
    private final List<ChannelKind> fromHeader;
    private final List<ChannelKind> fromOption;
    private final List<String> media;
    private boolean used;

    TextChannels(HeaderReader headers, List<ChannelKind> fromOption) {
        this.fromHeader = headers.channels(CHANNELS);
        this.fromOption = fromOption;
        this.media = headers.urls(MEDIA);
    }

    /** The text on each channel; senders are left open. */
    MultiChannelRequest request(@Nullable String text) {
        used = true;
        List<ChannelKind> kinds = fromHeader.isEmpty() ? fromOption : fromHeader;
        if (kinds.isEmpty()) {
            throw refused(
                    "channels",
                    "is missing: a text goes out on the channels of this option or of the header " + CHANNELS
                            + ", such as RBM,SMS; a whole message is a MultiChannelRequest, a Map, or JSON under a JSON"
                            + " content type");
        }
        return new MultiChannelRequest(
                null,
                kinds.stream()
                        .map(kind -> new ChannelMessage(null, null, content(kind, text)))
                        .toList(),
                null,
                null,
                null);
    }

    private ChannelContent content(ChannelKind kind, @Nullable String text) {
        List<MediaFile> files = media.stream().map(MediaFile::at).toList();
        return switch (kind) {
            case MMS -> new ChannelContent.Mms(text, files);
            case SMS -> {
                if (!media.isEmpty()) {
                    throw refused(
                            "header " + MEDIA,
                            "has no place on SMS; channels of different content are given as" + " a whole message");
                }
                yield new ChannelContent.Sms(text);
            }
            case RBM -> {
                boolean silent = text == null || text.isEmpty();
                if (!media.isEmpty() && !silent) {
                    throw refused(
                            "header " + MEDIA,
                            "has no place beside a text on RBM, which shows both as a card; that is given as a whole"
                                    + " message");
                }
                yield media.isEmpty() ? new RbmContent.Text(text, List.of()) : new RbmContent.Media(files, List.of());
            }
        };
    }

    /** Refuses headers that a body with channels of its own would leave without effect. */
    void requireUsed() {
        if (!used && !fromHeader.isEmpty()) {
            throw refused("header " + CHANNELS, "is for a body that is a text; this one has channels of its own");
        }
        if (!used && !media.isEmpty()) {
            throw refused("header " + MEDIA, "is for a body that is a text; this one has channels of its own");
        }
    }

    private static InvalidMessageException refused(String field, String why) {
        return new InvalidMessageException(List.of(new FieldError(field, why)));
    }
}
