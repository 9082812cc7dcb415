/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.component.api.DeliveryOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;

/** Requests, answers and events as JSON and as maps. */
@Converter(generateLoader = true)
public final class BandwidthMessagingConverters {
    private BandwidthMessagingConverters() {}

    @Converter
    public static String toString(MessageRequest request) {
        return Json.write(request);
    }

    @Converter
    public static byte[] toBytes(MessageRequest request) {
        return Json.write(request).getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static Map<String, Object> toMap(MessageRequest request) {
        return Json.map(request);
    }

    @Converter
    public static String toString(MessageResponse response) {
        return Json.write(response);
    }

    @Converter
    public static byte[] toBytes(MessageResponse response) {
        return Json.write(response).getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static Map<String, Object> toMap(MessageResponse response) {
        return Json.map(response);
    }

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
    public static Map<String, Object> toMap(MessageEvent event) {
        return Json.map(event);
    }
}
