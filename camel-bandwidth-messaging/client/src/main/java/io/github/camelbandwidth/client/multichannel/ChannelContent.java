/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said on one channel. */
public sealed interface ChannelContent permits ChannelContent.Sms, ChannelContent.Mms, RbmContent {

    /** The channel it is for. */
    @JsonIgnore
    ChannelKind channel();

    /**
     * A text.
     *
     * @param text at most 2048 characters
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Sms(@Nullable String text) implements ChannelContent {
        @Override
        public ChannelKind channel() {
            return ChannelKind.SMS;
        }

        @Override
        public String toString() {
            return "Sms[]";
        }
    }

    /**
     * A text, attachments, or both.
     *
     * @param text at most 2048 characters
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Mms(@Nullable String text, List<MediaFile> media) implements ChannelContent {
        public Mms {
            media = media == null ? List.of() : List.copyOf(media);
        }

        @Override
        public ChannelKind channel() {
            return ChannelKind.MMS;
        }

        @Override
        public String toString() {
            return "Mms[media=" + media.size() + "]";
        }
    }
}
