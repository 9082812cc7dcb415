/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import java.util.Map;
import org.apache.camel.Converter;

/** Requests and answers of the resource {@code messages} as JSON, maps and trees, and back. */
@Converter(generateLoader = true)
public final class MessageConverters {
    private MessageConverters() {}

    @Converter
    public static String toString(MessageRequest request) {
        return Json.write(request);
    }

    @Converter
    public static byte[] toBytes(MessageRequest request) {
        return JsonForms.bytes(request);
    }

    @Converter
    public static Map<String, Object> toMap(MessageRequest request) {
        return Json.map(request);
    }

    @Converter
    public static JsonNode toJsonNode(MessageRequest request) {
        return Json.tree(request);
    }

    @Converter
    public static MessageRequest toMessageRequest(String json) {
        return JsonForms.ofText(json, MessageRequest.class, MessageRequest::of);
    }

    @Converter
    public static MessageRequest toMessageRequest(byte[] json) {
        return JsonForms.ofBytes(json, MessageRequest.class, MessageRequest::of);
    }

    @Converter
    public static MessageRequest toMessageRequest(Map<?, ?> fields) {
        return JsonForms.ofMap(fields, MessageRequest.class, MessageRequest::of);
    }

    @Converter
    public static MessageRequest toMessageRequest(JsonNode json) {
        return JsonForms.ofTree(json, MessageRequest.class, MessageRequest::of);
    }

    @Converter
    public static String toString(MessageResponse response) {
        return Json.write(response);
    }

    @Converter
    public static byte[] toBytes(MessageResponse response) {
        return JsonForms.bytes(response);
    }

    @Converter
    public static Map<String, Object> toMap(MessageResponse response) {
        return Json.map(response);
    }

    @Converter
    public static JsonNode toJsonNode(MessageResponse response) {
        return Json.tree(response);
    }

    @Converter
    public static MessageResponse toMessageResponse(String json) {
        return JsonForms.ofText(json, MessageResponse.class, MessageConverters::response);
    }

    @Converter
    public static MessageResponse toMessageResponse(byte[] json) {
        return JsonForms.ofBytes(json, MessageResponse.class, MessageConverters::response);
    }

    @Converter
    public static MessageResponse toMessageResponse(Map<?, ?> fields) {
        return JsonForms.ofMap(fields, MessageResponse.class, MessageConverters::response);
    }

    @Converter
    public static MessageResponse toMessageResponse(JsonNode json) {
        return JsonForms.ofTree(json, MessageResponse.class, MessageConverters::response);
    }

    private static MessageResponse response(JsonNode json) throws MalformedJsonException {
        return MessageResponse.of(json).orElseThrow(() -> new MalformedJsonException("it has no id"));
    }
}
