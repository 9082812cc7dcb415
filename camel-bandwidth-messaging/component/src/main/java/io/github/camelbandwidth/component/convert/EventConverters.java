/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.component.api.DeliveryOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;

/** Events as the JSON they came as, as maps and trees, and back. */
@Converter(generateLoader = true)
public final class EventConverters {
    private EventConverters() {}

    @Converter
    public static String toString(DeliveryOutcome outcome) {
        return outcome.toString();
    }

    @Converter
    public static String toString(MessageEvent event) {
        return event.json();
    }

    @Converter
    public static byte[] toBytes(MessageEvent event) {
        return event.json().getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static Map<String, Object> toMap(MessageEvent event) throws MalformedJsonException {
        return Json.map(toJsonNode(event));
    }

    @Converter
    public static JsonNode toJsonNode(MessageEvent event) throws MalformedJsonException {
        return Json.readTolerant(event.json());
    }

    @Converter
    public static MessageEvent toMessageEvent(String json) {
        return JsonForms.ofText(json, MessageEvent.class, MessageEvent::of);
    }

    @Converter
    public static MessageEvent toMessageEvent(byte[] json) {
        return JsonForms.ofBytes(json, MessageEvent.class, MessageEvent::of);
    }

    @Converter
    public static MessageEvent toMessageEvent(Map<?, ?> fields) {
        return JsonForms.ofMap(fields, MessageEvent.class, MessageEvent::of);
    }

    @Converter
    public static MessageEvent toMessageEvent(JsonNode json) {
        return JsonForms.ofTree(json, MessageEvent.class, MessageEvent::of);
    }
}
