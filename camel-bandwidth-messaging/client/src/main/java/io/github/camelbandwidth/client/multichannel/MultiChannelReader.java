/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.client.message.StrictFields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a request from JSON, strictly. */
final class MultiChannelReader {
    private static final String EXAMPLE = "{\"to\": \"..\", \"channelList\": [..]}";

    private MultiChannelReader() {}

    static MultiChannelRequest read(JsonNode json) {
        return StrictFields.read(json, EXAMPLE, MultiChannelReader::request);
    }

    private static MultiChannelRequest request(StrictFields fields) {
        return new MultiChannelRequest(
                fields.string("to"),
                fields.objects("channelList", MultiChannelReader::channel),
                fields.string("tag"),
                fields.parsed("priority", Priority::of, "must be default or high"),
                fields.instant("expiration"));
    }

    private static Optional<ChannelMessage> channel(StrictFields fields) {
        String from = fields.string("from");
        String applicationId = fields.string("applicationId");
        ChannelKind kind = fields.word("channel", ChannelKind.class);
        if (kind == null && !fields.has("channel")) {
            fields.error("channel", "is missing: RBM, SMS or MMS?");
        }
        return Optional.of(new ChannelMessage(
                from,
                applicationId,
                fields.object("content", content -> kind == null ? null : content(kind, content))));
    }

    private static @Nullable ChannelContent content(ChannelKind kind, StrictFields fields) {
        return switch (kind) {
            case SMS -> new ChannelContent.Sms(fields.string("text"));
            case MMS -> new ChannelContent.Mms(fields.string("text"), media(fields));
            case RBM -> rbm(fields);
        };
    }

    private static List<MediaFile> media(StrictFields fields) {
        return fields.objects(
                "media", file -> Optional.of(new MediaFile(file.string("fileUrl"), file.string("thumbnailUrl"))));
    }

    /** The API does not name the kind of content: a field that only one of them has does. */
    private static RbmContent rbm(StrictFields fields) {
        List<Suggestion> suggestions = SuggestionReader.suggestions(fields);
        if (fields.has("cardContent")) {
            return new RbmContent.Card(
                    fields.word("orientation", RbmContent.Orientation.class),
                    fields.word("thumbnailImageAlignment", RbmContent.Alignment.class),
                    fields.object("cardContent", MultiChannelReader::card),
                    suggestions);
        }
        if (fields.has("cardContents")) {
            return new RbmContent.Carousel(
                    fields.word("cardWidth", RbmContent.Width.class),
                    fields.objects("cardContents", card -> Optional.of(card(card))),
                    suggestions);
        }
        return fields.has("media")
                ? new RbmContent.Media(media(fields), suggestions)
                : new RbmContent.Text(fields.string("text"), suggestions);
    }

    private static CardContent card(StrictFields fields) {
        return new CardContent(
                fields.string("title"),
                fields.string("description"),
                fields.object(
                        "media",
                        media -> new CardContent.CardMedia(
                                media.string("fileUrl"),
                                media.string("thumbnailUrl"),
                                media.word("height", CardContent.Height.class))),
                SuggestionReader.suggestions(fields));
    }
}
