/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.domain.Channel;
import io.github.camelbandwidth.simulator.domain.Direction;
import io.github.camelbandwidth.simulator.domain.EventMessage;
import io.github.camelbandwidth.simulator.domain.Expiration;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as the API shows it, in the answer to a send and inside an event. What is null is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageJson(
        String id,
        String owner,
        String applicationId,
        String time,
        int segmentCount,
        String direction,
        List<String> to,
        String from,
        @Nullable String text,
        @Nullable List<String> media,
        @Nullable String tag,
        @Nullable String priority,
        @Nullable String expiration,
        @Nullable Channel channel) {

    /** In the answer to a send: the request once more, and what the API adds to it. */
    public static MessageJson accepted(Message message) {
        Priority priority = message.priority();
        Expiration expiration = message.draft().expiration();
        return new MessageJson(
                message.id(),
                message.from(),
                message.applicationId(),
                Json.millis(message.time()),
                message.segmentCount(),
                Direction.OUT.wireName(),
                message.to(),
                message.from(),
                message.text(),
                message.media().isEmpty() ? null : message.media(),
                message.tag(),
                priority == null ? null : priority.wireName(),
                expiration == null ? null : expiration.given(),
                message.channel());
    }

    /** Inside an event; expiration is not among the fields. */
    static MessageJson inEvent(EventMessage message) {
        Priority priority = message.priority();
        return new MessageJson(
                message.id(),
                message.owner(),
                message.applicationId(),
                Json.millis(message.time()),
                message.segmentCount(),
                message.direction().wireName(),
                message.to(),
                message.from(),
                message.text(),
                message.media().isEmpty() ? null : message.media(),
                message.tag(),
                priority == null ? null : priority.wireName(),
                null,
                message.channel());
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "MessageJson[" + id + "]";
    }
}
