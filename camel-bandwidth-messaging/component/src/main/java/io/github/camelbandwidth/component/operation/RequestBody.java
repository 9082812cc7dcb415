/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a Camel message says of a request. Only what is plainly meant as a text is one: the name of some
 * object's class must never reach a phone.
 *
 * @param type the record a whole request is
 * @param ofJson reads a whole request
 * @param ofText makes a request of a text, which is null where there is no body
 */
record RequestBody<T extends SendRequest>(
        Class<T> type, Function<JsonNode, T> ofJson, Function<@Nullable String, T> ofText) {

    T read(Message message) throws MessageNotSentException {
        Object body = message.getBody();
        if (body == null) {
            return ofText.apply(null);
        }
        if (type.isInstance(body)) {
            return type.cast(body);
        }
        if (body instanceof JsonNode json) {
            return ofJson.apply(json);
        }
        if (body instanceof Map<?, ?> map) {
            return ofJson.apply(tree(map));
        }
        if (isText(body)) {
            if (!(body instanceof CharSequence || body instanceof Reader)) {
                requireNoPicture(message);
            }
            String text = BodyText.of(message);
            return isJson(message) ? json(text) : ofText.apply(text);
        }
        throw new MessageNotSentException(refusal(body), null);
    }

    private static JsonNode tree(Map<?, ?> map) throws MessageNotSentException {
        try {
            return Json.read(map);
        } catch (MalformedJsonException e) {
            throw new MessageNotSentException("the body is " + e.getMessage(), null);
        }
    }

    private static boolean isText(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof File
                || body instanceof WrappedFile<?>;
    }

    private String refusal(Object body) {
        if (body instanceof MessageEvent event) {
            return SentOnEvent.asBody(event);
        }
        return "a body of type " + body.getClass().getName()
                + " is no message; there are String, byte[], InputStream, Reader and files (the text, or JSON under a JSON"
                + " content type), " + type.getSimpleName() + ", Map and JsonNode";
    }

    private T json(String text) throws MessageNotSentException {
        try {
            return ofJson.apply(Json.read(text));
        } catch (MalformedJsonException e) {
            throw new MessageNotSentException("the content type says JSON, but the body is " + e.getMessage(), e);
        }
    }

    /** A picture must not go out as what its bytes would be as letters. */
    private static void requireNoPicture(Message message) throws MessageNotSentException {
        String type = contentType(message);
        if (type.startsWith("image/")
                || type.startsWith("audio/")
                || type.startsWith("video/")
                || type.equals("application/octet-stream")) {
            throw new MessageNotSentException(
                    "the body is no text by its content type, " + type.replaceFirst("[^a-z/-].*", "…") + "; "
                            + BodyText.OTHERWISE + ", and a text needs another Content-Type or none",
                    null);
        }
    }

    private static boolean isJson(Message message) {
        String media = contentType(message);
        return media.equals("application/json") || media.equals("text/json") || media.endsWith("+json");
    }

    private static String contentType(Message message) {
        String type = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }
}
