/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.domain.Channel;
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
        Expiration expiration = message.draft().expiration();
        return of(message, message.text(), expiration == null ? null : expiration.given());
    }

    /** Inside an event: the vendor keeps no text, so it is empty there, and expiration is not among the fields. */
    static MessageJson inEvent(Message message) {
        return of(message, "", null);
    }

    private static MessageJson of(Message message, @Nullable String text, @Nullable String expiration) {
        Priority priority = message.priority();
        boolean showsMedia = !message.media().isEmpty() && message.channel() != Channel.RBM;
        return new MessageJson(
                message.id(),
                message.from(),
                message.applicationId(),
                Json.millis(message.time()),
                message.segmentCount(),
                "out",
                message.to(),
                message.from(),
                text,
                showsMedia ? message.media() : null,
                message.tag(),
                priority == null ? null : priority.wireName(),
                expiration,
                message.channel());
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "MessageJson[" + id + "]";
    }
}
