/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Converter;

/** Requests and answers of the resource {@code multi-channel} as JSON, maps and trees, and back. */
@Converter(generateLoader = true)
public final class MultiChannelConverters {
    private MultiChannelConverters() {}

    @Converter
    public static String toString(MultiChannelRequest request) {
        return Json.write(request);
    }

    @Converter
    public static byte[] toBytes(MultiChannelRequest request) {
        return JsonForms.bytes(request);
    }

    @Converter
    public static Map<String, Object> toMap(MultiChannelRequest request) {
        return Json.map(request);
    }

    @Converter
    public static JsonNode toJsonNode(MultiChannelRequest request) {
        return Json.tree(request);
    }

    @Converter
    public static MultiChannelRequest toMultiChannelRequest(String json) {
        return JsonForms.ofText(json, MultiChannelRequest.class, MultiChannelRequest::of);
    }

    @Converter
    public static MultiChannelRequest toMultiChannelRequest(byte[] json) {
        return JsonForms.ofBytes(json, MultiChannelRequest.class, MultiChannelRequest::of);
    }

    @Converter
    public static MultiChannelRequest toMultiChannelRequest(Map<?, ?> fields) {
        return JsonForms.ofMap(fields, MultiChannelRequest.class, MultiChannelRequest::of);
    }

    @Converter
    public static MultiChannelRequest toMultiChannelRequest(JsonNode json) {
        return JsonForms.ofTree(json, MultiChannelRequest.class, MultiChannelRequest::of);
    }

    @Converter
    public static String toString(MultiChannelResponse response) {
        return Json.write(response);
    }

    @Converter
    public static byte[] toBytes(MultiChannelResponse response) {
        return JsonForms.bytes(response);
    }

    @Converter
    public static Map<String, Object> toMap(MultiChannelResponse response) {
        return Json.map(response);
    }

    @Converter
    public static JsonNode toJsonNode(MultiChannelResponse response) {
        return Json.tree(response);
    }

    @Converter
    public static MultiChannelResponse toMultiChannelResponse(String json) {
        return JsonForms.ofText(json, MultiChannelResponse.class, MultiChannelConverters::response);
    }

    @Converter
    public static MultiChannelResponse toMultiChannelResponse(byte[] json) {
        return JsonForms.ofBytes(json, MultiChannelResponse.class, MultiChannelConverters::response);
    }

    @Converter
    public static MultiChannelResponse toMultiChannelResponse(Map<?, ?> fields) {
        return JsonForms.ofMap(fields, MultiChannelResponse.class, MultiChannelConverters::response);
    }

    @Converter
    public static MultiChannelResponse toMultiChannelResponse(JsonNode json) {
        return JsonForms.ofTree(json, MultiChannelResponse.class, MultiChannelConverters::response);
    }

    private static MultiChannelResponse response(JsonNode json) throws MalformedJsonException {
        Optional<MultiChannelResponse> response =
                json.has("data") ? MultiChannelResponse.of(json) : MultiChannelResponse.ofRecord(json);
        return response.orElseThrow(() -> new MalformedJsonException("it has no id"));
    }
}
