/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.ErrorDetail;
import io.github.camelbandwidth.client.tag.Correlation;
import io.github.camelbandwidth.client.text.Masking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Body of the API's 202: the message was taken, nothing more. Only {@code id} is sure to be there.
 *
 * @param id opaque; every event of the message carries it
 * @param time when the API took the message
 * @param direction {@code out}
 * @param channelList the channels that will be tried, in order
 * @param errors what the API complains about although it took the message
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MultiChannelResponse(
        String id,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable
        Instant time,

        @Nullable String direction,
        List<String> to,
        List<Channel> channelList,
        @Nullable String tag,
        @Nullable Priority priority,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable
        Instant expiration,

        List<ErrorDetail> errors)
        implements SendResponse {

    public MultiChannelResponse {
        to = List.copyOf(to);
        channelList = List.copyOf(channelList);
        errors = List.copyOf(errors);
    }

    /**
     * A channel of the message; what is said on it was in the request.
     *
     * @param channel such as {@code RBM}; there may be others in time
     * @param owner who sends, the same as {@code from}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Channel(
            @Nullable String channel,
            @Nullable String from,
            @Nullable String owner,
            @Nullable String applicationId) {
        @Override
        public String toString() {
            return String.valueOf(channel);
        }
    }

    /**
     * Reads an answer with leniency: the message was taken, so a strange field is no reason to lose its id.
     *
     * @return empty if there is no id in its place, which is in {@code data}
     */
    public static Optional<MultiChannelResponse> of(JsonNode json) {
        Fields whole = new Fields(json);
        return read(whole.object("data"), whole);
    }

    /**
     * Reads what this record is as JSON: the API's answer without {@code data} around it.
     *
     * @return empty if there is no id
     */
    public static Optional<MultiChannelResponse> ofRecord(JsonNode json) {
        Fields record = new Fields(json);
        return read(record, record);
    }

    private static Optional<MultiChannelResponse> read(Fields data, Fields whole) {
        return Optional.ofNullable(data.string("id"))
                .filter(id -> !id.isBlank())
                .map(id -> new MultiChannelResponse(
                        id,
                        data.instant("time"),
                        data.string("direction"),
                        data.strings("to"),
                        data.objects("channelList").stream()
                                .map(MultiChannelResponse::channel)
                                .toList(),
                        Correlation.strip(data.string("tag")),
                        data.read("priority", Priority::of).orElse(null),
                        data.instant("expiration"),
                        whole.objects("errors").stream().map(ErrorDetail::of).toList()));
    }

    private static Channel channel(Fields fields) {
        return new Channel(
                fields.string("channel"),
                fields.string("from"),
                fields.string("owner"),
                fields.string("applicationId"));
    }

    /** Fit for a log: no tag, numbers masked. */
    @Override
    public String toString() {
        return "MultiChannelResponse[id=" + id + ", to="
                + to.stream().map(Masking::number).toList() + ", channelList=" + channelList + ", time=" + time + "]";
    }
}
