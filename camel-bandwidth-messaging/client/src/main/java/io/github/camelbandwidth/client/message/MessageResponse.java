/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.tag.Correlation;
import io.github.camelbandwidth.client.text.Masking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Body of the API's 202: the message is in the queue, nothing more. Only {@code id} is sure to be there.
 *
 * @param id opaque; every event of the message carries it
 * @param owner the account's number, the same as {@code from}
 * @param time when the API took the message
 * @param segmentCount how many segments the text takes; always 1 for an MMS
 * @param direction {@code out}
 * @param text repeated once here; the API keeps no text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MessageResponse(
        String id,
        @Nullable String owner,
        @Nullable String applicationId,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable
        Instant time,

        @Nullable Integer segmentCount,
        @Nullable String direction,
        List<String> to,
        @Nullable String from,
        @Nullable String text,
        List<String> media,
        @Nullable String tag,
        @Nullable Priority priority,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable
        Instant expiration)
        implements SendResponse {

    public MessageResponse {
        to = List.copyOf(to);
        media = List.copyOf(media);
    }

    /**
     * Reads an answer with leniency: the message was taken, so a strange field is no reason to lose its id.
     *
     * @return empty if there is no id
     */
    public static Optional<MessageResponse> of(JsonNode json) {
        Fields fields = new Fields(json);
        return Optional.ofNullable(fields.string("id"))
                .filter(id -> !id.isBlank())
                .map(id -> new MessageResponse(
                        id,
                        fields.string("owner"),
                        fields.string("applicationId"),
                        fields.instant("time"),
                        fields.integer("segmentCount"),
                        fields.string("direction"),
                        fields.strings("to"),
                        fields.string("from"),
                        fields.string("text"),
                        fields.strings("media"),
                        Correlation.strip(fields.string("tag")),
                        fields.read("priority", Priority::of).orElse(null),
                        fields.instant("expiration")));
    }

    /** The same answer with other media. */
    public MessageResponse withMedia(List<String> urls) {
        return new MessageResponse(
                id,
                owner,
                applicationId,
                time,
                segmentCount,
                direction,
                to,
                from,
                text,
                urls,
                tag,
                priority,
                expiration);
    }

    /** Fit for a log: no text, no tag, numbers masked. */
    @Override
    public String toString() {
        return "MessageResponse[id=" + id + ", to="
                + to.stream().map(Masking::number).toList() + ", segmentCount=" + segmentCount + ", time=" + time + "]";
    }
}
