/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.EventMessage;
import io.github.camelbandwidth.client.event.MessageEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is who in an event. */
final class EventParties {
    private EventParties() {}

    /** {@code in} or {@code out}; null if nothing tells. The type says it, of a new type the message. */
    static @Nullable String direction(MessageEvent event) {
        if (event instanceof MessageEvent.Inbound) {
            return "in";
        }
        return event instanceof MessageEvent.Outbound ? "out" : event.message().direction();
    }

    static boolean isInbound(MessageEvent event) {
        return "in".equals(direction(event));
    }

    /** The account's own end of the message: a number, a short code, the name of an RBM agent, or two of these. */
    static List<String> ours(MessageEvent event) {
        EventMessage message = event.message();
        return Stream.of(message.owner(), isInbound(event) ? event.fields().to() : message.from())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
