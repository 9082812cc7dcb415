/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.text.Masking;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /users/{accountId}/messages/multiChannel}. Nothing is required here: {@link MultiChannelRules}
 * judges the whole.
 *
 * @param to one number in E.164
 * @param channelList 1 to 4 ways to say it, tried in this order until one is sent
 * @param tag comes back in every event of the message; at most 1024 characters, nothing personal
 * @param priority place in the account's queue
 * @param expiration a message not sent by then fails
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MultiChannelRequest(
        @Nullable String to,
        List<ChannelMessage> channelList,
        @Nullable String tag,
        @Nullable Priority priority,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable
        Instant expiration)
        implements SendRequest {

    public MultiChannelRequest {
        channelList = channelList == null ? List.of() : List.copyOf(channelList);
    }

    /** With these channels and nothing else. */
    public MultiChannelRequest(String to, ChannelMessage... channels) {
        this(to, List.of(channels), null, null, null);
    }

    /**
     * Reads JSON in the shape of the API.
     *
     * @throws InvalidMessageException naming every field that is unknown or of the wrong type
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MultiChannelRequest of(JsonNode json) {
        return MultiChannelReader.read(json);
    }

    @Override
    public MultiChannelRequest withTag(@Nullable String other) {
        return new MultiChannelRequest(to, channelList, other, priority, expiration);
    }

    /** Fit for a log: numbers masked, the tag by its length, of each channel its name. */
    @Override
    public String toString() {
        return "MultiChannelRequest[to=" + (to == null ? null : Masking.number(to)) + ", channelList=" + channelList
                + ", tag of " + (tag == null ? 0 : tag.length()) + ", priority=" + priority + ", expiration="
                + expiration + "]";
    }
}
