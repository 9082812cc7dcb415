/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Expiration;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A multi-channel message in the answer to its send: the request once more, and what the API adds to it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MultiChannelDataJson(
        String id,
        String time,
        String direction,
        List<String> to,
        JsonNode channelList,
        @Nullable String tag,
        @Nullable String priority,
        @Nullable String expiration) {

    static MultiChannelDataJson of(Message message, JsonNode channelList) {
        Priority priority = message.priority();
        Expiration expiration = message.draft().expiration();
        return new MultiChannelDataJson(
                message.id(),
                Json.millis(message.time()),
                "out",
                message.to(),
                channelList,
                message.tag(),
                priority == null ? null : priority.wireName(),
                expiration == null ? null : expiration.given());
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "MultiChannelDataJson[" + id + "]";
    }
}
