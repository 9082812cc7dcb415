/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import java.util.List;

/** Reads the body of a webhook. */
public final class EventReader {
    private EventReader() {}

    /**
     * The events in the order of the array.
     *
     * @param body a JSON array of objects, whatever fields these have
     * @throws MalformedJsonException if it is anything else
     */
    public static List<MessageEvent> read(String body) throws MalformedJsonException {
        JsonNode json = Json.readTolerant(body);
        if (!json.isArray() || !json.valueStream().allMatch(JsonNode::isObject)) {
            throw new MalformedJsonException("not an array of events");
        }
        return json.valueStream().map(EventReader::event).toList();
    }

    /** One event of such an array; whatever fields it has, none is an error. */
    static MessageEvent event(JsonNode json) {
        EventFields fields = EventFields.of(json);
        return switch (fields.type()) {
            case "message-sending" -> new MessageEvent.Sending(fields);
            case "message-sent" -> new MessageEvent.Sent(fields);
            case "message-delivered" -> new MessageEvent.Delivered(fields);
            case "message-failed" -> new MessageEvent.Failed(fields);
            case "message-read" -> new MessageEvent.Read(fields);
            case "message-received" -> new MessageEvent.Received(fields);
            case "suggestion-response" -> suggestion(fields, json);
            case "requested-location-response", "request-location-response" -> location(fields, json);
            default -> new MessageEvent.Unrecognized(fields);
        };
    }

    private static MessageEvent suggestion(EventFields fields, JsonNode json) {
        Fields response = new Fields(json).object("message").object("suggestionResponse");
        return new MessageEvent.SuggestionResponse(
                fields, response.text("text"), response.text("postbackData"), response.text("pairedMessageId"));
    }

    private static MessageEvent location(EventFields fields, JsonNode json) {
        Fields response = new Fields(json).object("message").object("locationResponse");
        return new MessageEvent.LocationResponse(fields, response.text("latitude"), response.text("longitude"));
    }
}
