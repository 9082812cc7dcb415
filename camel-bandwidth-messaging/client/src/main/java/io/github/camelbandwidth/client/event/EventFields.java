/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.text.Masking;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every event has. Whatever the API left out is null.
 *
 * @param type such as {@code message-delivered}; empty if there was none
 * @param time when it happened
 * @param description for a person; of a failure, the name of its code
 * @param to the one number the event is about; of an inbound message, the account's own
 * @param errorCode of a failure, as documented
 * @param carrierName where the account has that feature
 * @param json the event as it came, with the fields this library does not know, but without a correlation in its tag
 */
public record EventFields(
        String type,
        @Nullable Instant time,
        @Nullable String description,
        @Nullable String to,
        @Nullable Integer errorCode,
        @Nullable String carrierName,
        EventMessage message,
        String json) {

    static EventFields of(JsonNode json) {
        Fields fields = new Fields(json);
        EventMessage message = EventMessage.of(fields.object("message"));
        return new EventFields(
                Optional.ofNullable(fields.text("type")).orElse(""),
                fields.instant("time"),
                fields.text("description"),
                fields.text("to"),
                fields.integer("errorCode"),
                fields.text("carrierName"),
                message,
                message.correlation() == null ? json.toString() : withTag(json, message.tag()));
    }

    private static String withTag(JsonNode json, @Nullable String tag) {
        JsonNode copy = json.deepCopy();
        ObjectNode message = (ObjectNode) copy.path("message");
        if (tag == null) {
            message.remove("tag");
        } else {
            message.put("tag", tag);
        }
        return copy.toString();
    }

    /** Fit for a log: no text, no tag, numbers masked. */
    @Override
    public String toString() {
        return type + " to " + (to == null ? null : Masking.number(to)) + " of " + message.id()
                + (errorCode == null ? "" : ", code " + errorCode);
    }
}
