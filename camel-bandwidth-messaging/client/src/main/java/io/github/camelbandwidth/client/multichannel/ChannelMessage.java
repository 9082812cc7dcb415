/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One way to say it.
 *
 * @param from who sends: a number, a short code or a sender id
 * @param applicationId the application {@code from} belongs to
 * @param content what is said; its kind makes the channel
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"from", "applicationId", "channel", "content"})
public record ChannelMessage(
        @Nullable String from,
        @Nullable String applicationId,
        @Nullable ChannelContent content) {

    /** The channel the content is for. */
    @JsonProperty("channel")
    public @Nullable ChannelKind channel() {
        return content == null ? null : content.channel();
    }

    /** The name of the channel alone. */
    @Override
    public String toString() {
        return String.valueOf(channel());
    }
}
