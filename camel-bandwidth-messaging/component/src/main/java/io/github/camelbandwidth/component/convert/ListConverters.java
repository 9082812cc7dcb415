/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.query.MessageItem;
import java.util.Map;
import org.apache.camel.Converter;

/** What lists are made of as JSON, maps and trees. Nobody sends them, so there is no way back. */
@Converter(generateLoader = true)
public final class ListConverters {
    private ListConverters() {}

    @Converter
    public static String toString(MessageItem item) {
        return Json.write(item);
    }

    @Converter
    public static byte[] toBytes(MessageItem item) {
        return JsonForms.bytes(item);
    }

    @Converter
    public static Map<String, Object> toMap(MessageItem item) {
        return Json.map(item);
    }

    @Converter
    public static JsonNode toJsonNode(MessageItem item) {
        return Json.tree(item);
    }

    @Converter
    public static String toString(MediaItem item) {
        return Json.write(item);
    }

    @Converter
    public static byte[] toBytes(MediaItem item) {
        return JsonForms.bytes(item);
    }

    @Converter
    public static Map<String, Object> toMap(MediaItem item) {
        return Json.map(item);
    }

    @Converter
    public static JsonNode toJsonNode(MediaItem item) {
        return Json.tree(item);
    }
}
